import type { Content } from "@/domain/content"
import type { Copy, CopyHashes } from "@/domain/copies"
import type { Role } from "@/domain/permissions"

/** Stands in a composed mail where the personal link goes; the link itself is put in when the mail is read or sent. */
export const LINK_PLACE = "{personal-link}"

/**
 * Of what is sent: nothing was sent before, an older draft was, or this very draft was. "again" is sent first in this event,
 * but taken over from an earlier one: is it still right?
 */
export type SentDraft = "first" | "again" | "newer" | "same"

type About = { eventTitle: string; partnerName: string; contactName: string }

/** Of a draft with a text for print: what an answer is owed to. Absent when there is but the one text. */
export type OwedCopies = "both" | Copy

/** `email` is the new address. */
export type AccountNotice =
  | { notice: "password-changed" }
  | { notice: "email-asked"; email: string }
  | { notice: "email-changed"; email: string }
  | { notice: "factor-added" | "factor-removed"; factor: "totp" | "passkey" }
  /** All of them, by an owner or on the command line. */
  | { notice: "factors-removed" }

/** What each kind of mail is written from. Deadlines are ISO dates or "" for none. */
export type MailData =
  /** The draft is there to be read; `draft` says whether another was sent before it, or this one; `note` is the sender's own words or "". */
  | (About & {
      kind: "review"
      decides: boolean
      deadline: string
      draft: SentDraft
      /** With "again": the title of the earlier event; else "". */
      earlierEvent: string
      note: string
      /** Has the draft a text for print too? */
      hasPrintText?: boolean
    })
  /** An answer is owed; `late` when the deadline has passed. */
  | (About & { kind: "reminder"; deadline: string; late: boolean; owed?: OwedCopies })
  /** A new link: the contact `asked` for it, or staff send it by themselves. */
  | (About & { kind: "new-link"; deadline: string; asked: boolean })
  /** What was approved, by whom, when (milliseconds since 1970), in the event's time zone. */
  | (About & {
      kind: "receipt"
      signerName: string
      signerRole: string
      at: number
      timeZone: string
      hash: string
      content: Content
      /** Which of its texts were approved, when it has one for print too; absent for all of it. */
      covers?: readonly Copy[]
      /** With `covers`: what each of its texts said then, by hash. */
      hashes?: CopyHashes
    })
  /** Somebody is invited to the staff, by whom, to what. */
  | { kind: "invite"; contactName: string; inviterName: string; role: Role }
  /** A link to set a new password; `byOwner` when an owner has it sent. */
  | { kind: "reset"; contactName: string; byOwner: boolean }
  /** A link to sign in with. */
  | { kind: "sign-in"; contactName: string }
  /** To a new address, before it counts: is it theirs? */
  | { kind: "email"; contactName: string }
  /** What was changed about an account, so that its owner hears of what somebody else did. */
  | ({ kind: "account"; contactName: string } & AccountNotice)
  /** Do the settings of the mail server work? */
  | { kind: "test"; contactName: string; installation: string }
