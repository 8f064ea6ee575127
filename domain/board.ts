import type { Standing } from "./sign-off"

/** What a partner is looked at for on the board, in the order of its columns. */
export const BOARD_ITEMS = ["text", "logo", "links", "contact", "sent", "answer"] as const
export type BoardItem = (typeof BOARD_ITEMS)[number]

/** missing: not there at all; with us: staff have to do something; with them: the partner has; late: and the deadline is over. */
export const ITEM_STATES = ["missing", "with us", "with them", "late", "done"] as const
export type ItemState = (typeof ITEM_STATES)[number]

export type BoardFacts = {
  standing: Standing
  /** Is the review deadline over? */
  isLate: boolean
  /** Is everything there that the tier asks for: of the texts, of the logo's files, of the links? */
  hasText: boolean
  hasLogo: boolean
  hasWebsite: boolean
  /** Is there a contact who decides? */
  hasContact: boolean
  /** Did a contact name a colleague, and staff have yet to confirm? */
  isHandedOn?: boolean
}

/** Each item's state. Text, logo and links are done when the partner has signed off what they say. */
export function boardItems(facts: BoardFacts): Record<BoardItem, ItemState> {
  const answer = answerState(facts)
  const content = (isThere: boolean): ItemState =>
    isThere ? (answer === "missing" ? "with us" : answer) : "missing"
  const sent = ["not sent", "no contact", "changed", "closed"].includes(facts.standing) ? "with us" : "done"
  return {
    text: content(facts.hasText),
    logo: content(facts.hasLogo),
    links: content(facts.hasWebsite),
    contact: facts.hasContact ? "done" : "missing",
    sent,
    answer,
  }
}

function answerState({ standing, isLate, isHandedOn }: BoardFacts): ItemState {
  switch (standing) {
    case "approved":
      return "done"
    case "waiting":
      return isHandedOn ? "with us" : isLate ? "late" : "with them"
    case "proposal":
    case "changes asked":
      return "with us"
    default:
      return "missing"
  }
}

/** Whose turn it is with a partner as a whole: what the counts on top and the filter go by. */
export type Turn = (typeof TURNS)[number]
export const TURNS = ["done", "with them", "late", "with us"] as const

export function turnOf({
  standing,
  isLate,
  isHandedOn,
}: Pick<BoardFacts, "standing" | "isLate" | "isHandedOn">): Turn {
  if (standing === "approved") return "done"
  if (standing === "waiting" && !isHandedOn) return isLate ? "late" : "with them"
  return "with us"
}

/** Where a partner stands, in the words of every screen. */
export const STANDING_WORDS: Record<Standing, string> = {
  approved: "Signed off",
  "no contact": "No contact who decides",
  "not sent": "Not sent yet",
  changed: "Changed since it was sent",
  proposal: "Proposal to look at",
  "changes asked": "Changes asked for",
  waiting: "Waiting for an answer",
  closed: "Closed without a sign-off",
}
