import { SYSTEM } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import { hadEnoughLinks, makeAccountLink, openAccountLink, spendAccountLink } from "./account-links"
import { record } from "./activity"
import { type Db, write, writeOrThrow } from "./client"
import { queueMail } from "./mails"
import { findMember, getMember, type Member } from "./staff"
import { tell } from "./tallies"

/**
 * Somebody wants to sign in without a password. The link goes to the address on file and nowhere else; a newer one replaces
 * the older. The answer is always the same, so that a guess learns nothing.
 */
export function askForSignInLink(db: Db, email: string): Result {
  return write(db, (tx) => {
    const member = findMember(tx, email)
    if (!member || member.disabledAt !== null || hadEnoughLinks(tx, member.id, "sign-in"))
      return { ok: true as const }
    const { id, name, language } = member
    queueMail(tx, {
      data: { kind: "sign-in", contactName: name },
      to: { name, email: member.email, language },
      event: null,
      accountLink: makeAccountLink(tx, { kind: "sign-in", userId: id, email: member.email, creatorId: null }),
    })
    tell(tx, { verb: "staff.sign-in-link-asked", userId: id, by: SYSTEM })
    return { ok: true as const }
  })
}

/** Whom a sign-in link signs in; null when it opens nothing. Looking uses nothing up: mail scanners look too. */
export function memberBySignInLink(db: Db, token: string): Member | null {
  const link = openAccountLink(db, "sign-in", token)
  const member = link?.userId ? getMember(db, link.userId) : null
  return member?.disabledAt === null ? member : null
}

/** Uses a sign-in link up and says whom it admits; null when it opens nothing. */
export function spendSignInLink(db: Db, token: string): Member | null {
  const spent = writeOrThrow(db, (tx) => {
    const member = memberBySignInLink(tx, token)
    const link = openAccountLink(tx, "sign-in", token)
    if (!member || !link) return { ok: false as const }
    spendAccountLink(tx, link.id)
    record(tx, member, "staff.sign-in-link-used", { detail: { memberId: member.id } })
    return { ok: true as const, member }
  })
  return spent.ok ? spent.member : null
}
