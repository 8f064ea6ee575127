import { and, eq } from "drizzle-orm"
import { isInDomains, type OidcPerson, type OidcRefusal } from "@/domain/oidc-claims"
import type { Role } from "@/domain/permissions"
import { identity } from "./account-schema"
import { record } from "./activity"
import { type Db, writeOrThrow } from "./client"
import { currentTime } from "./clock"
import { user } from "./schema"
import { findMember, getMember, type Member } from "./staff"

/** Whom the installation lets in through the provider. */
export type OidcRules = { allowedDomains: string[]; defaultRole: Role | null }

type Found = { ok: true; member: Member } | { ok: false; reason: OidcRefusal }

/**
 * The account behind somebody whom the provider vouches for: by issuer and subject, which never change hands. Seen for the
 * first time, an account with the same verified address is linked, or one is made where there is a default role; both only
 * for addresses of allowed domains, for a provider can vouch for no other. Whose account was removed gets none made.
 */
export function memberOfIdentity(db: Db, person: OidcPerson, rules: OidcRules): Found {
  return writeOrThrow(db, (tx): Found => {
    const known = linkedMember(tx, person)
    if (known && known.removedAt === null) return usable(known)
    if (person.email === null) return { ok: false, reason: known ? "disabled" : "unverified" }
    if (!isInDomains(person.email, rules.allowedDomains))
      return { ok: false, reason: known ? "disabled" : "no-account" }
    const member = findMember(tx, person.email)
    if (member) {
      const found = usable(member)
      if (found.ok) link(tx, member, person)
      return found
    }
    // Who was removed comes back by an invitation, not by signing in once more.
    if (known) return { ok: false, reason: "disabled" }
    if (rules.defaultRole === null) return { ok: false, reason: "no-account" }
    const made = addAccount(tx, { name: person.name, email: person.email, role: rules.defaultRole })
    link(tx, made, person)
    return { ok: true, member: made }
  })
}

function linkedMember(tx: Db, { issuer, subject }: OidcPerson): Member | null {
  const row = tx
    .select({ userId: identity.userId })
    .from(identity)
    .where(and(eq(identity.issuer, issuer), eq(identity.subject, subject)))
    .get()
  return row ? getMember(tx, row.userId) : null
}

function usable(member: Member): Found {
  return member.disabledAt === null && member.removedAt === null
    ? { ok: true, member }
    : { ok: false, reason: "disabled" }
}

function link(tx: Db, member: Member, { issuer, subject }: OidcPerson) {
  const now = { userId: member.id, createdAt: currentTime() }
  tx.insert(identity)
    .values({ issuer, subject, ...now })
    .onConflictDoUpdate({ target: [identity.issuer, identity.subject], set: now })
    .run()
  record(tx, { id: member.id, role: member.role }, "identity.linked")
}

/** An account without a password: its owner comes in through the provider, or sets one by a link in a mail. */
function addAccount(tx: Db, given: { name: string; email: string; role: Role }): Member {
  const made = tx
    .insert(user)
    .values({ ...given, passwordHash: "", createdAt: currentTime() })
    .returning()
    .get()
  record(tx, { id: made.id, role: made.role }, "staff.added", {
    detail: { memberId: made.id, role: made.role },
  })
  return made
}
