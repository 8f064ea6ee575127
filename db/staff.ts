import { createHash, randomBytes } from "node:crypto"
import { and, asc, count, eq, isNull } from "drizzle-orm"
import type { MailLanguage } from "@/domain/contact"
import { type Actor, mayManageStaff, type Role } from "@/domain/permissions"
import { type Result, refusal, refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { endLinksOfAccount } from "./account-links"
import { notifyMember } from "./account-mails"
import { record } from "./activity"
import { type Db, write } from "./client"
import { denied } from "./denials"
import { user } from "./schema"
import { endSessionsOf } from "./sessions"
import { readSetting, removeSetting, writeSetting } from "./settings"

export type Member = typeof user.$inferSelect

export const NOT_OWNER = marked("Only an owner can manage staff accounts. Ask one.")

export const NO_ACCOUNT = refusal(marked("This account does not exist."))
export const ONLY_OWNER = refusal(marked("This is the only owner. Make somebody else an owner first."))

/** All accounts by name, disabled ones included, removed ones not; no password hashes. */
export function listStaff(db: Db) {
  return db
    .select({ id: user.id, email: user.email, name: user.name, role: user.role, disabledAt: user.disabledAt })
    .from(user)
    .where(isNull(user.removedAt))
    .orderBy(asc(user.name))
    .all()
}

/** The account with this address (lower case), or null. */
export function findMember(db: Db, email: string): Member | null {
  return db.select().from(user).where(eq(user.email, email)).get() ?? null
}

export function getMember(db: Db, id: number): Member | null {
  return db.select().from(user).where(eq(user.id, id)).get() ?? null
}

export function hasOwner(db: Db): boolean {
  return db.select({ id: user.id }).from(user).where(eq(user.role, "owner")).limit(1).get() !== undefined
}

/** A new set-up token (256 random bits, base64url) that replaces any earlier one; only its hash is stored. */
export function createSetUpToken(db: Db): string {
  const token = randomBytes(32).toString("base64url")
  writeSetting(db, "set-up-hash", hashToken(token))
  return token
}

/** Does this token open the set-up page now? */
export function isSetUpToken(db: Db, token: string): boolean {
  return readSetting(db, "set-up-hash") === hashToken(token) && !hasOwner(db)
}

export const SET_UP_LINK_GONE = refusal(
  marked("This set-up link was used or replaced. Start Greenroom again to get a new one."),
)

/** Turns the one-time set-up link into the first owner. Refuses an address that has an account. `passwordHash` is an Argon2id string. */
export function setUpOwner(
  db: Db,
  token: string,
  input: { name: string; email: string; passwordHash: string },
): Result<{ id: number }> {
  return write(db, (tx): Result<{ id: number }> => {
    if (!isSetUpToken(tx, token)) return SET_UP_LINK_GONE
    const taken = emailTaken(tx, input.email)
    if (taken) return taken
    const { id } = insertMember(tx, { ...input, role: "owner" })
    removeSetting(tx, "set-up-hash")
    record(tx, { id, role: "owner" }, "owner.set-up")
    return { ok: true, id }
  })
}

/** Adds an account. Refuses an address that has one. */
export function addMember(
  db: Db,
  actor: Actor,
  input: { name: string; email: string; role: Role; passwordHash: string },
): Result<{ id: number }> {
  return write(db, (tx): Result<{ id: number }> => {
    if (!mayManageStaff(actor)) return denied(actor, NOT_OWNER)
    const taken = emailTaken(tx, input.email)
    if (taken) return taken
    const { id } = insertMember(tx, input)
    record(tx, actor, "staff.added", { detail: { memberId: id, role: input.role } })
    return { ok: true, id }
  })
}

/** Changes a role. At least one enabled owner remains. */
export function changeRole(db: Db, actor: Actor, input: { memberId: number; role: Role }): Result {
  return write(db, (tx): Result => {
    if (!mayManageStaff(actor)) return denied(actor, NOT_OWNER)
    const member = presentMember(tx, input.memberId)
    if (!member) return NO_ACCOUNT
    if (input.role !== "owner" && isLastOwner(tx, member)) return ONLY_OWNER
    if (input.role === member.role) return { ok: true }
    tx.update(user).set({ role: input.role }).where(eq(user.id, member.id)).run()
    record(tx, actor, "staff.role-changed", {
      detail: { memberId: member.id, from: member.role, to: input.role },
    })
    return { ok: true }
  })
}

/** Disables an account and ends its sessions at once, or enables it again. */
export function setDisabled(db: Db, actor: Actor, input: { memberId: number; disabled: boolean }): Result {
  return write(db, (tx): Result => {
    if (!mayManageStaff(actor)) return denied(actor, NOT_OWNER)
    const member = presentMember(tx, input.memberId)
    if (!member) return NO_ACCOUNT
    if (input.disabled === (member.disabledAt !== null)) return { ok: true }
    if (input.disabled && isLastOwner(tx, member)) return ONLY_OWNER
    tx.update(user)
      .set({ disabledAt: input.disabled ? Date.now() : null })
      .where(eq(user.id, member.id))
      .run()
    if (input.disabled) {
      endSessionsOf(tx, member.id)
      endLinksOfAccount(tx, member.id)
    }
    record(tx, actor, input.disabled ? "staff.disabled" : "staff.enabled", {
      detail: { memberId: member.id },
    })
    return { ok: true }
  })
}

/** Replaces one's own password and ends all of one's sessions; the caller signs in again. */
export function changePassword(db: Db, actor: Actor, passwordHash: string): Result {
  return write(db, (tx): Result => {
    const member = actor.id === null ? null : presentMember(tx, actor.id)
    if (!member) return NO_ACCOUNT
    replacePasswordHash(tx, member, passwordHash)
    record(tx, actor, "staff.password-changed", { detail: { memberId: member.id } })
    return { ok: true }
  })
}

/** A new password: whoever came in with the old one, or holds an older link, is out, and the account's owner is told. */
export function replacePasswordHash(tx: Db, member: Member, passwordHash: string) {
  tx.update(user).set({ passwordHash }).where(eq(user.id, member.id)).run()
  endSessionsOf(tx, member.id)
  endLinksOfAccount(tx, member.id)
  notifyMember(tx, member, { notice: "password-changed" })
}

/**
 * Keeps the same password under a stronger hash, made at sign-in: nothing changes for anybody, so no line of the log says
 * so. Nothing happens when the password was changed meanwhile.
 */
export function strengthenHash(db: Db, input: { memberId: number; from: string; to: string }) {
  const same = and(eq(user.id, input.memberId), eq(user.passwordHash, input.from))
  db.update(user).set({ passwordHash: input.to }).where(same).run()
}

/** SHA-256 of a link's token: what is stored in place of the token. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex")
}

export function insertMember(
  tx: Db,
  input: { name: string; email: string; role: Role; passwordHash: string; language?: MailLanguage },
) {
  return tx
    .insert(user)
    .values({ ...input, createdAt: Date.now() })
    .returning({ id: user.id })
    .get()
}

export function emailTaken(tx: Db, email: string) {
  if (!findMember(tx, email)) return null
  const message = t("{email} already has an account.", { email })
  return refuse(message, { email: message })
}

/** An account that was not removed, or null. */
export function presentMember(tx: Db, id: number): Member | null {
  const member = getMember(tx, id)
  return member?.removedAt === null ? member : null
}

export function isLastOwner(tx: Db, member: Member): boolean {
  if (member.role !== "owner" || member.disabledAt !== null) return false
  const owners = tx
    .select({ total: count() })
    .from(user)
    .where(and(eq(user.role, "owner"), isNull(user.disabledAt)))
    .get()
  return (owners?.total ?? 0) <= 1
}
