import { describe, expect, it } from "vitest"
import { NEW_TIER } from "@/domain/event"
import { printLimits, tierRulesInWords } from "@/domain/tier-words"

describe("a tier's rules in words", () => {
  it("are short while nothing special is asked for", () => {
    expect(tierRulesInWords(NEW_TIER)).toEqual(["Medium logos.", "Required: logo, description, website."])
    expect(tierRulesInWords({ ...NEW_TIER, requiredParts: [] })).toEqual([
      "Medium logos.",
      "Nothing is required.",
    ])
  })

  it("name limits, variants, what is not public, and the print text", () => {
    const rules = {
      ...NEW_TIER,
      ...{ logoSize: "large", wordLimit: 1200, characterLimit: 1, hasPrintText: true, printWordLimit: 60 },
      ...{
        requiredParts: ["acronym"],
        requiredVariants: ["dark", "print"],
        hiddenParts: ["website", "links"],
      },
    } satisfies typeof NEW_TIER
    expect(tierRulesInWords(rules)).toEqual([
      "Large logos.",
      "Descriptions: at most 1,200 words, at most 1 character.",
      "Required: short name or acronym, dark logo, print file.",
      "Not on the public page: website, further links.",
      "Print text: at most 60 words.",
    ])
    expect(tierRulesInWords({ ...rules, printWordLimit: null }).at(-1)).toBe("Print text: no limit.")
  })

  it("count limits of print only where a print text is asked for", () => {
    const limits = { printWordLimit: 60, printCharacterLimit: 400 }
    expect(printLimits({ hasPrintText: true, ...limits })).toEqual({ wordLimit: 60, characterLimit: 400 })
    expect(printLimits({ hasPrintText: false, ...limits })).toEqual({ wordLimit: null, characterLimit: null })
  })
})
