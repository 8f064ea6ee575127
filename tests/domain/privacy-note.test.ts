import { expect, it } from "vitest"
import { privacyNote } from "@/domain/privacy-note"

const FACTS = {
  event: "River Cities Forum",
  partner: "Delta League",
  keepsDays: 90,
  replyTo: "team@forum.example",
}
const texts = (given: { keepsDays?: number | null; replyTo?: string }, language: "en" | "ko") =>
  privacyNote({ ...FACTS, ...given }, language).parts.map(({ text }) => text)

it("says who sees what, how long it is kept and whom to ask, as the event is set up", () => {
  const [who, long, ask] = texts({}, "en")
  expect(who).toContain("The team of River Cities Forum sees your name")
  expect(who).toContain("asked about Delta League")
  expect(long).toBe(
    "The text of mails to you is deleted 90 days after they were sent, and links are forgotten 90 days after they ended. Your answers stay until the team deletes them.",
  )
  expect(ask).toContain("Write to team@forum.example ")
  expect(texts({ keepsDays: null }, "en")[1]).toBe("Until the team deletes it.")
  expect(texts({ replyTo: "" }, "en")[2]).toMatch(/^Ask whoever sent you this link/u)
})

it("says the same in Korean", () => {
  const text = texts({}, "ko").join(" ")
  for (const fact of ["River Cities Forum", "Delta League", "90일", "team@forum.example"])
    expect(text).toContain(fact)
  expect(texts({ keepsDays: null, replyTo: "" }, "ko").join(" ")).not.toMatch(/90|@/u)
})
