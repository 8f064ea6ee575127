import { describe, expect, it } from "vitest"
import {
  type Actor,
  mayEdit,
  mayManageEvents,
  mayManageStaff,
  mayPublish,
  mayView,
  ROLE_WORDS,
  ROLES,
  SYSTEM,
} from "@/domain/permissions"

const RIGHTS = { mayView, mayEdit, mayManageEvents, mayPublish, mayManageStaff }

describe("rights", () => {
  it.each([
    ["owner", ["mayView", "mayEdit", "mayManageEvents", "mayPublish", "mayManageStaff"]],
    ["publisher", ["mayView", "mayEdit", "mayManageEvents", "mayPublish"]],
    ["editor", ["mayView", "mayEdit"]],
    ["viewer", ["mayView"]],
    // Roles that are none: a row from elsewhere, a name of Object.prototype.
    ["admin", []],
    ["Owner", []],
    ["", []],
    ["constructor", []],
    [undefined, []],
  ])("of %j are %j", (role, rights) => {
    const actor = { id: 1, role } as Actor
    const held = Object.entries(RIGHTS).filter(([, may]) => may(actor))
    expect(held.map(([name]) => name)).toEqual(rights)
  })

  it("of the installation itself are all, and it is nobody's account", () => {
    expect(Object.values(RIGHTS).every((may) => may(SYSTEM))).toBe(true)
    expect(SYSTEM.id).toBeNull()
  })

  it("are told in words for every role", () => {
    expect(Object.keys(ROLE_WORDS)).toEqual([...ROLES])
  })
})
