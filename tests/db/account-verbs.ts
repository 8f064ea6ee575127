import { askForEmailChange } from "@/db/email-changes"
import { inviteAgain, inviteMember, listInvitations, takeBackInvitation } from "@/db/invitations"
import { removeMember } from "@/db/member-removal"
import { makeResetLink } from "@/db/password-resets"
import { type Actor, ROLES, type Role } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import { must, type Scene } from "./scene"

const NOT_OWNER = "Only an owner can manage staff accounts. Ask one."
const OWNS: Role[] = ["owner"]

type Tried = Scene & { invitationId: number }

/** Verbs about accounts, as rows of the table in verbs.ts. */
export const ACCOUNT_VERBS: Record<string, [readonly Role[], string, (the: Tried, actor: Actor) => Result]> =
  {
    inviteMember: [
      OWNS,
      NOT_OWNER,
      ({ db }, actor) =>
        inviteMember(db, actor, { name: "Jun", email: "jun@example.org", role: "editor", byMail: null }),
    ],
    inviteAgain: [
      OWNS,
      NOT_OWNER,
      ({ db, invitationId }, actor) => inviteAgain(db, actor, { linkId: invitationId, byMail: true }),
    ],
    takeBackInvitation: [
      OWNS,
      NOT_OWNER,
      ({ db, invitationId }, actor) => takeBackInvitation(db, actor, invitationId),
    ],
    makeResetLink: [
      OWNS,
      NOT_OWNER,
      ({ db, staff }, actor) => makeResetLink(db, actor, { memberId: staff.viewer.id, byMail: true }),
    ],
    removeMember: [OWNS, NOT_OWNER, ({ db, staff }, actor) => removeMember(db, actor, staff.viewer.id)],
    askForEmailChange: [ROLES, "", ({ db }, actor) => askForEmailChange(db, actor, "new@example.org")],
  }

/** An invitation that waits for its answer. */
export function invitedIn({ db, staff }: Scene): number {
  must(
    inviteMember(db, staff.owner, {
      ...{ name: "Kim Ha-neul", email: "haneul@example.org", role: "viewer" },
      byMail: { language: "ko" },
    }),
  )
  return listInvitations(db)[0]?.id ?? 0
}
