import type { Copy } from "@/domain/copies"
import type { AnswerKind } from "@/domain/review"

/**
 * What happens after a contact's answer. `alsoAsked` are colleagues who have yet to approve, in words; "" for none.
 * `left` is the text that the contact itself has yet to answer to, when it approved the other.
 */
export function nextStep(kind: AnswerKind, alsoAsked = "", left: Copy | null = null): string {
  if (kind === "approved" && left) return LEFT[left]
  return kind === "approved" && alsoAsked ? `${NEXT.approved} They still wait for ${alsoAsked}.` : NEXT[kind]
}

const LEFT: Record<Copy, string> = {
  web: "The organisers have your approval of the text for print. The entry for the web still waits for your answer.",
  print:
    "The organisers have your approval of the entry for the web. The text for print still waits for your answer.",
}

const NEXT: Record<AnswerKind, string> = {
  approved:
    "The organisers have your approval. If they change anything afterwards, they ask you again with a new draft.",
  changes: "The organisers read what you wrote, change the entry, and send you the new draft to approve.",
  commented:
    "The organisers read your comment, and so can your colleagues here. Nothing else is asked of you.",
  proposed:
    "The organisers compare your proposal with the draft and take what fits. Nothing changes until they do; then they send you the new draft.",
  "handed-on":
    "The organisers confirm the new address first. Until they do, this link stays yours and you can still answer.",
}
