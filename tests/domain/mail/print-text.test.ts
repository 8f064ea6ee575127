import { describe, expect, it } from "vitest"
import { composeMail } from "@/domain/mail/compose"
import type { MailData, OwedCopies } from "@/domain/mail/mail-data"
import { LETTERS } from "./letters"

const said = (data: MailData, language: "en" | "ko" = "en") =>
  composeMail(data, language).text.replace(/\s+/gu, " ")

describe("a mail about an entry with a text for print", () => {
  it("says that there are two to approve, to whoever decides", () => {
    const both = LETTERS["review of two texts"]
    expect(said(both)).toContain(
      "With it comes a short text for the printed program. You can approve both together, or one now and the other later.",
    )
    expect(said({ ...both, decides: false })).toContain("a short text for the printed program.")
    expect(said({ ...both, decides: false })).not.toContain("approve both")
    expect(said(both, "ko")).toContain("인쇄용 프로그램 책자")
    expect(said(LETTERS.review)).not.toContain("printed program")
  })

  it.each<[OwedCopies, string]>([
    ["both", "Two texts wait for you"],
    ["web", "what waits is the entry for the website"],
    ["print", "what waits is the short text for the printed program"],
  ])("reminds of what is owed: %s", (owed, words) => {
    expect(said({ ...LETTERS.reminder, owed })).toContain(words)
    expect(said(LETTERS.reminder)).not.toContain(words)
  })

  it("names in its receipt what was approved, and quotes that alone", () => {
    const print = LETTERS["receipt for a text for print"]
    expect(said(print)).toContain("Approved The text for print alone")
    expect(said(print)).toContain("Text for print Where rivers meet.")
    expect(said(print)).not.toContain("Water & people")
    expect(said(print)).not.toContain("website")
    expect(composeMail(print, "en").subject).toBe(
      "River Cities Forum: the text for print of Delta Province is approved",
    )
    const web = said({ ...print, covers: ["web"] })
    expect(web).toContain("Approved The entry for the website, not yet the text for print")
    expect(web).toContain("Water & people")
    expect(web).not.toContain("Where rivers meet.")
    const both = said({ ...print, covers: ["web", "print"] }, "ko")
    expect(both).toContain("웹사이트 게재 내용과 인쇄용 소개 글")
    expect(both).toContain("Where rivers meet.")
    expect(said(LETTERS.receipt)).not.toContain("Approved The")
    const hashes = { web: "a1".repeat(32), print: "b2".repeat(32) }
    const named = said({ ...print, covers: ["web", "print"], hashes })
    expect(named).toContain(`Entry for the website (SHA-256) ${hashes.web}`)
    expect(named).toContain(`Text for print (SHA-256) ${hashes.print}`)
    expect(named).not.toContain(print.hash)
    expect(said({ ...print, hashes })).not.toContain(hashes.web)
  })
})
