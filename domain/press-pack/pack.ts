import type { Content } from "@/domain/content"
import type { LogoPlace } from "@/domain/logo-matching"
import type { RichText } from "@/domain/rich-text"

/** Everything that a press pack is made of, as it stood at one moment. */
export type PressPack = {
  event: {
    slug: string
    title: string
    startsOn: string
    endsOn: string
    place: string
    /** BCP 47 tags; texts are in the first, and translations in the further ones are packed beside them. */
    languages: string[]
  }
  /** What is public, by the release's number, or what a publish would make public now. */
  state: { kind: "public"; release: number } | { kind: "next" }
  /** When this state came to be, in milliseconds: the release, or the newest revision in it. */
  at: number
  tiers: { name: string; partners: PackPartner[] }[]
}

export type PackPartner = {
  slug: string
  content: Content
  /** Which revision this is, and why it may be public. */
  revision: { number: number; hash: string; ground: Ground }
  approvals: Approval[]
  /** The text for print, on no page and with a sign-off of its own; null when there is none. */
  printText: PackPrintText | null
  logos: Partial<Record<LogoPlace, PackImage>>
}

export type PackPrintText = {
  text: RichText
  revision: number
  hash: string
  isSignedOff: boolean
  approvals: Approval[]
}

/** Has any partner a text for print? */
export function hasPrintTexts({ tiers }: Pick<PressPack, "tiers">): boolean {
  return tiers.some(({ partners }) => partners.some(({ printText }) => printText !== null))
}

/** The languages that an event has beside its first. */
export function furtherLanguages({ event }: Pick<PressPack, "event">): string[] {
  return event.languages.slice(1)
}

export type Ground = "approved" | "override" | "kept" | "staff"

/**
 * Who approved exactly this content, as what (as they said it), and when (milliseconds). `fingerprint` is the one on the
 * receipt: the hash of all that was on screen, so where there are two texts it is another than either's own.
 */
export type Approval = { name: string; role: string; at: number; fingerprint: string }

/** A stored file; `renditions` are its PNG forms by rising width. */
export type PackImage = { sha256: string; extension: string; bytes: number; renditions: PackRendition[] }
export type PackRendition = { sha256: string; extension: string; bytes: number; width: number }

export const GROUND_WORDS: Record<Ground, string> = {
  approved: "signed off",
  override: "let through by a publisher",
  kept: "kept from an earlier release",
  staff: "decided by staff",
}
