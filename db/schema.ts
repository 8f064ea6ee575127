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
import type { AccountLink } from "@/domain/account-links"
import type { CheckRule } from "@/domain/checks/finding"
import type { ContactRole, MailLanguage } from "@/domain/contact"
import type { Content } from "@/domain/content"
import type { Copy } from "@/domain/copies"
import type { EntryPart } from "@/domain/entry-parts"
import type { EventTranslations, TierTranslations } from "@/domain/languages"
import type { LogoFacts, LogoVariant, LogoVariants } from "@/domain/logo-facts"
import type { Role } from "@/domain/permissions"
import type { Layout, LogoSize } from "@/domain/release"
import type { AnswerKind, DecisionOutcome } from "@/domain/review"
import type { ApprovalRule, PublishRule } from "@/domain/review-rules"
import { accountLink } from "./account-schema"

/**
 * All that Greenroom knows, in one SQLite file. Times are integers, milliseconds since 1970 in UTC.
 * Rules that must hold whatever the code does (sealed revisions, immutable releases and blobs, an activity log that
 * only grows) are triggers, written by hand in the migrations (`grep -l TRIGGER drizzle/*.sql`).
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
    /** Argon2id in PHC form; "" for an account that has no password. */
    passwordHash: text("password_hash").notNull(),
    /** The language of the mails to it. */
    language: text("language").$type<MailLanguage>().notNull().default("en"),
    createdAt: at("created_at").notNull(),
    disabledAt: at("disabled_at"),
    /** Removed accounts stay as a number that the log names; name and address are gone. */
    removedAt: at("removed_at"),
    /** Base32 key of its one-time codes (RFC 6238); counts once `totpSince` is set. */
    totpSecret: text("totp_secret"),
    totpSince: at("totp_since"),
    /** The last time step whose code was taken, for a code serves once; before `totpSince` the one in which the key was made. */
    totpLastStep: integer("totp_last_step"),
    /** The random user handle of its passkeys, base64url. */
    passkeyHandle: text("passkey_handle"),
  },
  (t) => [
    uniqueIndex("user_email").on(t.email),
    check("user_role", sql`${t.role} in ('owner', 'publisher', 'editor', 'viewer')`),
  ],
)

/** One sign-in, named by the signed cookie; ended ones go after some weeks (db/retention). */
export const session = sqliteTable(
  "session",
  {
    /** SHA-256 of the id in the cookie, lower-case hex. */
    id: text("id").primaryKey(),
    userId: integer("user_id")
      .notNull()
      .references(() => user.id),
    createdAt: at("created_at").notNull(),
    /** When a request last used it, to the minute. */
    seenAt: at("seen_at"),
    /** When its owner last proved who they are: at sign-in, or asked again before what matters. */
    confirmedAt: at("confirmed_at"),
    via: text("via").$type<SignInMethod>().notNull().default("password"),
    /** Was a second factor shown, or a passkey that verifies its user? */
    hasSecondFactor: integer("has_second_factor", { mode: "boolean" }).notNull().default(false),
    /** What the browser calls itself, cut short, and where it came from: for its owner's list of sessions. */
    agent: text("agent").notNull().default(""),
    network: text("network").notNull().default(""),
    endedAt: at("ended_at"),
  },
  (t) => [index("session_user").on(t.userId)],
)

