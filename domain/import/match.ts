import { t } from "@/domain/words"
import type { ExistingPartner, ImportRow } from "./import-row"
import { alike, hostOf, keyOf, withoutLegalForm } from "./match-keys"
import { fold } from "./name-key"

export type MatchReason = "name" | "nativeName" | "acronym" | "likeness" | "website"

/** A partner that a row could stand for, and what speaks for it: "same website, cbd.int". */
export type Fit = { partner: ExistingPartner; by: MatchReason; why: string }

/**
 * Whom a row stands for. `found` is null when nobody is known, or when several fit and a person has to say which; then
 * `isOpen`. `candidates` are those that could be meant, the likelier first; they stay when somebody has chosen.
 */
export type Match = { found: Fit | null; candidates: Fit[]; isOpen: boolean }

type Names = Pick<ImportRow, "name" | "acronym" | "nativeName" | "website"> & {
  standsFor?: ImportRow["standsFor"]
}

/**
 * For each row the existing partner that it stands for. In this order: what a person chose; the same name, or the row's
 * name is the native name or the other way round; then the same short name or website when the names do not contradict it,
 * or the same name but for a legal form. Each partner is taken once. Where two fit equally well, nobody is guessed.
 */
export function matchRows(rows: Names[], existing: ExistingPartner[]): Match[] {
  const index = indexOf(existing)
  const taken = new Set<number>()
  const matches: (Match | null)[] = rows.map(({ standsFor }) => {
    const partner = typeof standsFor === "number" ? index.byId.get(standsFor) : undefined
    if (partner) taken.add(partner.id)
    return partner ? { found: { partner, by: "name", why: "" }, candidates: [], isOpen: false } : null
  })
  // Names first, over all rows, so that a weaker likeness never takes a partner that another row names.
  for (const fitsOf of [namesakes, likenesses]) {
    rows.forEach((row, at) => {
      if (matches[at] || row.standsFor === "new") return
      const fits = fitsOf(row, index).filter(({ partner }) => !taken.has(partner.id))
      const found = theOnly(fits)
      if (found) taken.add(found.partner.id)
      if (fits.length > 0) matches[at] = { found, candidates: found ? [] : fits, isOpen: !found }
    })
  }
  return rows.map((row, at): Match => {
    const match = matches[at]
    const isChosen = row.standsFor !== undefined && row.standsFor !== null
    if (match && !isChosen) return match
    const fits = all(row, index).filter(({ partner }) => isChosen || !taken.has(partner.id))
    return { found: match?.found ?? null, candidates: fits, isOpen: false }
  })
}

/** The one partner that a name in another list stands for, or null. */
export function findPartner(row: Names, existing: ExistingPartner[]): ExistingPartner | null {
  return matchRows([row], existing)[0]?.found?.partner ?? null
}

/** Of several, the one that more speaks for than for any other. */
function theOnly(fits: Reasoned[]): Fit | null {
  const most = Math.max(...fits.map(({ reasons }) => reasons))
  const best = fits.filter(({ reasons }) => reasons === most)
  return best.length === 1 ? (best[0] ?? null) : null
}

type Reasoned = Fit & { reasons: number }

function namesakes(row: Names, index: Index): Reasoned[] {
  const key = keyOf(row.name)
  const native = keyOf(row.nativeName)
  const same = key === "" ? [] : at(index.names, key)
  const active = same.filter((partner) => !partner.isArchived)
  const named = active.length > 0 ? active : same.slice(0, 1)
  if (named.length > 0) return reasoned(row, named, "name")
  const foreign = [...at(index.natives, native), ...at(index.natives, key), ...at(index.names, native)]
  return reasoned(row, [...new Set(foreign)], "nativeName")
}

function likenesses(row: Names, index: Index): Reasoned[] {
  const strong = weaklyAlike(row, index).filter(
    ({ partner, by, isShortForm }) =>
      by === "likeness" || isShortForm || alike(row.name, partner.content.name),
  )
  return [...new Set(strong.map(({ partner }) => partner))].flatMap((partner) =>
    reasoned(row, [partner], strong.find((fit) => fit.partner === partner)?.by ?? "likeness"),
  )
}

