import { type Actor, mayManageStaff, SYSTEM } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import {
  hadEnoughLinks,
  LINK_GONE,
  makeAccountLink,
  openAccountLink,
  spendAccountLink,
} from "./account-links"
import { record } from "./activity"
import { type Db, write } from "./client"
import { denied } from "./denials"
import type { LinkToShow } from "./invitations"
import { queueMail } from "./mails"
import { findMember, getMember, type Member, NO_ACCOUNT, NOT_OWNER, replacePasswordHash } from "./staff"
import { tell } from "./tallies"

/**
 * Somebody who can't sign in asks for a new password. The link goes to the address on file and nowhere else; a newer one
 * replaces the older. The answer is always the same, so that a guess learns nothing.
 */
export function askForReset(db: Db, email: string): Result {
  return write(db, (tx) => {
    const member = findMember(tx, email)
    if (!member || member.disabledAt !== null || hadEnoughLinks(tx, member.id, "reset"))
      return { ok: true as const }
    mailReset(tx, member, null)
    tell(tx, { verb: "staff.reset-asked", userId: member.id, by: SYSTEM })
    return { ok: true as const }
  })
}

/**
 * An owner, or whoever owns the machine, helps somebody who can't sign in: by mail, or with a link that is shown once. Not
 * oneself: who is signed in shows the current password instead.
 */
export function makeResetLink(
  db: Db,
  actor: Actor,
  input: { memberId: number; byMail: boolean },
): Result<LinkToShow> {
  return write(db, (tx): Result<LinkToShow> => {
    if (!mayManageStaff(actor)) return denied(actor, NOT_OWNER)
    const member = getMember(tx, input.memberId)
    if (!member || member.removedAt !== null) return NO_ACCOUNT
    if (member.id === actor.id) return refuse(t("Change your own password under “Your account”."))
    if (member.disabledAt !== null) return refuse(t("This account is disabled. Enable it first."))
    const token = input.byMail ? mailReset(tx, member, actor.id) : linkTo(tx, member, actor.id).token
    record(tx, actor, "staff.reset-link-made", { detail: { memberId: member.id } })
    return { ok: true, token }
  })
}

/** Whose password a reset link sets; null when it opens nothing. */
export function memberByResetLink(db: Db, token: string): Member | null {
  const link = openAccountLink(db, "reset", token)
  const member = link?.userId ? getMember(db, link.userId) : null
  return member?.disabledAt === null ? member : null
}

/** Sets a new password through a reset link, once: all sessions and all other links of the account end. */
export function resetPassword(db: Db, token: string, passwordHash: string): Result {
  return write(db, (tx): Result => {
    const member = memberByResetLink(tx, token)
    const link = openAccountLink(tx, "reset", token)
    if (!member || !link) return LINK_GONE
    spendAccountLink(tx, link.id)
    replacePasswordHash(tx, member, passwordHash)
    record(tx, member, "staff.password-reset", { detail: { memberId: member.id } })
    return { ok: true }
  })
}

function mailReset(tx: Db, member: Member, creatorId: number | null): null {
  const { name, email, language } = member
  queueMail(tx, {
    data: { kind: "reset", contactName: name, byOwner: creatorId !== null },
    to: { name, email, language },
    event: null,
    accountLink: linkTo(tx, member, creatorId),
  })
  return null
}

function linkTo(tx: Db, { id, email }: Member, creatorId: number | null) {
  return makeAccountLink(tx, { kind: "reset", userId: id, email, creatorId })
}
