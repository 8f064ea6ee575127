import type { Standing } from "./sign-off"

/** All that one line about a partner's sign-off tells. */
export type StandingFacts = CopyStandingFacts & {
  /** The same of the text for print; "missing" when the tier asks for one, null when there is none to tell of. */
  print: CopyStandingFacts | "missing" | null
}

/** All that one line about one copy of it tells. */
export type CopyStandingFacts = {
  standing: Standing
  /** Something else than the draft was signed off before. */
  lapsed: boolean
  /** With `lapsed`: how the compare page names what was signed off. */
  approvedAs: string
  /** Is the deadline over while an answer is owed? */
  late: boolean
  hasContacts: boolean
  remindersPaused: boolean
  /** The newest request: when it was sent, and why it was closed if it is. */
  sent: { at: number; number: number; closedBecause: string | null } | null
  /** Does the mail about it still wait in the Outbox, so that it reached nobody? */
  isUnsent: boolean
  /** Names of those who owe an answer. */
  owing: string[]
  /** Approvals of what the draft says, the last one last. */
  approvals: { name: string; role: string; at: number }[]
  /** The proposal that waits longest for staff. */
  proposal: { answerId: number; by: string; at: number } | null
  /** Who asked for changes in this request, last; `proposed` when by a proposal that staff have decided on. */
  objection: { by: string; at: number; proposed: boolean } | null
  /** Who says that somebody else is the right person, and waits for staff. */
  handOns: string[]
}
