import { and, count, desc, eq } from "drizzle-orm"
import { EMPTY_CONTENT } from "@/domain/content"
import { contentDifferences } from "@/domain/content-differences"
import type { ContentField } from "@/domain/content-fields"
import { LOGO_VARIANTS, type LogoVariant } from "@/domain/logo-facts"
import type { Actor } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { revisionSaying } from "./copy-hashes"
import { getEvent } from "./events"
import { type Image, imageFacts, type PartnerWithHead, type Revision } from "./partners"
import { advance, baseOf, editable, sealRevision } from "./revisions"
import { contact, event, image, releaseEntry, revision, user } from "./schema"
import { signOffOfPartner } from "./sign-offs"

/**
 * A revision with its author's name (null: nobody of the staff), the contact's whose proposal it is, and its logo.
 */
export type AuthoredRevision = Revision & {
  author: string | null
  contact: string | null
  logo: Image | null
}

/** A line of the history: what it changed against the revision before it, and whether the public sees it now. */
export type HistoryLine = AuthoredRevision & {
  isPublic: boolean
  textChanged: boolean
  /** The fields of the text that it changed, in the order of the form; of a first revision those that it has. */
  fields: ContentField[]
  logoChanged: boolean
  variantsChanged: LogoVariant[]
}

/** The words by which a revision can be named besides its number. */
export const REVISION_WORDS = ["head", "published", "approved"] as const
export type RevisionWord = (typeof REVISION_WORDS)[number]

export function isRevisionWord(name: string): name is RevisionWord {
  return REVISION_WORDS.some((word) => word === name)
}

/** How many revisions a partner has. */
export function countRevisions(db: Db, partnerId: number): number {
  const row = db.select({ total: count() }).from(revision).where(eq(revision.partnerId, partnerId)).get()
  return row?.total ?? 0
}

/**
 * The revisions of a partner, newest first; `part` says how many and after how many newer ones. The first one counts as a
 * change of what it has.
 */
export function listRevisions(
  db: Db,
  partner: PartnerWithHead,
  part?: { skip: number; take: number },
): HistoryLine[] {
  const publicId = publishedId(db, partner)
  // With the one before the oldest shown, to tell what that one changed.
  const rows = authored(db, eq(revision.partnerId, partner.id), part && { ...part, take: part.take + 1 })
  return rows.slice(0, part?.take).map((row, index) => {
    const before = rows[index + 1]
    return {
      ...row,
      isPublic: row.id === publicId,
      fields: contentDifferences(before?.content ?? EMPTY_CONTENT, row.content).map(({ field }) => field),
      textChanged: before === undefined || baseOf(before) !== baseOf(row),
      logoChanged: (before?.logoSha256 ?? null) !== row.logoSha256,
      variantsChanged: LOGO_VARIANTS.filter((variant) => before?.variants[variant] !== row.variants[variant]),
    }
  })
}

/**
 * A revision of this partner by its number ("3") or a word: "head", "published" (in the event's current release),
 * "approved". Null when there is none.
 */
export function revisionNamed(db: Db, partner: PartnerWithHead, name: string): AuthoredRevision | null {
  const id = isRevisionWord(name) ? idByWord(db, partner, name) : null
  if (id !== null) return authored(db, eq(revision.id, id))[0] ?? null
  if (!/^[1-9]\d{0,8}$/u.test(name)) return null
  return authored(db, and(eq(revision.partnerId, partner.id), eq(revision.number, Number(name))))[0] ?? null
}

/**
 * Makes a new head that says what an old revision said, logo included. `base` is the hash of the head that was on
 * screen: when it moved on, nothing is written. The head until now is sealed, so that it stays in the history.
 */
export function restoreRevision(
  db: Db,
  actor: Actor,
  input: { partnerId: number; revisionId: number; base: string },
): Result<{ revision: number }> {
  return write(db, (tx): Result<{ revision: number }> => {
    const current = editable(tx, actor, input.partnerId)
    if (!current.ok) return current
    const { head } = current.partner
    const old = tx
      .select()
      .from(revision)
      .where(and(eq(revision.id, input.revisionId), eq(revision.partnerId, input.partnerId)))
      .get()
    if (!old) return refuse(t("This revision does not exist. Choose another."))
    if (head.hash !== input.base)
      return refuse(
        t(
          "Somebody changed this partner since you opened this page. It is now up to date: look again, then restore.",
        ),
      )
    if (old.hash === head.hash)
      return refuse(t("The draft already says exactly this. There is nothing to restore."))
    return { ok: true, revision: sayAgain(tx, actor, current.partner, old).number }
  })
}

/**
 * Makes a head that says what an old revision said without asking, for verbs that have authorised already. What the head
 * said until now stays in the history, so it is sealed first.
 */
export function sayAgain(tx: Db, actor: Actor, current: PartnerWithHead, old: Revision): Revision {
  const { content, logoSha256, variants } = old
  sealRevision(tx, current.head.id)
  const head = { ...current.head, sealedAt: current.head.sealedAt ?? currentTime() }
  const saved = advance(tx, actor, { ...current, head }, { content, logoSha256, variants })
  record(tx, actor, "revision.restored", {
    eventId: current.eventId,
    partnerId: current.id,
    detail: { number: saved.number, from: old.number, hash: saved.hash },
  })
  return saved
}

function idByWord(db: Db, partner: PartnerWithHead, word: RevisionWord): number | null {
  if (word === "head") return partner.head.id
  return word === "published" ? publishedId(db, partner) : approvedId(db, partner)
}

/** The newest revision whose web copy says what was signed off last. */
function approvedId(db: Db, partner: PartnerWithHead): number | null {
  const owner = getEvent(db, partner.eventId)
  const hash = owner && signOffOfPartner(db, owner, partner.id)?.signOff.approvedHash
  return revisionSaying(db, partner.id, "web", hash ?? null)?.id ?? null
}

function publishedId(db: Db, partner: PartnerWithHead): number | null {
  const entry = db
    .select({ id: releaseEntry.revisionId })
    .from(releaseEntry)
    .innerJoin(event, eq(event.currentReleaseId, releaseEntry.releaseId))
    .where(and(eq(event.id, partner.eventId), eq(releaseEntry.partnerId, partner.id)))
    .get()
  return entry?.id ?? null
}

function authored(db: Db, where: ReturnType<typeof and>, part = { skip: 0, take: -1 }): AuthoredRevision[] {
  return db
    .select({ revision, author: user.name, contact: contact.name, logo: imageFacts })
    .from(revision)
    .leftJoin(user, eq(user.id, revision.authorId))
    .leftJoin(contact, eq(contact.id, revision.contactId))
    .leftJoin(image, eq(image.sha256, revision.logoSha256))
    .where(where)
    .orderBy(desc(revision.number))
    .limit(part.take)
    .offset(part.skip)
    .all()
    .map(({ revision: row, ...names }) => ({ ...row, ...names }))
}
