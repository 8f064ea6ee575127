import { expect, it } from "vitest"
import { privacyNote } from "@/domain/privacy-note"

const FACTS = {
  event: "River Cities Forum",
  partner: "Delta League",
  keepsDays: 90,
  replyTo: "team@forum.example",
}
const texts = (given: { keepsDays?: number | null; replyTo?: string }) =>
  privacyNote({ ...FACTS, ...given }).parts.map(({ text }) => text)

it("says who sees what, how long it is kept and whom to ask, as the event is set up", () => {
  const [who, long, ask] = texts({})
  expect(who).toContain("The team of River Cities Forum sees your name")
  expect(who).toContain("asked about Delta League")
  expect(long).toBe(
    "The text of mails to you is deleted 90 days after they were sent, and links are forgotten 90 days after they ended. Your answers stay until the team deletes them.",
  )
  expect(ask).toContain("Write to team@forum.example ")
  expect(texts({ keepsDays: null })[1]).toBe("Until the team deletes it.")
  expect(texts({ replyTo: "" })[2]).toMatch(/^Ask whoever sent you this link/u)
})
