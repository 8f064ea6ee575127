import { and, asc, eq, sql } from "drizzle-orm"
import { webContent } from "@/domain/content"
import type { Copy } from "@/domain/copies"
import type { LogoPlace } from "@/domain/logo-matching"
import type { Approval, Ground, PackImage, PackPartner, PressPack } from "@/domain/press-pack/pack"
import type { Db } from "./client"
import { copiesOf, copyColumns } from "./copy-hashes"
import type { Event } from "./events"
import { nextRelease } from "./next-release"
import { printTextsOf } from "./print-texts"
import { filledIn } from "./release-outlines"
import { eventNow, type Snapshot, type SnapshotPartner, snapshotOf } from "./release-snapshots"
import { answer, image, release, releaseEntry, rendition, revision } from "./schema"

/**
 * What an event's press pack holds: the current release, else what a publish would make public now. Null when there is
 * nothing of either.
 */
export function readPressPack(db: Db, event: Event): PressPack | null {
  const shown = publicState(db, event) ?? nextState(db, event)
  if (shown.snapshot.tiers.length === 0) return null
  const entries = shown.snapshot.tiers.flatMap(({ partners }) => partners)
  const revisions = revisionsOf(db, entries)
  const images = imagesOf(
    db,
    [...revisions.values()].flatMap((row) => Object.values(placesOf(row))),
  )
  const approvals = approvalsOf(db, event.id)
  const printTexts = printTextsOf(db, event)
  const partnerOf = (entry: SnapshotPartner): PackPartner => {
    const said = revisions.get(entry.revisionId)
    if (!said) throw new Error(`revision ${entry.revisionId} does not exist`)
    const { ground = "staff" } = shown.grounds.get(entry.id) ?? {}
    const logos = Object.entries(placesOf(said)).flatMap(([place, sha256]) => {
      const stored = images.get(sha256)
      return stored ? [[place, stored] as const] : []
    })
    const printText = printTexts.get(entry.id)
    const approvalsFor = (copy: Copy, hash: string) => approvals.get(approvalKey(entry.id, copy, hash)) ?? []
    return {
      ...{ slug: entry.slug, content: webContent(entry.content) },
      revision: { number: said.number, hash: entry.webHash, ground },
      approvals: approvalsFor("web", entry.webHash),
      printText: printText ? { ...printText, approvals: approvalsFor("print", printText.hash) } : null,
      logos: Object.fromEntries(logos),
    }
  }
  const { slug, title, startsOn, endsOn, place, languages } = shown.snapshot.event
  return {
    event: { slug, title, startsOn, endsOn, place, languages },
    state: shown.state,
    at: shown.at ?? Math.max(...[...revisions.values()].map(({ updatedAt }) => updatedAt)),
    tiers: shown.snapshot.tiers.map(({ name, partners }) => ({ name, partners: partners.map(partnerOf) })),
  }
}

type Grounds = Map<number, { ground: Ground }>
type State = { snapshot: Snapshot; grounds: Grounds; state: PressPack["state"]; at: number | null }

function publicState(db: Db, event: Event): State | null {
  const current =
    event.currentReleaseId === null
      ? undefined
      : db.select().from(release).where(eq(release.id, event.currentReleaseId)).get()
  if (!current) return null
  const rows = db.select().from(releaseEntry).where(eq(releaseEntry.releaseId, current.id)).all()
  return {
    snapshot: snapshotOf(db, current.id),
    grounds: new Map(rows.map(({ partnerId, ground }) => [partnerId, { ground }])),
    ...{ state: { kind: "public", release: current.number }, at: current.createdAt },
  }
}

function nextState(db: Db, event: Event): State {
  const { outline, grounds } = nextRelease(db, event)
  return { snapshot: filledIn(db, outline, eventNow(db, event)), grounds, state: { kind: "next" }, at: null }
}

type Said = Pick<typeof revision.$inferSelect, "id" | "number" | "logoSha256" | "variants" | "updatedAt">

function revisionsOf(db: Db, entries: SnapshotPartner[]): Map<number, Said> {
  const ids = JSON.stringify(entries.map(({ revisionId }) => revisionId))
  const { id, number, logoSha256, variants, updatedAt } = revision
  const rows = db
    .select({ id, number, logoSha256, variants, updatedAt })
    .from(revision)
    .where(sql`${id} in (select value from json_each(${ids}))`)
    .all()
  return new Map(rows.map((row) => [row.id, row]))
}

function placesOf({ logoSha256, variants }: Said): Partial<Record<LogoPlace, string>> {
  return { ...variants, ...(logoSha256 === null ? {} : { main: logoSha256 }) }
}

/** By hash, with sizes but without bytes: those are read one at a time, when they are sent. */
function imagesOf(db: Db, hashes: string[]): Map<string, PackImage> {
  const among = sql`(select value from json_each(${JSON.stringify(hashes)}))`
  const facts = {
    sha256: image.sha256,
    extension: image.extension,
    bytes: sql<number>`length(${image.bytes})`,
  }
  const made = db
    .select({ source: rendition.sourceSha256, width: rendition.width, ...facts })
    .from(rendition)
    .innerJoin(image, eq(image.sha256, rendition.sha256))
    .where(and(sql`${rendition.sourceSha256} in ${among}`, eq(rendition.format, "png")))
    .orderBy(asc(rendition.width))
    .all()
  const stored = db.select(facts).from(image).where(sql`${image.sha256} in ${among}`).all()
  return new Map(
    stored.map((row) => [
      row.sha256,
      {
        ...row,
        renditions: made.filter(({ source }) => source === row.sha256).map(({ source: _, ...own }) => own),
      },
    ]),
  )
}

/** Who approved which copy of which partner, saying what, in the order in which they did. */
function approvalsOf(db: Db, eventId: number): Map<string, Approval[]> {
  const rows = db
    .select({
      ...{ partnerId: answer.partnerId, covers: answer.covers, said: copyColumns },
      ...{ name: answer.signerName, role: answer.signerRole, at: answer.at },
    })
    .from(answer)
    .innerJoin(revision, eq(revision.id, answer.revisionId))
    .where(
      and(
        eq(answer.kind, "approved"),
        sql`${answer.partnerId} in (select id from partner where event_id = ${eventId})`,
      ),
    )
    .orderBy(asc(answer.id))
    .all()
  const approvals = new Map<string, Approval[]>()
  for (const { partnerId, covers, said, ...given } of rows) {
    const copies = copiesOf(said)
    for (const copy of covers) {
      const hash = copies[copy]
      if (hash === null) continue
      const key = approvalKey(partnerId, copy, hash)
      approvals.set(key, [...(approvals.get(key) ?? []), { ...given, fingerprint: hash }])
    }
  }
  return approvals
}

function approvalKey(partnerId: number, copy: Copy, hash: string): string {
  return `${partnerId} ${copy} ${hash}`
}
