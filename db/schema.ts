import { sql } from "drizzle-orm"
import {
  type AnySQLiteColumn,
  blob,
  check,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core"
import type { Content } from "@/domain/content"
import type { Role } from "@/domain/permissions"
import type { LogoSize } from "@/domain/release"

/**
 * All that Greenroom knows, in one SQLite file. Times are integers, milliseconds since 1970 in UTC.
 * Rules that must hold whatever the code does (sealed revisions, immutable releases and blobs, an activity log that
 * only grows) are triggers, written by hand in the migration `drizzle/0001_immutability.sql`.
 */
const id = () => integer("id").primaryKey({ autoIncrement: true })
const at = (name: string) => integer(name)

/** Small facts about this installation: the session secret, the hash of the set-up link. */
export const setting = sqliteTable("setting", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
})

export const user = sqliteTable(
  "user",
  {
    id: id(),
    /** Lower case, so that one address is one account. */
    email: text("email").notNull(),
    name: text("name").notNull(),
    role: text("role").$type<Role>().notNull(),
    passwordHash: text("password_hash").notNull(),
    createdAt: at("created_at").notNull(),
    disabledAt: at("disabled_at"),
  },
  (t) => [
    uniqueIndex("user_email").on(t.email),
    check("user_role", sql`${t.role} in ('owner', 'publisher', 'editor', 'viewer')`),
  ],
)

/** One sign-in, named by the signed cookie; ended sessions stay as facts. */
export const session = sqliteTable(
  "session",
  {
    id: text("id").primaryKey(),
    userId: integer("user_id")
      .notNull()
      .references(() => user.id),
    createdAt: at("created_at").notNull(),
    endedAt: at("ended_at"),
  },
  (t) => [index("session_user").on(t.userId)],
)

export const event = sqliteTable(
  "event",
  {
    id: id(),
    slug: text("slug").notNull(),
    title: text("title").notNull(),
    /** ISO dates (YYYY-MM-DD) or "". */
    startsOn: text("starts_on").notNull().default(""),
    endsOn: text("ends_on").notNull().default(""),
    place: text("place").notNull().default(""),
    intro: text("intro").notNull().default(""),
    /** "#rrggbb" */
    accent: text("accent").notNull(),
    createdAt: at("created_at").notNull(),
    /** What the public sees; null when nothing is published. */
    currentReleaseId: integer("current_release_id").references((): AnySQLiteColumn => release.id),
  },
  (t) => [uniqueIndex("event_slug").on(t.slug)],
)

export const tier = sqliteTable(
  "tier",
  {
    id: id(),
    eventId: integer("event_id")
      .notNull()
      .references(() => event.id),
    name: text("name").notNull(),
    position: integer("position").notNull(),
    logoSize: text("logo_size").$type<LogoSize>().notNull(),
    /** Limits of the description; null means none. */
    wordLimit: integer("word_limit"),
    characterLimit: integer("character_limit"),
  },
  (t) => [
    uniqueIndex("tier_event_name").on(t.eventId, t.name),
    check("tier_logo_size", sql`${t.logoSize} in ('small', 'medium', 'large')`),
  ],
)

export const partner = sqliteTable(
  "partner",
  {
    id: id(),
    eventId: integer("event_id")
      .notNull()
      .references(() => event.id),
    tierId: integer("tier_id")
      .notNull()
      .references(() => tier.id),
    slug: text("slug").notNull(),
    position: integer("position").notNull(),
    createdAt: at("created_at").notNull(),
    archivedAt: at("archived_at"),
    headRevisionId: integer("head_revision_id").references((): AnySQLiteColumn => revision.id),
  },
  (t) => [
    uniqueIndex("partner_event_slug").on(t.eventId, t.slug),
    index("partner_tier").on(t.tierId, t.position),
  ],
)

/** What a partner's entry said at one time. Once sealed, a trigger refuses any change. */
export const revision = sqliteTable(
  "revision",
  {
    id: id(),
    partnerId: integer("partner_id")
      .notNull()
      .references(() => partner.id),
    /** Counts from 1 within a partner. */
    number: integer("number").notNull(),
    content: text("content", { mode: "json" }).$type<Content>().notNull(),
    logoSha256: text("logo_sha256").references(() => image.sha256),
    /** SHA-256 of content and logo: what a sign-off names. */
    hash: text("hash").notNull(),
    authorId: integer("author_id").references(() => user.id),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    sealedAt: at("sealed_at"),
  },
  (t) => [uniqueIndex("revision_partner_number").on(t.partnerId, t.number)],
)

/** Logo files, addressed by content. */
export const image = sqliteTable("image", {
  sha256: text("sha256").primaryKey(),
  type: text("type").notNull(),
  extension: text("extension").notNull(),
  width: integer("width").notNull(),
  height: integer("height").notNull(),
  bytes: blob("bytes", { mode: "buffer" }).notNull(),
  createdAt: at("created_at").notNull(),
})

/** What was made public at one time; immutable by trigger. */
export const release = sqliteTable(
  "release",
  {
    id: id(),
    eventId: integer("event_id")
      .notNull()
      .references((): AnySQLiteColumn => event.id),
    /** Counts from 1 within an event. */
    number: integer("number").notNull(),
    slug: text("slug").notNull(),
    settings: text("settings", { mode: "json" }).$type<ReleaseSettings>().notNull(),
    authorId: integer("author_id").references(() => user.id),
    createdAt: at("created_at").notNull(),
  },
  (t) => [uniqueIndex("release_event_number").on(t.eventId, t.number)],
)

export type ReleaseSettings = {
  title: string
  startsOn: string
  endsOn: string
  place: string
  intro: string
  accent: string
  tiers: { id: number; name: string; logoSize: LogoSize }[]
}

/** One partner in a release: exactly which revision, where. */
export const releaseEntry = sqliteTable(
  "release_entry",
  {
    releaseId: integer("release_id")
      .notNull()
      .references(() => release.id),
    partnerId: integer("partner_id")
      .notNull()
      .references(() => partner.id),
    revisionId: integer("revision_id")
      .notNull()
      .references(() => revision.id),
    tierId: integer("tier_id").notNull(),
    position: integer("position").notNull(),
    slug: text("slug").notNull(),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.partnerId] })],
)

/** Everything that happened: who, what, to which thing. Only grows. */
export const activity = sqliteTable(
  "activity",
  {
    id: id(),
    at: at("at").notNull(),
    /** Null for the system itself (first start, command line). */
    actorId: integer("actor_id").references(() => user.id),
    eventId: integer("event_id").references(() => event.id),
    partnerId: integer("partner_id").references(() => partner.id),
    verb: text("verb").notNull(),
    detail: text("detail", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
  },
  (t) => [index("activity_event").on(t.eventId, t.id), index("activity_partner").on(t.partnerId, t.id)],
)