/** Everybody that anything speaks for, also what is too weak to act on: two ministries may both be "MoE". */
function all(row: Names, index: Index): Fit[] {
  const fits = [...namesakes(row, index), ...weaklyAlike(row, index)]
  const seen = new Set<number>()
  return fits.flatMap(({ partner, by }) => {
    if (seen.has(partner.id)) return []
    seen.add(partner.id)
    return [{ partner, by, why: whyOf(by, partner) }]
  })
}

type Weak = { partner: ExistingPartner; by: MatchReason; isShortForm: boolean }

function weaklyAlike(row: Names, index: Index): Weak[] {
  const acronym = fold(row.acronym)
  const key = keyOf(row.name)
  const loose = withoutLegalForm(row.name)
  const fits = (by: MatchReason, partners: ExistingPartner[], isShortForm = false): Weak[] =>
    partners.map((partner) => ({ partner, by, isShortForm }))
  return [
    // "IUCN" stands for the partner whose short name it is, and the other way round.
    ...fits("acronym", [...at(index.acronyms, key), ...at(index.names, acronym)], true),
    ...fits("acronym", acronym.length >= 2 ? at(index.acronyms, acronym) : []),
    ...fits(
      "likeness",
      at(index.loose, loose).filter(({ content }) => loose === key || loose === keyOf(content.name)),
    ),
    ...fits("website", at(index.hosts, hostOf(row.website))),
  ].filter(({ partner }) => !partner.isArchived)
}

function reasoned(row: Names, partners: ExistingPartner[], by: MatchReason): Reasoned[] {
  return partners.map((partner) => {
    const { content } = partner
    const agree = [
      keyOf(row.name) === keyOf(content.name),
      row.nativeName !== "" && keyOf(row.nativeName) === keyOf(content.nativeName),
      row.acronym !== "" && fold(row.acronym) === fold(content.acronym),
      hostOf(row.website) !== "" && hostOf(row.website) === hostOf(content.website),
    ]
    return { partner, by, why: whyOf(by, partner), reasons: agree.filter(Boolean).length }
  })
}

/** What speaks for a partner, to stand beside its name. */
function whyOf(by: MatchReason, { content }: ExistingPartner): string {
  if (by === "name") return t("same name")
  if (by === "nativeName")
    return t("same native-language name, {name}", { name: content.nativeName || content.name })
  if (by === "acronym") return t("same short name, {name}", { name: content.acronym || content.name })
  return by === "website"
    ? t("same website, {host}", { host: hostOf(content.website) })
    : t("same name but for the legal form")
}

/** An event's partners by what they can be known by. */
type Index = Record<"names" | "natives" | "acronyms" | "loose" | "hosts", Map<string, ExistingPartner[]>> & {
  byId: Map<number, ExistingPartner>
}

/** Made once for a list of partners: rows are planned again with every key that is typed. */
const indexes = new WeakMap<ExistingPartner[], Index>()

function indexOf(existing: ExistingPartner[]): Index {
  const known = indexes.get(existing)
  if (known) return known
  const by = (keyFor: (partner: ExistingPartner) => string) => {
    const map = new Map<string, ExistingPartner[]>()
    for (const partner of existing) {
      const key = keyFor(partner)
      const own = map.get(key)
      if (own) own.push(partner)
      else map.set(key, [partner])
    }
    return map
  }
  const index = {
    names: by(({ content }) => keyOf(content.name)),
    natives: by(({ content }) => keyOf(content.nativeName)),
    acronyms: by(({ content }) => fold(content.acronym)),
    loose: by(({ content }) => withoutLegalForm(content.name)),
    hosts: by(({ content }) => hostOf(content.website)),
    byId: new Map(existing.map((partner) => [partner.id, partner])),
  }
  indexes.set(existing, index)
  return index
}

function at(map: Map<string, ExistingPartner[]>, key: string): ExistingPartner[] {
  return key === "" ? [] : (map.get(key) ?? [])
}
