import { expect, it } from "vitest"
import { type FirstRunFacts, firstSteps } from "@/domain/first-run"

const NOTHING: FirstRunFacts = {
  base: "/events/summit",
  ...{
    hasDatesAndPlace: false,
    hasTiers: false,
    hasPartners: false,
    hasLogos: false,
    hasDeadline: false,
    everyoneHasDecider: false,
  },
  ...{ hasMailServer: false, hasSentByHand: false, hasSent: false, hasPublished: false, staff: 1 },
}
const owner = { id: 1, role: "owner" } as const

it("are all to be done at first, each with its way, and none when everything is there", () => {
  const first = firstSteps(NOTHING, owner)
  expect(first.map(({ done }) => done)).toEqual(Array(10).fill(false))
  expect(first.every(({ link }) => link !== null)).toBe(true)
  const all = Object.fromEntries(
    Object.entries(NOTHING).map(([key, value]) => [key, value === false ? true : value]),
  )
  const last = firstSteps({ ...NOTHING, ...all, staff: 2 }, owner)
  expect(last.every(({ done, link }) => done && link === null)).toBe(true)
})

it("takes mails that are sent by hand for an answer to how they go out", () => {
  const step = (more: Partial<FirstRunFacts>) =>
    firstSteps({ ...NOTHING, ...more }, owner).find(({ title }) => title === "Decide how mails go out")
  expect(step({})?.done).toBe(false)
  expect(step({ hasSentByHand: true })?.done).toBe(true)
  expect(step({ hasMailServer: true })?.done).toBe(true)
})

it("tells those who may not go a step who does", () => {
  const steps = firstSteps(NOTHING, { id: 1, role: "editor" })
  expect(steps.filter(({ link }) => link === null).map(({ title }) => title)).toEqual([
    "Say when and where the event is",
    "Choose the last day for answers",
    "Publish for the first time",
    "Give somebody else an account",
  ])
  expect(steps.at(-1)?.about).toBe("So that the event does not wait while you are away. An owner does this.")
})
