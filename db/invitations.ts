import { and, asc, desc, eq, gt, isNull } from "drizzle-orm"
import type { MailLanguage } from "@/domain/contact"
import { type Actor, mayManageStaff, type Role } from "@/domain/permissions"
import { type Result, refusal, refuse } from "@/domain/result"
import { marked } from "@/domain/words"
import {
  type AccountLinkRow,
  endAccountLinks,
  LINK_GONE,
  makeAccountLink,
  openAccountLink,
  spendAccountLink,
} from "./account-links"
import { accountLink } from "./account-schema"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { denied } from "./denials"
import { type Mail, queueMail } from "./mails"
import { mail } from "./schema"
import { emailTaken, getMember, insertMember, NOT_OWNER } from "./staff"

/** How a link gets to a person: by mail, or (`null`) by whoever made it, who is shown it once. */
export type Carried = { language: MailLanguage } | null

/** A link's token where no mail carries it, to be shown once; else null. */
export type LinkToShow = { token: string | null }

/** Asks somebody to join the staff. A newer invitation to the same address replaces the older one. */
export function inviteMember(
  db: Db,
  actor: Actor,
  input: { name: string; email: string; role: Role; byMail: Carried },
): Result<LinkToShow> {
  return write(db, (tx): Result<LinkToShow> => {
    if (!mayManageStaff(actor)) return denied(actor, NOT_OWNER)
    const taken = emailTaken(tx, input.email)
    if (taken) return taken
    const { linkId, token } = invite(tx, actor, input)
    record(tx, actor, "staff.invited", { detail: { linkId, role: input.role } })
    return { ok: true, token }
  })
}

/** Makes a new link for an invitation, open or expired, and ends the old one. */
export function inviteAgain(
  db: Db,
  actor: Actor,
  input: { linkId: number; byMail: boolean },
): Result<LinkToShow> {
  return write(db, (tx): Result<LinkToShow> => {
    if (!mayManageStaff(actor)) return denied(actor, NOT_OWNER)
    const open = openInvitation(tx, input.linkId)
    if (!open) return NO_INVITATION
    const { name, email, role } = open
    const language = languageOfMail(tx, open.id)
    const { linkId, token } = invite(tx, actor, {
      ...{ name, email, role: role ?? "viewer" },
      byMail: input.byMail ? { language } : null,
    })
    record(tx, actor, "staff.invited-again", { detail: { linkId } })
    return { ok: true, token }
  })
}

/** Takes an invitation back: its link opens nothing any more. */
export function takeBackInvitation(db: Db, actor: Actor, linkId: number): Result {
  return write(db, (tx): Result => {
    if (!mayManageStaff(actor)) return denied(actor, NOT_OWNER)
    const open = openInvitation(tx, linkId)
    if (!open) return NO_INVITATION
    endAccountLinks(tx, eq(accountLink.id, open.id))
    record(tx, actor, "staff.invitation-taken-back", { detail: { linkId: open.id } })
    return { ok: true }
  })
}

export type Invitation = {
  id: number
  name: string
  email: string
  role: Role
  createdAt: number
  expiresAt: number
  /** What became of its mail; null when its link is passed on by hand. */
  mail: Pick<Mail, "attempts" | "claimedAt" | "sentAt" | "endedAt" | "endedBecause" | "lastError"> | null
}

/** Invitations that wait for an answer, expired ones of the last 30 days included: they can be sent again. */
export function listInvitations(db: Db): Invitation[] {
  return db
    .select()
    .from(accountLink)
    .where(and(isWaiting(), gt(accountLink.expiresAt, currentTime() - 30 * 86_400_000)))
    .orderBy(asc(accountLink.name), asc(accountLink.id))
    .all()
    .map(({ id, name, email, role, createdAt, expiresAt }) => ({
      ...{ id, name, email, role: role ?? "viewer", createdAt, expiresAt },
      mail: mailOf(db, id),
    }))
}

/** What an invitation's link opens: whom it is for, and to what. */
export function findInvitation(db: Db, token: string): AccountLinkRow | null {
  return openAccountLink(db, "invite", token)
}

/** Turns an invitation into an account with its role, once. `passwordHash` is an Argon2id string. */
export function acceptInvitation(
  db: Db,
  token: string,
  input: { name: string; language: MailLanguage; passwordHash: string },
): Result<{ id: number; email: string }> {
  return write(db, (tx): Result<{ id: number; email: string }> => {
    const link = findInvitation(tx, token)
    if (!link?.role) return LINK_GONE
    const { email, role } = link
    const taken = emailTaken(tx, email)
    if (taken) return refuse(taken.message)
    const { id } = insertMember(tx, { ...input, email, role })
    tx.update(accountLink).set({ userId: id }).where(eq(accountLink.id, link.id)).run()
    spendAccountLink(tx, link.id)
    record(tx, { id, role }, "staff.joined", { detail: { linkId: link.id, role } })
    return { ok: true, id, email }
  })
}

const NO_INVITATION = refusal(marked("This invitation was accepted or taken back. Reload the page."))

function invite(
  tx: Db,
  actor: Actor,
  input: { name: string; email: string; role: Role; byMail: Carried },
): { linkId: number; token: string | null } {
  const { name, email, role, byMail } = input
  const link = makeAccountLink(tx, { kind: "invite", userId: null, email, name, role, creatorId: actor.id })
  if (!byMail) return { linkId: link.id, token: link.token }
  const inviterName = (actor.id !== null && getMember(tx, actor.id)?.name) || "Greenroom"
  queueMail(tx, {
    data: { kind: "invite", contactName: name, inviterName, role },
    to: { name, email, language: byMail.language },
    event: null,
    accountLink: link,
  })
  return { linkId: link.id, token: null }
}

/** The invitation that waits under this address now: a screen may still name the link that a newer one replaced. */
function openInvitation(tx: Db, id: number): AccountLinkRow | null {
  const named = tx.select({ email: accountLink.email }).from(accountLink).where(eq(accountLink.id, id)).get()
  if (!named) return null
  const where = and(eq(accountLink.email, named.email), isWaiting())
  return tx.select().from(accountLink).where(where).get() ?? null
}

function isWaiting() {
  return and(eq(accountLink.kind, "invite"), isNull(accountLink.usedAt), isNull(accountLink.endedAt))
}

function mailOf(db: Db, linkId: number): Mail | null {
  const newest = db.select().from(mail).where(eq(mail.accountLinkId, linkId)).orderBy(desc(mail.id)).limit(1)
  return newest.get() ?? null
}

function languageOfMail(db: Db, linkId: number): MailLanguage {
  return mailOf(db, linkId)?.language ?? "en"
}
