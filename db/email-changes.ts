import { eq } from "drizzle-orm"
import type { Actor } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import {
  type AccountLinkRow,
  endLinksOfAccount,
  hadEnoughLinks,
  LINK_GONE,
  makeAccountLink,
  openAccountLink,
  spendAccountLink,
} from "./account-links"
import { notifyMember } from "./account-mails"
import { record } from "./activity"
import { type Db, write } from "./client"
import { queueMail } from "./mails"
import { user } from "./schema"
import { findMember, getMember, type Member, NO_ACCOUNT } from "./staff"

/**
 * Asks a new address of one's own whether it is right; the account keeps the old one till then, and is told there. Whether
 * the address has an account already is not said: its owner is not asked anything, and nothing else happens.
 */
export function askForEmailChange(db: Db, actor: Actor, email: string): Result {
  return write(db, (tx): Result => {
    const member = actor.id === null ? null : getMember(tx, actor.id)
    if (!member) return NO_ACCOUNT
    const same = t("This is your address already.")
    if (member.email === email) return refuse(same, { email: same })
    if (hadEnoughLinks(tx, member.id, "email"))
      return refuse(t("You asked for this several times in the last hour. Try again later."))
    const link = makeAccountLink(tx, { kind: "email", userId: member.id, email, creatorId: member.id })
    if (!findMember(tx, email)) {
      const { name, language } = member
      queueMail(tx, {
        data: { kind: "email", contactName: name },
        to: { name, email, language },
        event: null,
        accountLink: link,
      })
    }
    notifyMember(tx, member, { notice: "email-asked", email })
    record(tx, actor, "staff.email-change-asked", { detail: { memberId: member.id } })
    return { ok: true }
  })
}

/** Whose new address a link confirms; null when it opens nothing. */
export function emailChangeByLink(db: Db, token: string): { link: AccountLinkRow; member: Member } | null {
  const link = openAccountLink(db, "email", token)
  const member = link?.userId ? getMember(db, link.userId) : null
  return link && member?.disabledAt === null ? { link, member } : null
}

/** The new address counts from here on. Both are told, and links that went to the old one open nothing any more. */
export function confirmEmail(db: Db, token: string): Result<{ email: string }> {
  return write(db, (tx): Result<{ email: string }> => {
    const change = emailChangeByLink(tx, token)
    if (!change) return LINK_GONE
    const { link, member } = change
    const { email } = link
    if (findMember(tx, email))
      return refuse(t("This address has an account by now, so it can’t be used for yours."))
    spendAccountLink(tx, link.id)
    endLinksOfAccount(tx, member.id)
    tx.update(user).set({ email }).where(eq(user.id, member.id)).run()
    for (const to of [member.email, email])
      notifyMember(tx, { ...member, email: to }, { notice: "email-changed", email })
    record(tx, member, "staff.email-changed", { detail: { memberId: member.id } })
    return { ok: true, email }
  })
}
