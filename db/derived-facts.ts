import { sql } from "drizzle-orm"
import { isSignedOff } from "@/domain/board"
import { type OtherEntry, otherEntry } from "@/domain/checks/context"
import type { Content } from "@/domain/content"
import { entrySignOff } from "@/domain/copy-sign-offs"
import type { LogoVariants } from "@/domain/logo-facts"
import { type MissingPart, missingParts } from "@/domain/missing"
import { missingTexts } from "@/domain/missing-translations"
import type { ViewedPartner } from "@/domain/partner-view"
import { entrySignedOffAt } from "@/domain/signed-off-at"
import type { Db } from "./client"
import { copiesOfRevision } from "./copy-hashes"
import type { Event } from "./events"
import { partner, partnerTag, revision } from "./schema"
import { firstSentAt } from "./sign-off-rows"
import { entryFactsOf, type ToldEntry } from "./sign-offs"
import type { Tier } from "./tiers"

/** What the list of partners and Home are told by, of one partner, archived or not. */
export type PartnerFacts = Omit<ViewedPartner, "state"> &
  OtherEntry & {
    slug: string
    nativeName: string
    /** The hash of the head's copy for the web: what a publish would show. */
    webHash: string
    /** The event's further languages in which a text is missing. */
    untranslated: readonly string[]
    /** Since when all texts that are asked for have been signed off; null while one is not. */
    signedOffAt: number | null
    firstSentAt: number | null
    /** When the newest answer came; null for none. */
    answeredAt: number | null
    /** The newest proposal that staff have not decided on. */
    proposalId: number | null
    /** Has somebody named a colleague, and staff have not decided on it? */
    isHandedOn: boolean
  }

/** So many partners are read at once: what is made on the way is gone before the next ones are read, not after all of them. */
const CHUNK = 200

/** Reads the facts of these partners of an event. */
export function* readFacts(
  db: Db,
  event: Event,
  tiers: readonly Tier[],
  wanted: readonly number[],
): Iterable<PartnerFacts> {
  const share = sharing()
  for (let from = 0; from < wanted.length; from += CHUNK)
    yield* derive(db, event, tiers, { wanted: wanted.slice(from, from + CHUNK), share })
}

type Row = [
  id: number,
  slug: string,
  tierId: number,
  position: number,
  archivedAt: number | null,
  hash: string,
  changedAt: number,
  logo: string | null,
  variants: string,
  content: string,
]

/** Rows come as plain arrays: naming the fields of ten thousand takes as long as reading them. */
function derive(
  db: Db,
  event: Event,
  tiers: readonly Tier[],
  { wanted, share }: { wanted: number[]; share: Share },
): PartnerFacts[] {
  const among = sql`(select value from json_each(${JSON.stringify(wanted)}))`
  const tags = tagsAmong(db, among)
  const sent = firstSentAt(db, wanted)
  const found = db
    .values<Row>(sql`
      select ${partner.id}, ${partner.slug}, ${partner.tierId}, ${partner.position}, ${partner.archivedAt},
        ${revision.hash}, ${revision.updatedAt}, ${revision.logoSha256}, ${revision.variants},
        ${revision.content}
      from ${partner} join ${revision} on ${revision.id} = ${partner.headRevisionId}
      where ${partner.id} in ${among}`)
    .map((row) => entryFrom(row, event, tiers, share))
  const entries = entryFactsOf(db, event, found)
  return found.map((read) => {
    const told = answered(event, entries.get(read.id))
    // Each field by name, for ten thousand: objects put together by spreading take several times the memory.
    return {
      id: read.id,
      slug: read.slug,
      tierId: read.tierId,
      position: read.position,
      name: read.name,
      acronym: read.acronym,
      nativeName: read.nativeName,
      isFirstPerson: read.isFirstPerson,
      webHash: read.copies.web,
      changedAt: read.changedAt,
      isArchived: read.isArchived,
      missing: read.missing,
      untranslated: read.untranslated,
      tags: share(tags.get(read.id) ?? []),
      firstSentAt: sent.get(read.id) ?? null,
      standing: told.standing,
      print: told.print,
      signedOffAt: told.signedOffAt,
      answeredAt: told.answeredAt,
      proposalId: told.proposalId,
      isHandedOn: told.isHandedOn,
    }
  })
}

/** What a row says by itself; where it stands is told by others. */
function entryFrom(
  [id, slug, tierId, position, archivedAt, hash, changedAt, logo, variants, text]: Row,
  event: Event,
  tiers: readonly Tier[],
  share: Share,
) {
  const content = JSON.parse(text) as Content
  const given = JSON.parse(variants) as LogoVariants
  const rules = tiers.find((item) => item.id === tierId)
  const { name, acronym, isFirstPerson } = otherEntry(content)
  return {
    id,
    slug,
    tierId,
    position,
    name,
    acronym,
    nativeName: content.nativeName,
    isFirstPerson,
    changedAt,
    copies: copiesOfRevision({ hash, content, logoSha256: logo, variants: given }),
    isArchived: archivedAt !== null,
    missing: share<MissingPart>(rules ? missingParts(content, logo !== null, given, rules) : []),
    untranslated: share(
      event.languages.slice(1).filter((language) => missingTexts(content, language).length > 0),
    ),
  }
}

function answered(
  event: Event,
  entry: ToldEntry | undefined,
): Pick<PartnerFacts, "standing" | "print" | "signedOffAt" | "answeredAt" | "proposalId" | "isHandedOn"> {
  if (!entry)
    return {
      ...{ standing: "not sent", print: "not asked", signedOffAt: null, answeredAt: null },
      ...{ proposalId: null, isHandedOn: false },
    }
  const { standing, print } = entrySignOff(entry)
  const waiting = entry.answers.filter(({ isDecided }) => !isDecided)
  return {
    standing,
    print: print.standing,
    signedOffAt: isSignedOff({ standing, print: print.standing })
      ? entrySignedOffAt(event.approvalRule, entry)
      : null,
    answeredAt: entry.answers.at(-1)?.at ?? null,
    proposalId: waiting.findLast(({ kind }) => kind === "proposed")?.id ?? null,
    isHandedOn: waiting.some(({ kind }) => kind === "handed-on"),
  }
}

function tagsAmong(db: Db, among: ReturnType<typeof sql>): Map<number, string[]> {
  const rows = db.values<[number, string]>(sql`
    select ${partnerTag.partnerId}, ${partnerTag.tag} from ${partnerTag}
    where ${partnerTag.partnerId} in ${among} order by ${partnerTag.tag} collate nocase`)
  const tags = new Map<number, string[]>()
  for (const [id, tag] of rows) tags.set(id, [...(tags.get(id) ?? []), tag])
  return tags
}

type Share = <T extends string>(words: readonly T[]) => readonly T[]

/** One array for all partners that have the same tags, or lack the same: there are few of those, and ten thousand partners. */
function sharing(): Share {
  const known = new Map<string, readonly string[]>()
  return <T extends string>(words: readonly T[]) => {
    const key = words.join("\n")
    const before = known.get(key)
    if (before) return before as readonly T[]
    known.set(key, words)
    return words
  }
}
