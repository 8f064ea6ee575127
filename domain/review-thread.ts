import type { Copy } from "./copies"
import type { DecisionOutcome } from "./review"

/** One thing that happened between staff and a partner's contacts: when, who, what. */
export type ThreadItem = { key: string; at: number; by: Somebody } & ThreadFact

/** Staff and contacts by name; "Greenroom" is the system itself. */
export type Somebody = { side: "staff" | "partner" | "system"; name: string }

export type ThreadFact =
  | { kind: "sent"; number: number; to: string[] }
  | { kind: "opened" }
  | {
      kind: "approved"
      role: string
      hash: string
      number: number
      copies: CopiesMeant
      approval: ApprovalState
    }
  | {
      kind: "changes" | "commented"
      number: number
      copies: CopiesMeant
      comment: string
      fields: FieldComment[]
    }
  | {
      kind: "proposed"
      answerId: number
      number: number
      copies: CopiesMeant
      comment: string
      state: ProposalState
    }
  | {
      kind: "proposal-decided"
      answerId: number
      of: string
      outcome: DecisionOutcome
      taken: number
      offered: number
    }
  | {
      kind: "handed-on"
      answerId: number
      to: { name: string; email: string }
      comment: string
      state: ProposalState
    }
  | { kind: "hand-on-decided"; of: string; confirmed: boolean }
  | { kind: "reminded"; to: string[] }
  | { kind: "reminders"; paused: boolean }
  | { kind: "link"; what: "sent again" | "asked for" | "revoked"; contact: string }
  | { kind: "contact"; what: "added" | "changed" | "removed"; contact: string; linkEnded: boolean }
  | { kind: "published"; release: number }
  | { kind: "overridden"; release: number; reason: string }
  | { kind: "archived" | "restored" }

/** Which copies an answer speaks of; undefined when the draft had no text for print. */
export type CopiesMeant = Copy[] | undefined

/**
 * holds: the draft says exactly this, or one of its two copies does; lapsed: it says something else now; withdrawn: the
 * contact said otherwise later.
 */
export type ApprovalState = "holds" | "holds for the web" | "holds for print" | "lapsed" | "withdrawn"
export type ProposalState = "open" | DecisionOutcome
export type FieldComment = { label: string; text: string }
