import { describe, expect, it } from "vitest"
import { type GuideFacts, guideOf, logoPixels } from "@/domain/guide"

const FACTS: GuideFacts = {
  ...{ title: "River Cities Forum", startsOn: "2026-10-10", endsOn: "2026-10-12", place: "Rotterdam" },
  ...{ deadline: "2026-09-30", timeZone: "Europe/Berlin", approvalRule: "one", replyTo: "team@example.org" },
  tier: {
    ...{ name: "Gold", logoSize: "large", wordLimit: 120, characterLimit: null },
    ...{ requiredParts: ["logo", "description"], requiredVariants: ["dark", "print"] },
  },
}

function textOf(facts: GuideFacts, language: "en" | "ko"): string {
  const { title, lead, sections } = guideOf(facts, language)
  return [title, lead, ...sections.flatMap((section) => [section.title, ...section.points])].join("\n")
}

describe("a partner's guide", () => {
  it("says what the event says: when, where, until when, whom to ask", () => {
    const english = textOf(FACTS, "en")
    expect(english).toContain("River Cities Forum (10–12 October 2026, Rotterdam)")
    expect(english).toContain("Please answer by Wednesday 30 September 2026 (until midnight, Europe/Berlin).")
    expect(english).toContain("Write to team@example.org, or answer the mail.")
    const korean = textOf(FACTS, "ko")
    expect(korean).toContain("2026년 9월 30일 수요일까지(Europe/Berlin 자정 기준)")
    expect(korean).toContain("team@example.org")
  })

  it("says what the tier asks for", () => {
    const english = textOf(FACTS, "en")
    expect(english).toContain("Your entry needs a logo and a description.")
    expect(english).toContain("The description has room for 120 words.")
    expect(english).toContain("at least 768 pixels wide, or 480 high if it is tall.")
    expect(english).toContain("Besides the main logo we need one for dark backgrounds and one for print")
    expect(textOf(FACTS, "ko")).toContain("기본 로고와 함께 필요한 파일: 어두운 배경용 로고, 인쇄용 로고")
    expect(logoPixels("small")).toEqual({ width: 432, height: 288 })
  })

  it("says whose approval counts", () => {
    expect(textOf(FACTS, "en")).toContain("One approval from your organization is enough")
    expect(textOf({ ...FACTS, approvalRule: "all" }, "en")).toContain(
      "Each of your colleagues who decides has to approve.",
    )
  })

  it("leaves out what is not known, in both languages alike", () => {
    const bare = {
      ...FACTS,
      ...{ startsOn: "", endsOn: "", place: "", deadline: "", replyTo: "", tier: null },
    }
    for (const language of ["en", "ko"] as const) {
      const text = textOf(bare, language)
      expect(text).not.toMatch(/\(\)|undefined|null|by \(/u)
      expect(guideOf(bare, language).sections.map(({ points }) => points.length)).toEqual([2, 2, 6, 1, 2])
    }
    expect(textOf(bare, "en")).toContain("Please answer as soon as you can.")
  })
})