export type SignInMethod = "password" | "passkey" | "mail-link" | "oidc"

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
    /** What the public saw last, while nothing is published; a later publish keeps its entries. */
    lastReleaseId: integer("last_release_id").references((): AnySQLiteColumn => release.id),
    /** The last day for answers, in the event's time zone: ISO date or "". */
    reviewDeadline: text("review_deadline").notNull().default(""),
    /** IANA name, such as "Asia/Seoul". */
    timeZone: text("time_zone").notNull().default("UTC"),
    /** May only what was signed off go public, or do staff decide? */
    publishRule: text("publish_rule").$type<PublishRule>().notNull().default("approved"),
    /** Is one deciding contact's approval enough, or must each approve? */
    approvalRule: text("approval_rule").$type<ApprovalRule>().notNull().default("one"),
    /** Days from the review deadline on which reminders go out: -7 is a week before, 3 is three days after. */
    reminderDays: text("reminder_days", { mode: "json" }).$type<number[]>().notNull().default([]),
    /** Where replies to mails go; "" for nowhere. */
    replyTo: text("reply_to").notNull().default(""),
    /** BCP 47 tags of the languages of the public pages; the first is the one that texts fall back to. */
    languages: text("languages", { mode: "json" }).$type<string[]>().notNull().default(["en"]),
    translations: text("translations", { mode: "json" }).$type<EventTranslations>().notNull().default({}),
    layout: text("layout").$type<Layout>().notNull().default("cards"),
    /** The picture above the title, if there is one. */
    headerSha256: text("header_sha256").references((): AnySQLiteColumn => image.sha256),
    /** May only those in who showed a second factor? */
    requiresSecondFactor: integer("requires_second_factor", { mode: "boolean" }).notNull().default(false),
    /** After how many days ended links and sent mails lose what they held; null for never. */
    keepsDays: integer("keeps_days"),
    /** What its pictures may take in all, in bytes. */
    quotaBytes: integer("quota_bytes").notNull().default(2_147_483_648),
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
    translations: text("translations", { mode: "json" }).$type<TierTranslations>().notNull().default({}),
    /** What an entry must have before it is complete. */
    requiredParts: text("required_parts", { mode: "json" })
      .$type<EntryPart[]>()
      .notNull()
      .default(["logo", "description", "website"]),
    /** The logo variants that its partners are asked for. */
    requiredVariants: text("required_variants", { mode: "json" })
      .$type<LogoVariant[]>()
      .notNull()
      .default([]),
    /** What of its partners' entries the public pages leave out. */
    hiddenParts: text("hidden_parts", { mode: "json" }).$type<EntryPart[]>().notNull().default([]),
    /** Are its partners asked for a short text for print too? With its own limits. */
    hasPrintText: integer("has_print_text", { mode: "boolean" }).notNull().default(false),
    printWordLimit: integer("print_word_limit"),
    printCharacterLimit: integer("print_character_limit"),
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
    /** Since when nobody at this partner is reminded; null while reminders go out. */
    remindersPausedAt: at("reminders_paused_at"),
    /** Percent by which staff show its logo larger or smaller than the optical balance says. */
    logoNudge: integer("logo_nudge").notNull().default(0),
    /** The partner of an earlier event whose entry this one started from. */
    copiedFromId: integer("copied_from_id").references((): AnySQLiteColumn => partner.id),
  },
  (t) => [
    uniqueIndex("partner_event_slug").on(t.eventId, t.slug),
    index("partner_tier").on(t.tierId, t.position),
  ],
)

/** A word of staff's own for a partner, to find and choose by. Never public. */
export const partnerTag = sqliteTable(
  "partner_tag",
  {
    partnerId: integer("partner_id")
      .notNull()
      .references(() => partner.id),
    tag: text("tag").notNull(),
  },
  (t) => [primaryKey({ columns: [t.partnerId, t.tag] }), index("partner_tag_tag").on(t.tag)],
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
    /** The brand's further files, by variant. */
    variants: text("variants", { mode: "json" }).$type<LogoVariants>().notNull().default({}),
    /** SHA-256 of content, logo and variants: what a sign-off names. */
    hash: text("hash").notNull(),
    authorId: integer("author_id").references(() => user.id),
    /** The contact whose proposal this is, taken as a whole. */
    contactId: integer("contact_id").references((): AnySQLiteColumn => contact.id),
    createdAt: at("created_at").notNull(),
    updatedAt: at("updated_at").notNull(),
    sealedAt: at("sealed_at"),
  },
  (t) => [uniqueIndex("revision_partner_number").on(t.partnerId, t.number)],
)

