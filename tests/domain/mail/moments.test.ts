import { describe, expect, it } from "vitest"
import { dayInWords, momentInWords } from "@/domain/mail/moments"

describe("a day in words", () => {
  it("has its weekday in both languages", () => {
    expect(dayInWords("2026-10-03", "en")).toBe("Saturday 3 October 2026")
    expect(dayInWords("2026-10-03", "ko")).toBe("2026년 10월 3일 토요일")
  })

  it.each(["", "soon", "2026-02-30", "2026-13-01"])("is nothing where there is no such day: %j", (iso) => {
    expect(dayInWords(iso, "en")).toBe("")
  })
})

describe("a moment in words", () => {
  const at = Date.UTC(2026, 11, 31, 15, 4)
  it("is told in the event's time zone", () => {
    expect(momentInWords(at, "Asia/Seoul", "en")).toBe("1 January 2027, 00:04 (Asia/Seoul)")
    expect(momentInWords(at, "Asia/Seoul", "ko")).toBe("2027년 1월 1일 00:04 (Asia/Seoul)")
  })

  it("is told in UTC where the zone is unknown", () => {
    expect(momentInWords(at, "Mars/Olympus", "en")).toBe("31 December 2026, 15:04 (UTC)")
  })
})
