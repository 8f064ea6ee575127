import { createHash, randomBytes } from "node:crypto"
import { and, count, eq, gt, isNull, type SQL } from "drizzle-orm"
import { ACCOUNT_LINKS, type AccountLink as Kind } from "@/domain/account-links"
import type { Role } from "@/domain/permissions"
import { refusal } from "@/domain/result"
import { marked } from "@/domain/words"
import { accountLink } from "./account-schema"
import type { Db } from "./client"
import { currentTime } from "./clock"
import { endMailsOfAccountLinks } from "./mails"

export type AccountLinkRow = typeof accountLink.$inferSelect
export type NewLink = { id: number; token: string }

export const LINK_GONE = refusal(marked("This link was used, replaced, taken back or has expired."))

/** A person gets at most this many links of a kind in an hour, whoever asks for them. */
export const LINKS_AN_HOUR = 10

/**
 * Makes a link for one use, in the transaction of what causes it: 256 random bits, of which only the hash is kept (OWASP
 * Forgot Password Cheat Sheet). Whatever link of this kind went to the same account or address before has ended.
 */
export function makeAccountLink(
  tx: Db,
  input: {
    kind: Kind
    userId: number | null
    email: string
    creatorId: number | null
    name?: string
    role?: Role
  },
): NewLink {
  const now = currentTime()
  const same = input.userId === null ? eq(accountLink.email, input.email) : ofUser(input.userId)
  endAccountLinks(tx, and(same, eq(accountLink.kind, input.kind)))
  const token = randomBytes(32).toString("base64url")
  const { id } = tx
    .insert(accountLink)
    .values({
      tokenHash: hashOf(token),
      kind: input.kind,
      userId: input.userId,
      email: input.email,
      name: input.name ?? "",
      role: input.role ?? null,
      creatorId: input.creatorId,
      createdAt: now,
      expiresAt: now + ACCOUNT_LINKS[input.kind].minutes * 60_000,
    })
    .returning({ id: accountLink.id })
    .get()
  return { id, token }
}

/** What a token of this kind opens now; null when it opens nothing, whatever the reason. */
export function openAccountLink(db: Db, kind: Kind, token: string): AccountLinkRow | null {
  const where = and(
    eq(accountLink.tokenHash, hashOf(token)),
    eq(accountLink.kind, kind),
    isOpen(currentTime()),
  )
  return db.select().from(accountLink).where(where).get() ?? null
}

export function isAccountLinkOpen(db: Db, id: number, now: number): boolean {
  const where = and(eq(accountLink.id, id), isOpen(now))
  return db.select({ id: accountLink.id }).from(accountLink).where(where).get() !== undefined
}

/** Uses a link up. A mail that still waits with it is not needed: somebody brought the link there. */
export function spendAccountLink(tx: Db, id: number) {
  tx.update(accountLink).set({ usedAt: currentTime() }).where(eq(accountLink.id, id)).run()
  endMailsOfAccountLinks(tx, [id], "by hand")
}

/** Ends what links of these are still open, and the mails that wait with them; says how many. */
export function endAccountLinks(tx: Db, which: SQL | undefined): number {
  const ended = tx
    .update(accountLink)
    .set({ endedAt: currentTime() })
    .where(and(which, isNull(accountLink.usedAt), isNull(accountLink.endedAt)))
    .returning({ id: accountLink.id })
    .all()
  if (ended.length > 0)
    endMailsOfAccountLinks(
      tx,
      ended.map(({ id }) => id),
      "link ended",
    )
  return ended.length
}

/** All of an account's links: after its password or its address changed, none of the earlier ones may open it. */
export function endLinksOfAccount(tx: Db, userId: number) {
  endAccountLinks(tx, ofUser(userId))
}

/** Has this account had its share of links of a kind in the last hour? */
export function hadEnoughLinks(tx: Db, userId: number, kind: Kind): boolean {
  const where = and(
    ofUser(userId),
    eq(accountLink.kind, kind),
    gt(accountLink.createdAt, currentTime() - 3_600_000),
  )
  return (tx.select({ total: count() }).from(accountLink).where(where).get()?.total ?? 0) >= LINKS_AN_HOUR
}

function ofUser(userId: number): SQL {
  return eq(accountLink.userId, userId)
}

function isOpen(now: number): SQL | undefined {
  return and(isNull(accountLink.usedAt), isNull(accountLink.endedAt), gt(accountLink.expiresAt, now))
}

function hashOf(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}
