/** What became of the personal link that a contact was given last, with the moment it is told by. */
export type LinkState =
  | { state: "none" }
  /** `waits`: the mail with it is still in the Outbox; `openedBefore`: when an earlier link of theirs was opened. */
  | { state: "sent"; at: number; waits: boolean; openedBefore: number | null }
  | { state: "opened" | "expired" | "revoked"; at: number }
