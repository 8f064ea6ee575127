import { describe, expect, it } from "vitest"
import { commandsAt, placeOf } from "@/domain/desk-commands"
import { ROLES, type Role } from "@/domain/permissions"

const ids = (path: string, role: Role) => commandsAt(placeOf(path), { id: 1, role }).map(({ id }) => id)

describe("the place on the desk", () => {
  it.each([
    ["/events", null, null],
    ["/events/new", null, null],
    ["/account", null, null],
    ["/events/forum", "forum", null],
    ["/events/forum/partners", "forum", null],
    ["/events/forum/partners/new", "forum", null],
    ["/events/forum/partners/delta", "forum", "delta"],
    ["/events/forum/partners/delta/proposals/3", "forum", "delta"],
    ["/events/forum/sign-off/contacts", "forum", null],
  ])("of %s is the event %s and the partner %s", (path, event, partner) => {
    expect(placeOf(path)).toEqual({ event, partner })
  })
})

describe("what there is to go to and to do", () => {
  it("is what is near, then the event's, then the desk's", () => {
    expect(ids("/events/forum/partners/delta", "owner").slice(0, 6)).toEqual([
      "edit",
      "send",
      "partner-sign-off",
      "history",
      "home",
      "partners",
    ])
    expect(ids("/events", "owner")).toEqual([
      "events",
      "new-event",
      "staff",
      "installation-activity",
      "backups",
      "account",
      "words",
      "shortcuts",
      "sign-out",
    ])
  })

  it.each<[string, Role[]]>([
    ["partners", ["owner", "publisher", "editor", "viewer"]],
    ["import", ["owner", "publisher", "editor"]],
    ["send", ["owner", "publisher", "editor"]],
    ["settings", ["owner", "publisher"]],
    ["new-event", ["owner", "publisher"]],
    ["staff", ["owner"]],
    ["backups", ["owner"]],
  ])("holds “%s” only for those who may: %s", (id, may) => {
    expect(ROLES.filter((role) => ids("/events/forum/partners/delta", role).includes(id))).toEqual(may)
  })

  it("names each thing once", () => {
    for (const role of ROLES) {
      const all = ids("/events/forum/partners/delta", role)
      expect(new Set(all).size).toBe(all.length)
    }
  })
})