/** Logos, their renditions, header pictures and files for print, addressed by content. Only `type` says what it is. */
export const image = sqliteTable("image", {
  sha256: text("sha256").primaryKey(),
  type: text("type").notNull(),
  extension: text("extension").notNull(),
  width: integer("width").notNull(),
  height: integer("height").notNull(),
  bytes: blob("bytes", { mode: "buffer" }).notNull(),
  createdAt: at("created_at").notNull(),
})

/** What was measured of a logo, once. */
export const logoFacts = sqliteTable("logo_facts", {
  sha256: text("sha256")
    .primaryKey()
    .references(() => image.sha256),
  facts: text("facts", { mode: "json" }).$type<LogoFacts>().notNull(),
})

/** A logo in another size or format, made once from the original. */
export const rendition = sqliteTable(
  "rendition",
  {
    sourceSha256: text("source_sha256")
      .notNull()
      .references(() => image.sha256),
    format: text("format").$type<"webp" | "png">().notNull(),
    /** Pixels; the height keeps the original's proportions. */
    width: integer("width").notNull(),
    sha256: text("sha256")
      .notNull()
      .references(() => image.sha256),
  },
  (t) => [
    primaryKey({ columns: [t.sourceSha256, t.format, t.width] }),
    index("rendition_image").on(t.sha256),
  ],
)

/** A publish or an unpublish that is to happen by itself. Done or cancelled, it stays as a fact. */
export const schedule = sqliteTable(
  "schedule",
  {
    id: id(),
    eventId: integer("event_id")
      .notNull()
      .references((): AnySQLiteColumn => event.id),
    action: text("action").$type<"publish" | "unpublish">().notNull(),
    /** When it is due. */
    dueAt: at("due_at").notNull(),
    createdAt: at("created_at").notNull(),
    /** Who asked for it, and in whose name it happens. */
    actorId: integer("actor_id").references(() => user.id),
    /** When the worker carried it out, or found that it could not. */
    doneAt: at("done_at"),
    /** With doneAt: what became of it, in a sentence. */
    outcome: text("outcome").notNull().default(""),
    /** With doneAt: did it do what was asked? */
    succeeded: integer("succeeded", { mode: "boolean" }),
    /** When it was called off; of one that failed, when a publisher took note of it. */
    cancelledAt: at("cancelled_at"),
    cancelledBy: integer("cancelled_by").references(() => user.id),
  },
  (t) => [
    index("schedule_event").on(t.eventId, t.id),
    index("schedule_due").on(t.dueAt).where(sql`${t.doneAt} is null and ${t.cancelledAt} is null`),
  ],
)

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
  tiers: {
    id: number
    name: string
    logoSize: LogoSize
    translations?: TierTranslations
    /** Absent in releases from before anything could be left out. */
    hiddenParts?: EntryPart[]
  }[]
  /** Absent in releases from before there were any. */
  languages?: string[]
  translations?: EventTranslations
  layout?: Layout
  headerSha256?: string | null
}

export type EntryGround = "approved" | "override" | "kept" | "staff"

/** One partner in a release: exactly which revision, where, and why. */
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
    /** Why it may be public: signed off, let through by name, kept from before, or staff's own decision. */
    ground: text("ground").$type<EntryGround>().notNull().default("staff"),
    /** With ground "override": the publisher's reason. */
    reason: text("reason").notNull().default(""),
    logoNudge: integer("logo_nudge").notNull().default(0),
  },
  (t) => [primaryKey({ columns: [t.releaseId, t.partnerId] })],
)

/** A person at a partner who reads its drafts. Removed ones stay, for their answers name them. */
export const contact = sqliteTable(
  "contact",
  {
    id: id(),
    partnerId: integer("partner_id")
      .notNull()
      .references((): AnySQLiteColumn => partner.id),
    name: text("name").notNull(),
    /** Lower case. */
    email: text("email").notNull(),
    /** BCP 47 tag of the language that mails are written in. */
    language: text("language").$type<MailLanguage>().notNull().default("en"),
    role: text("role").$type<ContactRole>().notNull(),
    createdAt: at("created_at").notNull(),
    removedAt: at("removed_at"),
    /** When name and address were erased at the person's wish. */
    erasedAt: at("erased_at"),
  },
  (t) => [
    uniqueIndex("contact_partner_email").on(t.partnerId, t.email).where(sql`${t.removedAt} is null`),
    check("contact_role", sql`${t.role} in ('decides', 'comments')`),
  ],
)

