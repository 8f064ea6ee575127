import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm"
import { type Actor, mayManageStaff } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { endLinksOfAccount } from "./account-links"
import { accountLink, passkey, recoveryCode, signInStep } from "./account-schema"
import { record } from "./activity"
import { type Db, write } from "./client"
import { currentTime } from "./clock"
import { denied } from "./denials"
import { mail, session, user } from "./schema"
import { endSessionsOf } from "./sessions"
import { removeSetting, writeSetting } from "./settings"
import {
  findMember,
  isLastOwner,
  type Member,
  NO_ACCOUNT,
  NOT_OWNER,
  ONLY_OWNER,
  presentMember,
} from "./staff"

/**
 * Removes an account for good: name, address and everything that it signs in with are gone, and so are the mails to it.
 * Its number stays, for the log and the texts name who wrote them by it, and so does the number by which a sign-in provider
 * knows the person, or the next sign-in there would make a new account (db/identities).
 */
export function removeMember(db: Db, actor: Actor, memberId: number): Result {
  return write(db, (tx): Result => {
    if (!mayManageStaff(actor)) return denied(actor, NOT_OWNER)
    const member = presentMember(tx, memberId)
    if (!member) return NO_ACCOUNT
    if (member.id === actor.id) return refuse(t("You can’t remove your own account. Ask another owner."))
    if (isLastOwner(tx, member)) return ONLY_OWNER
    endSessionsOf(tx, member.id)
    endLinksOfAccount(tx, member.id)
    forgetMember(tx, member)
    record(tx, actor, "staff.removed", { detail: { memberId: member.id } })
    return { ok: true }
  })
}

/** Takes out of the database who a removed account was. Its links have ended before; mails that wait go with it. */
function forgetMember(tx: Db, { id, email }: Member) {
  for (const table of [passkey, recoveryCode, signInStep]) tx.delete(table).where(eq(table.userId, id)).run()
  const gone = `removed-${id}`
  const links = or(
    eq(accountLink.userId, id),
    and(eq(accountLink.kind, "invite"), eq(accountLink.email, email)),
  )
  const theirs = or(
    and(isNull(mail.eventId), inArray(mail.toEmail, addressesOf(tx, { id, email }))),
    and(eq(mail.kind, "test"), eq(mail.toEmail, email)),
    inArray(mail.accountLinkId, tx.select({ id: accountLink.id }).from(accountLink).where(links)),
  )
  // A trigger lets nothing else touch whom a mail went to.
  writeSetting(tx, "erasing", "1")
  tx.update(mail)
    .set({ endedAt: currentTime(), endedBecause: "not needed", linkToken: null })
    .where(and(theirs, isNull(mail.sentAt), isNull(mail.endedAt)))
    .run()
  tx.update(mail)
    .set({ toName: "", toEmail: "", subject: "", text: "", html: "", lastError: null })
    .where(theirs)
    .run()
  removeSetting(tx, "erasing")
  writeSetting(tx, "forgetting", "1")
  tx.update(accountLink).set({ email: gone, name: "" }).where(links).run()
  tx.update(session).set({ agent: "", network: "" }).where(eq(session.userId, id)).run()
  const now = currentTime()
  tx.update(user)
    .set({
      ...{ email: gone, name: `Removed account ${id}`, passwordHash: "", disabledAt: now, removedAt: now },
      ...{ totpSecret: null, totpSince: null, totpLastStep: null, passkeyHandle: null },
    })
    .where(eq(user.id, id))
    .run()
}

/**
 * The addresses that an account has or had: of links that it followed, and where it was told of a new one. None that another
 * account has now.
 */
function addressesOf(tx: Db, { id, email }: { id: number; email: string }): string[] {
  const followed = tx
    .select({ email: accountLink.email })
    .from(accountLink)
    .where(and(eq(accountLink.userId, id), isNotNull(accountLink.usedAt)))
    .all()
    .map((link) => link.email)
  const told = tx
    .selectDistinct({ email: mail.toEmail })
    .from(mail)
    .where(and(eq(mail.kind, "account"), or(...followed.map((one) => sql`instr(${mail.text}, ${one}) > 0`))))
    .all()
    .map((one) => one.email)
  const had = followed.length > 0 ? [...followed, ...told] : []
  return [email, ...new Set(had)].filter((one) => (findMember(tx, one)?.id ?? id) === id)
}
