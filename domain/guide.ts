import type { MailLanguage } from "./contact"
import type { EntryPart } from "./entry-parts"
import { englishGuide } from "./guide-english"
import { koreanGuide } from "./guide-korean"
import { LOGO_CARD } from "./logo-card"
import type { LogoVariant } from "./logo-facts"
import type { LogoSize } from "./release"
import type { ApprovalRule } from "./review-rules"
import { inLanguage } from "./words"

/** All that a partner's guide says of its event, and nothing of any partner. */
export type GuideFacts = {
  title: string
  startsOn: string
  endsOn: string
  place: string
  /** The last day for answers, or "". */
  deadline: string
  timeZone: string
  approvalRule: ApprovalRule
  /** Where questions go, or "". */
  replyTo: string
  tier: GuideTier | null
}

export type GuideTier = {
  name: string
  logoSize: LogoSize
  wordLimit: number | null
  characterLimit: number | null
  requiredParts: readonly EntryPart[]
  requiredVariants: readonly LogoVariant[]
}

export type Guide = {
  title: string
  lead: string
  sections: { title: string; points: string[] }[]
}

/** One page for a partner: what it gets, and what it does with it. */
export function guideOf(facts: GuideFacts, language: MailLanguage): Guide {
  return inLanguage(language, () => (language === "ko" ? koreanGuide : englishGuide)(facts))
}

/** Screens show a CSS pixel with up to three of their own, so a logo made of pixels needs that many. */
export function logoPixels(size: LogoSize): { width: number; height: number } {
  return { width: LOGO_CARD[size].width * 3, height: LOGO_CARD[size].height * 3 }
}
