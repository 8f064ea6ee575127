import { createHash } from "node:crypto"
import { eq } from "drizzle-orm"
import { type Connection, type Db, writeOrThrow } from "@/db/client"
import { atTime } from "@/db/clock"
import { createEvent, listEvents } from "@/db/events"
import { type ImageFile, keepLogo, type LogoFile } from "@/db/images"
import { setLanguages, translateEvent } from "@/db/languages"
import { getPartner, insertPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { baseOf, saveRevision } from "@/db/revisions"
import { event } from "@/db/schema"
import { hasOwner } from "@/db/staff"
import { insertTier, listTiers } from "@/db/tiers"
import { type Content, contentSchema } from "@/domain/content"
import { eventSchema } from "@/domain/event"
import { SYSTEM } from "@/domain/permissions"
import { type EmblemName, emblems } from "./emblems"
import { koreanEvent, koreanTiers } from "./korean"
import { sampleEvent } from "./pyeongchang-2014"
import { tellReview } from "./review"

/**
 * Loads the sample event into an empty database (no event, no owner), published and with its sign-off under way; else
 * does nothing. Its history is told at the times when it would have happened, before the summit. `measured` holds its
 * emblems (`emblemFiles`) with facts and renditions; those that are missing get them later.
 */
export function loadSample(
  connection: Connection,
  measured: readonly LogoFile[] = [],
): { ok: true; loaded: boolean } {
  if (!takesSample(connection)) return { ok: true, loaded: false }
  return writeOrThrow(connection, (tx) => {
    const { eventId, ids } = atTime(Date.UTC(2014, 7, 25, 6), () => loadPartners(tx, measured))
    atTime(Date.UTC(2014, 7, 28, 8), () => {
      // The first page went up by the organisers' own decision; from then on partners sign off.
      tx.update(event).set({ publishRule: "staff" }).where(eq(event.id, eventId)).run()
      const published = publish(tx, SYSTEM, { eventId })
      if (!published.ok) throw new Error(published.message)
    })
    atTime(Date.UTC(2014, 7, 29, 6), () => rewrite(tx, ids, "un-habitat"))
    tellReview(tx, eventId, ids, contentOf("gangwon-province"))
    return { ok: true as const, loaded: true }
  })
}

/** Would `loadSample` load anything? */
export function takesSample(db: Db): boolean {
  return listEvents(db).length === 0 && !hasOwner(db)
}

/** The logos of the sample's partners. */
export function emblemFiles(): ImageFile[] {
  return Object.values(emblems).map(emblemFile)
}

/** What two entries said before they were edited to what the sample says. */
const EARLIER: Partial<Record<EmblemName, Partial<Content>>> = {
  "un-habitat": { tagline: "Towns and cities for all" },
  "gangwon-province": { tagline: "Host province of the summit" },
}

function loadPartners(tx: Db, measured: readonly LogoFile[]) {
  const created = createEvent(tx, SYSTEM, eventSchema.parse(sampleEvent.event))
  if (!created.ok) throw new Error(created.message)
  const eventId = created.event.id
  const ids = new Map<string, number>()
  for (const { partners, ...settings } of sampleEvent.tiers) {
    const tier = insertTier(tx, eventId, settings)
    for (const { slug, content, emblem } of partners) {
      const logo = emblemFile(emblem)
      keepLogo(tx, measured.find(({ sha256 }) => sha256 === logo.sha256) ?? logo)
      const added = insertPartner(tx, SYSTEM, {
        eventId,
        tierId: tier.id,
        slug,
        content: contentSchema.parse({ ...content, ...EARLIER[slug] }),
        logoSha256: logo.sha256,
      })
      ids.set(slug, added.id)
    }
  }
  inKorean(tx, eventId)
  return { eventId, ids }
}

function inKorean(tx: Db, eventId: number) {
  const tiers = listTiers(tx, eventId).map(({ id, name }) => ({ id, name: koreanTiers[name] ?? "" }))
  for (const set of [
    setLanguages(tx, SYSTEM, { eventId, languages: ["en", "ko"] }),
    translateEvent(tx, SYSTEM, { eventId, language: "ko", texts: { ...koreanEvent, tiers } }),
  ])
    if (!set.ok) throw new Error(set.message)
}

function rewrite(tx: Db, ids: ReadonlyMap<string, number>, slug: EmblemName) {
  const current = getPartner(tx, ids.get(slug) as number)
  if (!current) throw new Error(`the sample has no ${slug}`)
  const edit = { partnerId: current.id, base: baseOf(current.head), content: contentOf(slug) }
  const saved = saveRevision(tx, SYSTEM, edit)
  if (!saved.ok) throw new Error(saved.message)
}

function contentOf(slug: EmblemName): Content {
  const found = sampleEvent.tiers.flatMap((tier) => tier.partners).find((item) => item.slug === slug)
  return contentSchema.parse(found?.content)
}

/** The emblems ship with the project, drawn for it: known to be clean, with a viewBox that starts at 0 0. */
function emblemFile(svg: string): ImageFile {
  const size = /viewBox="0 0 ([\d.]+) ([\d.]+)"/u.exec(svg)
  if (!size) throw new Error("an emblem of the sample has no viewBox")
  const bytes = Buffer.from(svg)
  return {
    sha256: createHash("sha256").update(bytes).digest("hex"),
    type: "image/svg+xml",
    extension: "svg",
    width: Math.round(Number(size[1])),
    height: Math.round(Number(size[2])),
    bytes,
  }
}