/** A revision that was sent to a partner's contacts. At most one per partner is open. */
export const review = sqliteTable(
  "review",
  {
    id: id(),
    partnerId: integer("partner_id")
      .notNull()
      .references(() => partner.id),
    revisionId: integer("revision_id")
      .notNull()
      .references(() => revision.id),
    sentAt: at("sent_at").notNull(),
    senderId: integer("sender_id").references(() => user.id),
    closedAt: at("closed_at"),
    closedBecause: text("closed_because").$type<"published" | "archived" | "superseded">(),
  },
  (t) => [
    index("review_partner").on(t.partnerId, t.id),
    uniqueIndex("review_open").on(t.partnerId).where(sql`${t.closedAt} is null`),
  ],
)

/** A personal link. Only the hash of its token is kept; a waiting mail holds the token until it is sent. */
export const reviewLink = sqliteTable(
  "review_link",
  {
    id: id(),
    /** SHA-256 of the token, lower-case hex. */
    tokenHash: text("token_hash").notNull(),
    contactId: integer("contact_id")
      .notNull()
      .references(() => contact.id),
    partnerId: integer("partner_id")
      .notNull()
      .references(() => partner.id),
    /** What was sent when the link was made; the link shows the newest that was sent. */
    reviewId: integer("review_id")
      .notNull()
      .references(() => review.id),
    createdAt: at("created_at").notNull(),
    expiresAt: at("expires_at").notNull(),
    endedAt: at("ended_at"),
    endedBecause: text("ended_because").$type<"revoked" | "replaced">(),
    /** When its page was first shown in a browser. */
    openedAt: at("opened_at"),
  },
  (t) => [
    uniqueIndex("review_link_token").on(t.tokenHash),
    index("review_link_partner").on(t.partnerId),
    uniqueIndex("review_link_live").on(t.contactId, t.reviewId).where(sql`${t.endedAt} is null`),
  ],
)

/** What a contact answered, to exactly which content; immutable by trigger. */
export const answer = sqliteTable(
  "answer",
  {
    id: id(),
    reviewId: integer("review_id")
      .notNull()
      .references(() => review.id),
    partnerId: integer("partner_id")
      .notNull()
      .references(() => partner.id),
    contactId: integer("contact_id")
      .notNull()
      .references(() => contact.id),
    revisionId: integer("revision_id")
      .notNull()
      .references(() => revision.id),
    /** The hash of content and logo that was on screen. */
    hash: text("hash").notNull(),
    kind: text("kind").$type<AnswerKind>().notNull(),
    /** Which of the texts it speaks of: the one for the web, with logo and all else, and the one for print. */
    covers: text("covers", { mode: "json" }).$type<Copy[]>().notNull().default(["web", "print"]),
    /** Was the contact one who decides when it answered? */
    decides: integer("decides", { mode: "boolean" }).notNull(),
    at: at("at").notNull(),
    /** Who signed, as confirmed with the answer. */
    signerName: text("signer_name").notNull(),
    signerRole: text("signer_role").notNull().default(""),
    comment: text("comment").notNull().default(""),
    fieldComments: text("field_comments", { mode: "json" }).$type<Record<string, string>>().notNull(),
    /** With kind "proposed": the whole entry as the contact wants it. */
    proposal: text("proposal", { mode: "json" }).$type<Content>(),
    proposalLogoSha256: text("proposal_logo_sha256").references(() => image.sha256),
    proposalHash: text("proposal_hash"),
    /** With kind "handed-on": who is the right person. */
    handOn: text("hand_on", { mode: "json" }).$type<{ name: string; email: string }>(),
  },
  (t) => [
    index("answer_partner").on(t.partnerId, t.id),
    check("answer_kind", sql`${t.kind} in ('approved', 'changes', 'commented', 'proposed', 'handed-on')`),
  ],
)

