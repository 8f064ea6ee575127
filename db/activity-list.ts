import { aliasedTable, and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm"
import { activityInWords } from "@/domain/activity"
import { type ActivityKind, type InstallationKind, verbsOf } from "@/domain/activity-kinds"
import { t } from "@/domain/words"
import type { Db } from "./client"
import { getEvent } from "./events"
import { activity, contact, partner, revision, user } from "./schema"

const ACTIVITY_PAGE = 100

export type ActivityFilter = {
  kind?: ActivityKind | InstallationKind | null
  actorId?: number | null
  partnerId?: number | null
}

export type ActivityItem = {
  id: number
  at: number
  /** Staff by name, a partner's contact by name, or Greenroom itself. */
  who: { side: "staff" | "partner" | "system"; name: string }
  partner: { slug: string; name: string } | null
  /** The account that it is about, by name. */
  member: string | null
  what: string
}

/**
 * What happened in an event, or (null) to the installation itself, newest first; `limit` at most, `before` the id of an entry for those older than it. `more`
 * tells whether there are older ones.
 */
export function listActivity(
  db: Db,
  input: { eventId: number | null; filter?: ActivityFilter; before?: number; limit?: number },
): { items: ActivityItem[]; more: boolean } {
  const { eventId, filter = {}, before, limit = ACTIVITY_PAGE } = input
  // First which ones: joining and then leaving out all but a few takes ten times as long.
  const wanted = db
    .select({ id: activity.id })
    .from(activity)
    .where(
      and(
        ofEvent(eventId),
        filter.kind ? inArray(activity.verb, verbsOf(filter.kind)) : undefined,
        filter.actorId ? eq(activity.actorId, filter.actorId) : undefined,
        filter.partnerId ? eq(activity.partnerId, filter.partnerId) : undefined,
        before === undefined
          ? undefined
          : sql`(${activity.at}, ${activity.id}) < (select at, id from activity where id = ${before})`,
      ),
    )
    .orderBy(desc(activity.at), desc(activity.id))
    .limit(limit + 1)
  const rows = db
    .select({
      entry: activity,
      staff: user.name,
      contact: contact.name,
      slug: partner.slug,
      name: sql<string | null>`${head.content} ->> '$.name'`,
    })
    .from(activity)
    .leftJoin(user, eq(user.id, activity.actorId))
    .leftJoin(contact, eq(contact.id, activity.contactId))
    .leftJoin(partner, eq(partner.id, activity.partnerId))
    .leftJoin(head, eq(head.id, partner.headRevisionId))
    .where(inArray(activity.id, wanted))
    .orderBy(desc(activity.at), desc(activity.id))
    .all()
  const names = contactNames(
    db,
    rows.map(({ entry }) => entry.detail),
  )
  const members = memberNames(
    db,
    rows.map(({ entry }) => entry.detail),
  )
  const timeZone = (eventId === null ? null : getEvent(db, eventId)?.timeZone) ?? "UTC"
  const items = rows.slice(0, limit).map(({ entry, staff, contact: theirs, slug, name }): ActivityItem => {
    const contactName = (id: unknown) => names.get(Number(id)) ?? t("a contact")
    return {
      ...{ id: entry.id, at: entry.at },
      who:
        entry.contactId !== null
          ? { side: "partner", name: theirs ?? t("A contact") }
          : entry.actorId !== null
            ? { side: "staff", name: staff || "Somebody" }
            : { side: "system", name: "Greenroom" },
      partner: slug !== null && name !== null ? { slug, name } : null,
      member: members.get(Number(entry.detail.memberId)) ?? null,
      what: activityInWords(entry.verb, entry.detail, { contactName, timeZone }),
    }
  })
  return { items, more: rows.length > limit }
}

/** The staff who did anything in an event, or (null) to the installation itself, by name. */
export function activeStaff(db: Db, eventId: number | null): { id: number; name: string }[] {
  return db
    .selectDistinct({ id: user.id, name: user.name })
    .from(activity)
    .innerJoin(user, eq(user.id, activity.actorId))
    .where(and(ofEvent(eventId), isNotNull(activity.actorId)))
    .orderBy(asc(user.name))
    .all()
}

function ofEvent(eventId: number | null) {
  return eventId === null ? isNull(activity.eventId) : eq(activity.eventId, eventId)
}

const head = aliasedTable(revision, "head")

/** The names of those contacts whom these entries speak of, removed ones too. */
function contactNames(db: Db, details: Record<string, unknown>[]): Map<number, string> {
  const ids = details.flatMap(({ contact: one, contacts: many }) => [one, many].flat()).map(Number)
  const wanted = [...new Set(ids)].filter(Number.isInteger)
  const rows = db
    .select({ id: contact.id, name: contact.name })
    .from(contact)
    .where(inArray(contact.id, wanted))
    .all()
  return new Map(rows.map(({ id, name }) => [id, name]))
}

/** The same of the accounts, disabled and removed ones too. */
function memberNames(db: Db, details: Record<string, unknown>[]): Map<number, string> {
  const wanted = [...new Set(details.map(({ memberId }) => Number(memberId)))].filter(Number.isInteger)
  const rows = db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, wanted)).all()
  return new Map(rows.map(({ id, name }) => [id, name || "Somebody"]))
}
