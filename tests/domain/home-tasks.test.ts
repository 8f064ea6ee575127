import { describe, expect, it } from "vitest"
import { type Grouped, HOME_GROUPS, type HomeGroup, homeTasks, type TaskFacts } from "@/domain/home-tasks"
import type { Role } from "@/domain/permissions"

const as = (role: Role) => ({ id: 1, role })
const NOBODY: Grouped = { total: 0, some: [] }
const ONE: Grouped = { total: 1, some: [{ slug: "urbio", name: "URBIO" }] }
const MANY: Grouped = { total: 12, some: [{ slug: "urbio", name: "URBIO" }] }

function facts(groups: Partial<Record<HomeGroup, Grouped>>, more: Partial<TaskFacts> = {}): TaskFacts {
  return {
    base: "/events/summit",
    publishRule: "approved",
    groups: { ...everyGroup(NOBODY), ...groups },
    ...{ proposalId: null, failures: 0, mails: { toBring: 0, owed: 0 }, hasMailServer: true, daysLeft: 9 },
    ...more,
  }
}

function everyGroup(grouped: Grouped) {
  return Object.fromEntries(HOME_GROUPS.map((group) => [group, grouped])) as Record<HomeGroup, Grouped>
}

const ALL = facts(everyGroup(MANY), {
  ...{ failures: 1, mails: { toBring: 2, owed: 3 }, hasMailServer: false, daysLeft: 2 },
})

describe("what waits for somebody", () => {
  it("is told with the most pressing first", () => {
    expect(homeTasks(ALL, as("publisher")).map(({ kind }) => kind)).toEqual([
      ...["failure", "mail", "mail by hand", "proposal", "handed on", "changes asked", "late", "changed"],
      ...["publishable", "closed", "waiting", "not sent", "no contact", "missing"],
    ])
    expect(
      homeTasks(ALL, as("owner"))
        .filter(({ urgent }) => urgent)
        .map(({ kind }) => kind),
    ).toEqual(["failure", "mail", "mail by hand", "late"])
  })

  it("is nothing when there is nothing, and for those who only read", () => {
    expect(homeTasks(facts({}), as("owner"))).toEqual([])
    expect(homeTasks(ALL, as("viewer"))).toEqual([])
  })

  it("tells an editor who can publish, and keeps what only a publisher can mend from it", () => {
    const kinds = homeTasks(ALL, as("editor")).map(({ kind }) => kind)
    expect(kinds).not.toContain("failure")
    const [task] = homeTasks(facts({ publishable: MANY }), as("editor"))
    expect(task?.words).toBe(
      "The signed-off drafts of 12 partners are not public yet. A publisher can publish them.",
    )
    const [free] = homeTasks(facts({ publishable: ONE }, { publishRule: "staff" }), as("owner"))
    expect(free?.words).toBe("A draft is not public as it is now.")
    expect(homeTasks(facts({ "not sent": MANY }, { daysLeft: null }), as("editor"))).toHaveLength(1)
  })
})

describe("where a task leads", () => {
  const linkOf = (groups: Partial<Record<HomeGroup, Grouped>>, more: Partial<TaskFacts> = {}) =>
    homeTasks(facts(groups, more), as("publisher"))[0]?.link.href

  it("is the partner itself when it is but one", () => {
    expect(linkOf({ proposal: ONE }, { proposalId: 7 })).toBe("/events/summit/partners/urbio/proposals/7")
    expect(linkOf({ "changes asked": ONE })).toBe("/events/summit/partners/urbio/sign-off")
    expect(linkOf({ missing: ONE })).toBe("/events/summit/partners/urbio")
  })

  it("is the list of them when they are many", () => {
    expect(linkOf({ proposal: MANY })).toBe("/events/summit/sign-off?show=with-us&sort=standing")
    expect(linkOf({ late: MANY })).toBe("/events/summit/sign-off?show=late&sort=standing")
    expect(linkOf({ "no contact": MANY })).toBe("/events/summit/sign-off/contacts")
    expect(linkOf({ missing: MANY })).toBe("/events/summit/partners?missing=1")
    expect(linkOf({}, { mails: { toBring: 0, owed: 1 } })).toBe("/events/summit/outbox?show=owed")
  })
})

it("asks for a reminder only when the last day is near", () => {
  const words = (daysLeft: number | null) =>
    homeTasks(facts({ waiting: MANY }, { daysLeft }), as("editor")).map((task) => task.words)
  expect(words(4)).toEqual([])
  expect(words(1)).toEqual(["12 partners have yet to answer, and answers are due tomorrow."])
  expect(words(0)).toEqual(["12 partners have yet to answer, and answers are due today."])
  expect(words(-1)).toEqual([])
})

it("asks a publisher for a last day while somebody is to be asked", () => {
  const tasks = homeTasks(facts({ "not sent": ONE }, { daysLeft: null }), as("publisher"))
  expect(tasks.map(({ kind }) => kind)).toEqual(["not sent", "no deadline"])
  expect(homeTasks(facts({}, { daysLeft: null }), as("publisher"))).toEqual([])
})