/** What staff made of a proposal or of a hand-on; immutable by trigger. */
export const decision = sqliteTable(
  "decision",
  {
    answerId: integer("answer_id")
      .primaryKey()
      .references(() => answer.id),
    outcome: text("outcome").$type<DecisionOutcome>().notNull(),
    at: at("at").notNull(),
    actorId: integer("actor_id").references(() => user.id),
    /** The head after a proposal was taken, wholly or in part. */
    revisionId: integer("revision_id").references(() => revision.id),
  },
  (t) => [check("decision_outcome", sql`${t.outcome} in ('taken', 'partly', 'left')`)],
)

/** A mail, written in the transaction that causes it; the worker sends it, or it waits in the Outbox. */
export const mail = sqliteTable(
  "mail",
  {
    id: id(),
    eventId: integer("event_id").references(() => event.id),
    partnerId: integer("partner_id").references(() => partner.id),
    contactId: integer("contact_id").references(() => contact.id),
    linkId: integer("link_id").references(() => reviewLink.id),
    /** The link for one use of a mail to staff. */
    accountLinkId: integer("account_link_id").references((): AnySQLiteColumn => accountLink.id),
    kind: text("kind").$type<MailKind>().notNull(),
    fromName: text("from_name").notNull(),
    replyTo: text("reply_to").notNull().default(""),
    toName: text("to_name").notNull(),
    toEmail: text("to_email").notNull(),
    language: text("language").$type<MailLanguage>().notNull(),
    subject: text("subject").notNull(),
    /** Both forms hold LINK_PLACE where the personal link goes. */
    text: text("text").notNull(),
    html: text("html").notNull(),
    /** The token of the link, until the mail is sent or given up; then null. */
    linkToken: text("link_token"),
    createdAt: at("created_at").notNull(),
    /** When the worker tries next. */
    dueAt: at("due_at").notNull(),
    attempts: integer("attempts").notNull().default(0),
    /** When the running attempt began; null between attempts. */
    claimedAt: at("claimed_at"),
    /** When the whole message had been handed to the mail server in the running attempt. */
    handedAt: at("handed_at"),
    sentAt: at("sent_at"),
    endedAt: at("ended_at"),
    endedBecause: text("ended_because").$type<MailEnd>(),
    /** What the mail server said last, without addresses of links. */
    lastError: text("last_error"),
  },
  (t) => [
    index("mail_event").on(t.eventId, t.id),
    index("mail_due").on(t.dueAt).where(sql`${t.sentAt} is null and ${t.endedAt} is null`),
  ],
)

/** "account" tells a member of staff what was changed about the account; mails with a link for one use have its kind. */
export type MailKind = "review" | "reminder" | "new-link" | "receipt" | "test" | "account" | AccountLink
/** "link ended": a newer link replaced the one in it; "overtaken": by the mail about a newer draft; "not needed": answered, closed or archived before it went out; "uncertain": handed over, but the server's answer was lost. */
export type MailEnd =
  | "link ended"
  | "overtaken"
  | "not needed"
  | "gave up"
  | "refused"
  | "uncertain"
  | "by hand"

