import type { Invitation } from "@/db/invitations"
import { mailState } from "@/domain/mail/delivery"
import { type StateWords, stateWords } from "@/domain/mail/state-words"
import { t } from "@/domain/words"

export type InvitationToShow = Pick<
  Invitation,
  "id" | "name" | "email" | "role" | "createdAt" | "expiresAt"
> & {
  expired: boolean
  words: Pick<StateWords, "tone" | "word" | "why">
}

/** Invitations as the page lists them, each with where it is. */
export function invitationsToShow(invitations: Invitation[], now: number): InvitationToShow[] {
  return invitations.map(({ mail, ...invitation }) => {
    const expired = invitation.expiresAt <= now
    return { ...invitation, expired, words: expired ? EXPIRED : wordsOf(invitation.name, mail) }
  })
}

const EXPIRED = {
  tone: "owed",
  get word() {
    return t("Expired")
  },
  get why() {
    return t("Nobody followed the link in time. Send a new one.")
  },
} as const

function wordsOf(toName: string, mail: Invitation["mail"]): InvitationToShow["words"] {
  if (!mail) return { tone: "none", word: t("Passed on by hand"), why: "" }
  const state = mailState(mail)
  const owed = state === "ended"
  const { tone, word, why } = stateWords({ ...mail, state, owed, carriesLink: true, linkUsed: null, toName })
  return { tone: state === "sent" ? "none" : tone, word, why }
}
