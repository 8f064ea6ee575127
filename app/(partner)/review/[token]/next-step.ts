import type { Copy } from "@/domain/copies"
import type { AnswerKind } from "@/domain/review"
import { type Message, marked, say, t } from "@/domain/words"

/**
 * What happens after a contact's answer. `alsoAsked` are colleagues who have yet to approve, in words; "" for none.
 * `left` is the text that the contact itself has yet to answer to, when it approved the other.
 */
export function nextStep(kind: AnswerKind, alsoAsked = "", left: Copy | null = null): string {
  if (kind === "approved" && left) return say(LEFT[left])
  if (kind === "approved" && alsoAsked)
    return `${say(NEXT.approved)} ${t("They still wait for {colleagues}.", { colleagues: alsoAsked })}`
  return say(NEXT[kind])
}

const LEFT: Record<Copy, Message> = {
  web: marked(
    "The organizers have your approval of the text for print. The entry for the web still waits for your answer.",
  ),
  print: marked(
    "The organizers have your approval of the entry for the web. The text for print still waits for your answer.",
  ),
}

const NEXT: Record<AnswerKind, Message> = {
  approved: marked(
    "The organizers have your approval. If they change anything afterwards, they ask you again with a new draft.",
  ),
  changes: marked(
    "The organizers read what you wrote, change the entry, and send you the new draft to approve.",
  ),
  commented: marked(
    "The organizers read your comment, and so can your colleagues here. Nothing else is asked of you.",
  ),
  proposed: marked(
    "The organizers compare your proposal with the draft and take what fits. Nothing changes until they do; then they send you the new draft.",
  ),
  "handed-on": marked(
    "The organizers confirm the new address first. Until they do, this link stays yours and you can still answer.",
  ),
}
