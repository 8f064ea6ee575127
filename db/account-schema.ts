import { sql } from "drizzle-orm"
import {
  blob,
  check,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core"
import type { AccountLink } from "@/domain/account-links"
import type { Role } from "@/domain/permissions"
import { user } from "./schema"

/** How people come in and what slows those down who should not; times are milliseconds since 1970 in UTC. */

/**
 * A link for one use that a mail carries to a member of staff, or to somebody invited. Only the hash of its token is kept;
 * a waiting mail holds the token until it is sent.
 */
export const accountLink = sqliteTable(
  "account_link",
  {
    id: integer("id").primaryKey({ autoIncrement: true }),
    /** SHA-256 of the token, lower-case hex. */
    tokenHash: text("token_hash").notNull(),
    kind: text("kind").$type<AccountLink>().notNull(),
    /** Whose account; null for an invitation that nobody accepted yet. */
    userId: integer("user_id").references(() => user.id),
    /** Where it was sent, lower case; of "email" links the new address, which counts once the link was followed. */
    email: text("email").notNull(),
    /** What an invitation promises; "" and null in the others. */
    name: text("name").notNull().default(""),
    role: text("role").$type<Role>(),
    /** Who caused it; null for the command line and for people who are not signed in. */
    creatorId: integer("creator_id").references(() => user.id),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    usedAt: integer("used_at"),
    /** When a newer link replaced it, or somebody took it back. */
    endedAt: integer("ended_at"),
  },
  (t) => [
    uniqueIndex("account_link_token").on(t.tokenHash),
    index("account_link_user").on(t.userId),
    check("account_link_kind", sql`${t.kind} in ('invite', 'reset', 'sign-in', 'email')`),
  ],
)

/** A WebAuthn credential (Web Authentication Level 2). */
export const passkey = sqliteTable(
  "passkey",
  {
    /** The credential's id, base64url. */
    id: text("id").primaryKey(),
    userId: integer("user_id")
      .notNull()
      .references(() => user.id),
    /** COSE key. */
    publicKey: blob("public_key", { mode: "buffer" }).notNull(),
    counter: integer("counter").notNull(),
    transports: text("transports", { mode: "json" }).$type<string[]>().notNull().default([]),
    /** Is it kept by a provider on several devices? */
    isBackedUp: integer("is_backed_up", { mode: "boolean" }).notNull().default(false),
    /** Its owner's name for it, such as "Phone". */
    name: text("name").notNull(),
    createdAt: integer("created_at").notNull(),
    usedAt: integer("used_at"),
  },
  (t) => [index("passkey_user").on(t.userId)],
)

/** A code for one use in place of a second factor. */
export const recoveryCode = sqliteTable(
  "recovery_code",
  {
    userId: integer("user_id")
      .notNull()
      .references(() => user.id),
    /** SHA-256 of the code without its hyphens, lower-case hex; the codes are random, so no slow hash is needed. */
    codeHash: text("code_hash").notNull(),
    createdAt: integer("created_at").notNull(),
    usedAt: integer("used_at"),
  },
  (t) => [primaryKey({ columns: [t.userId, t.codeHash] })],
)

/** An account at an OpenID provider that signs in as a member of staff. */
export const identity = sqliteTable(
  "identity",
  {
    /** The claims `iss` and `sub` of its tokens. */
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    userId: integer("user_id")
      .notNull()
      .references(() => user.id),
    createdAt: integer("created_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuer, t.subject] }), index("identity_user").on(t.userId)],
)

/** A step that was begun and waits for its answer: the second factor after the first, or a passkey's challenge. */
export const signInStep = sqliteTable(
  "sign_in_step",
  {
    /** SHA-256 of the token in the browser's cookie, lower-case hex. */
    tokenHash: text("token_hash").primaryKey(),
    kind: text("kind").$type<"second-factor" | "passkey" | "new-passkey">().notNull(),
    /** Who passed the first factor, or adds a passkey; null where the passkey itself says who. */
    userId: integer("user_id").references(() => user.id),
    /** WebAuthn challenge, base64url; "" where there is none. */
    challenge: text("challenge").notNull().default(""),
    createdAt: integer("created_at").notNull(),
    expiresAt: integer("expires_at").notNull(),
    usedAt: integer("used_at"),
  },
  // Every new step sweeps those that are over.
  (t) => [index("sign_in_step_expires").on(t.expiresAt)],
)

/** Leaky buckets: how full each is, so that a restart does not empty them. */
export const rateLimit = sqliteTable(
  "rate_limit",
  {
    /** What is limited, such as "sign-in". */
    action: text("action").notNull(),
    /** Whom: a hash of an account or of a network (an IPv4 address, an IPv6 /64). */
    subject: text("subject").notNull(),
    level: real("level").notNull(),
    updatedAt: integer("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.action, t.subject] }), index("rate_limit_updated").on(t.updatedAt)],
)
