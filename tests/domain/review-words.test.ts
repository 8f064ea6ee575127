import { describe, expect, it } from "vitest"
import { reminderDayInWords, reviewRulesSchema } from "@/domain/review-rules"
import { noteSchema, planInWords } from "@/domain/review-words"

const partners = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ name: `Partner ${index + 1}` }))

describe("what is about to go out, in words", () => {
  it.each([
    [3, 5, 5, "3 drafts go to 5 people at 3 partners. Their earlier links end."],
    [1, 1, 0, "1 draft goes to 1 person at Partner 1."],
    [1, 1, 1, "1 draft goes to 1 person at Partner 1. The earlier link ends."],
    [2, 4, 1, "2 drafts go to 4 people at 2 partners. 1 earlier link ends."],
    [1200, 2400, 2, "1,200 drafts go to 2,400 people at 1,200 partners. 2 earlier links end."],
    [0, 0, 0, "Nobody gets a mail."],
  ])("%i drafts, %i mails, %i links ending", (count, mails, linksEnding, words) => {
    expect(
      planInWords("send", { partners: partners(1), total: { partners: count }, mails, linksEnding }),
    ).toBe(words)
  })

  it.each([
    [3, 5, 5, "5 people at 3 partners are reminded, each with a new link. Their earlier links end."],
    [1, 1, 1, "1 person at Partner 1 is reminded, with a new link. The earlier link ends."],
    [0, 0, 0, "Nobody gets a mail."],
  ])("%i reminded partners, %i mails, %i links ending", (count, mails, linksEnding, words) => {
    expect(
      planInWords("remind", { partners: partners(1), total: { partners: count }, mails, linksEnding }),
    ).toBe(words)
  })
})

describe("a sender’s note", () => {
  it("keeps its lines, loses what cannot be seen around it, and ends at a thousand characters", () => {
    expect(noteSchema.parse("  Dear all,\r\nplease look.\n")).toBe("Dear all,\nplease look.")
    expect(noteSchema.parse("x".repeat(1000))).toHaveLength(1000)
    expect(noteSchema.safeParse("x".repeat(1001)).error?.issues[0]?.message).toBe(
      "The note has room for 1000 characters. Shorten it.",
    )
  })
})

describe("the rules of a sign-off", () => {
  const rules = {
    reviewDeadline: "2026-10-14",
    timeZone: "Asia/Seoul",
    publishRule: "approved",
    approvalRule: "one",
    reminderDays: [],
    replyTo: "",
  }
  const problems = (more: object) =>
    reviewRulesSchema.safeParse({ ...rules, ...more }).error?.issues.map(({ message }) => message) ?? []

  it("put the days of the schedule in order, each once", () => {
    expect(reviewRulesSchema.parse({ ...rules, reminderDays: [3, -7, 3, -1] }).reminderDays).toEqual([
      -7, -1, 3,
    ])
  })

  it("say what is wrong", () => {
    expect(problems({ reviewDeadline: "2026-02-30" })).toEqual(["Enter a day such as 2026-10-14."])
    expect(problems({ timeZone: "Seoul" })).toEqual(["Choose a time zone, such as Asia/Seoul."])
    expect(problems({ timeZone: "" })).toEqual(["Choose a time zone, such as Asia/Seoul."])
    expect(problems({ publishRule: "anything" })).toEqual(["Choose what may go public."])
    expect(problems({ approvalRule: "some" })).toEqual(["Choose whose approval counts."])
    expect(problems({ reminderDays: [-61] })).toEqual(["At most 60 days before."])
    expect(problems({ reminderDays: [1, 2, 3, 4, 5, 6, 7, 8, 9] })).toEqual(["At most 8 reminders."])
    expect(problems({ replyTo: "nobody" })).toEqual(["Enter an e-mail address such as you@example.org."])
    expect(problems({})).toEqual([])
  })

  it("name the days of the schedule", () => {
    expect([-7, -1, 0, 1, 3].map(reminderDayInWords)).toEqual([
      "7 days before",
      "1 day before",
      "on the last day",
      "1 day after",
      "3 days after",
    ])
  })
})