/** A logo that a contact uploaded for a proposal: only its uploader may propose it. */
export const contactUpload = sqliteTable(
  "contact_upload",
  {
    contactId: integer("contact_id")
      .notNull()
      .references(() => contact.id),
    sha256: text("sha256")
      .notNull()
      .references(() => image.sha256),
    at: at("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.sha256] })],
)

/** A reminder that fell due for a contact: once per day of the schedule, whatever else happens. */
export const reminder = sqliteTable(
  "reminder",
  {
    contactId: integer("contact_id")
      .notNull()
      .references(() => contact.id),
    /** The ISO day that the schedule named. */
    day: text("day").notNull(),
    at: at("at").notNull(),
    /** Null when a later day of the schedule had come by then, and one mail served for both. */
    mailId: integer("mail_id").references(() => mail.id),
  },
  (t) => [primaryKey({ columns: [t.contactId, t.day] })],
)

/** One import of a document or a table, so that it can be undone as a whole. Undone, it stays as a fact. */
export const importRun = sqliteTable(
  "import_run",
  {
    id: id(),
    eventId: integer("event_id")
      .notNull()
      .references(() => event.id),
    actorId: integer("actor_id").references(() => user.id),
    at: at("at").notNull(),
    /** The file's name, or "" for pasted text. */
    source: text("source").notNull(),
    /** Ids of the tiers that it made. */
    tierIds: text("tier_ids", { mode: "json" }).$type<number[]>().notNull().default([]),
    undoneAt: at("undone_at"),
    undoneBy: integer("undone_by").references(() => user.id),
  },
  (t) => [index("import_run_event").on(t.eventId, t.id)],
)

/** What an import did to a partner: it added it (`beforeId` null), or wrote a new text over an old one. */
export const importChange = sqliteTable(
  "import_change",
  {
    importId: integer("import_id")
      .notNull()
      .references(() => importRun.id),
    partnerId: integer("partner_id")
      .notNull()
      .references(() => partner.id),
    beforeId: integer("before_id").references(() => revision.id),
    /** The tier that the partner stood in before; null when it was added or stayed. */
    beforeTierId: integer("before_tier_id").references(() => tier.id),
    afterId: integer("after_id")
      .notNull()
      .references(() => revision.id),
    /** The hash that the import left, by which a later edit is told. */
    afterHash: text("after_hash").notNull(),
  },
  (t) => [primaryKey({ columns: [t.importId, t.partnerId] })],
)

/** Which column of a table means what, as staff chose it last for these headings. */
export const columnMapping = sqliteTable(
  "column_mapping",
  {
    eventId: integer("event_id")
      .notNull()
      .references(() => event.id),
    kind: text("kind").$type<"partners" | "contacts">().notNull(),
    /** The folded headings in their order, as canonical JSON. */
    headings: text("headings").notNull(),
    /** By the column's place, counted from 0: what it means; what is absent is left out. */
    columns: text("columns", { mode: "json" }).$type<Record<string, string>>().notNull(),
    at: at("at").notNull(),
    actorId: integer("actor_id").references(() => user.id),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.kind, t.headings] })],
)

/** What the checks of a partner's text found and staff chose to leave as it is, by rule and by the very words. */
export const ignoredFinding = sqliteTable(
  "ignored_finding",
  {
    partnerId: integer("partner_id")
      .notNull()
      .references(() => partner.id),
    rule: text("rule").$type<CheckRule>().notNull(),
    words: text("words").notNull(),
    at: at("at").notNull(),
    actorId: integer("actor_id").references(() => user.id),
  },
  (t) => [primaryKey({ columns: [t.partnerId, t.rule, t.words] })],
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
    /** The contact who did it, through a personal link. */
    contactId: integer("contact_id").references(() => contact.id),
    verb: text("verb").notNull(),
    detail: text("detail", { mode: "json" }).$type<Record<string, unknown>>().notNull(),
    /** SHA-256 over this line and the hash of the line before, lower-case hex: what was changed later shows. */
    chainHash: text("chain_hash"),
  },
  (t) => [index("activity_event").on(t.eventId, t.id), index("activity_partner").on(t.partnerId, t.id)],
)

/** What was left out of the activity log since the last line of its kind about an account: one line an hour tells of all. */
export const activityTally = sqliteTable(
  "activity_tally",
  {
    verb: text("verb").notNull(),
    userId: integer("user_id")
      .notNull()
      .references(() => user.id),
    /** When the last line was written. */
    toldAt: at("told_at").notNull(),
    /** How often it happened since. */
    untold: integer("untold").notNull(),
  },
  (t) => [primaryKey({ columns: [t.verb, t.userId] })],
)
