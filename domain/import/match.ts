import { fold, nameKey } from "./name-key"
import type { ExistingPartner, ImportRow } from "./plan"

export type MatchReason = "name" | "nativeName" | "acronym" | "website" | "likeness"

type Names = Pick<ImportRow, "name" | "acronym" | "nativeName" | "website">

/**
 * The existing partner that a row stands for, and takes it out of the pool. By "name": the same name, or the row's name
 * is its native name or the other way round. By "likeness": the same short name when the names do not contradict it, the
 * same website host when only one partner has it, or the same name but for a legal form ("Acme" and "Acme Inc.").
 */
export function findPartner(
  row: Names,
  existing: ExistingPartner[],
  taken: Set<number>,
  by: "name" | "likeness",
): { partner: ExistingPartner; by: MatchReason } | null {
  const free = existing.filter((partner) => !taken.has(partner.id))
  const found = by === "name" ? byName(row, free) : byLikeness(row, free)
  if (found) taken.add(found.partner.id)
  return found
}

function byName(row: Names, free: ExistingPartner[]): { partner: ExistingPartner; by: MatchReason } | null {
  const key = nameKey(row.name)
  if (key === "") return null
  const same = free.filter((partner) => nameKey(partner.content.name) === key)
  const active = same.find((partner) => !partner.isArchived) ?? same[0]
  if (active) return { partner: active, by: "name" }
  const native = nameKey(row.nativeName)
  const foreign = free.find((partner) => {
    const own = nameKey(partner.content.nativeName)
    return own !== "" && (own === native || own === key || nameKey(partner.content.name) === native)
  })
  return foreign ? { partner: foreign, by: "nativeName" } : null
}

function byLikeness(
  row: Names,
  free: ExistingPartner[],
): { partner: ExistingPartner; by: MatchReason } | null {
  const acronym = fold(row.acronym)
  if (acronym.length >= 2) {
    const same = only(
      free,
      (partner) => fold(partner.content.acronym) === acronym && alike(row.name, partner.content.name),
    )
    if (same) return { partner: same, by: "acronym" }
  }
  // "IUCN" stands for the partner whose short name it is, and the other way round.
  const key = nameKey(row.name)
  const short = only(
    free,
    (partner) =>
      (key !== "" && fold(partner.content.acronym) === key) ||
      (acronym !== "" && nameKey(partner.content.name) === acronym),
  )
  if (short) return { partner: short, by: "acronym" }
  const loose = withoutLegalForm(row.name)
  const similar = only(
    free,
    (partner) =>
      loose !== "" &&
      withoutLegalForm(partner.content.name) === loose &&
      (loose === key || loose === nameKey(partner.content.name)),
  )
  if (similar) return { partner: similar, by: "likeness" }
  const host = hostOf(row.website)
  const site =
    host === ""
      ? null
      : only(
          free,
          (partner) => hostOf(partner.content.website) === host && alike(row.name, partner.content.name),
        )
  return site ? { partner: site, by: "website" } : null
}

function only(free: ExistingPartner[], test: (partner: ExistingPartner) => boolean): ExistingPartner | null {
  const found = free.filter((partner) => !partner.isArchived && test(partner))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** Two names share a distinctive word. Two ministries may both be "MoE", and two departments share one website. */
function alike(a: string, b: string): boolean {
  const words = new Set(distinctive(a))
  return distinctive(b).some((word) => words.has(word))
}

function distinctive(name: string): string[] {
  return nameKey(name)
    .split(" ")
    .filter(
      (word) =>
        (word.length > 3 || /\p{Lo}/u.test(word)) &&
        !/^(?:ministry|department|university|institute|foundation|association|national|international|centre|center|organi[sz]ation|stiftung|bundesamt)$/u.test(
          word,
        ),
    )
}

/** The key of a name without its legal form at the end: "Acme Inc." is "acme". */
export function withoutLegalForm(name: string): string {
  return nameKey(name)
    .replace(
      / (?:inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|company|gmbh|ggmbh|ag|se|sa|s a|nv|n v|bv|b v|ab|as|oy|spa|srl|sas|e v|ev|kg|pty|pte)$/u,
      "",
    )
    .trim()
}

/** The host of an address without "www."; "" for none. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).hostname.replace(/^www\./u, "") : ""
}
