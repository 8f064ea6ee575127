import type { PrintStanding } from "./copy-sign-offs"
import type { Standing } from "./sign-off"
import { worded } from "./words"

/** What a partner is looked at for on the board, in the order of its columns. */
export const BOARD_ITEMS = ["text", "print", "logo", "links", "contact", "sent", "answer"] as const
export type BoardItem = (typeof BOARD_ITEMS)[number]
/** What an entry need not have: it has a state only where it is there or the tier asks for it. */
type OptionalItem = "print" | "logo" | "links"
/** Each item's state. */
export type BoardItems = Record<Exclude<BoardItem, OptionalItem>, ItemState> &
  Partial<Record<OptionalItem, ItemState>>

/** missing: not there at all; with us: staff have to do something; with them: the partner has; late: and the deadline is over. */
export const ITEM_STATES = ["missing", "with us", "with them", "late", "done"] as const
export type ItemState = (typeof ITEM_STATES)[number]

export type BoardFacts = {
  standing: Standing
  /** Is the review deadline over? */
  isLate: boolean
  /** Is everything there that the tier asks for: of the texts, of the logo's files, of the links? Null: nothing is asked for or there. */
  hasText: boolean
  hasLogo: boolean | null
  hasWebsite: boolean | null
  /** Is there a contact who decides? */
  hasContact: boolean
  /** Did a contact name a colleague, and staff have yet to confirm? */
  isHandedOn?: boolean
  /** Does the request wait in the Outbox, so that it reached nobody? */
  isUnsent?: boolean
  /** Of the text for print. */
  print?: PrintStanding
}

/** Each item's state. Text, logo and links are done when the partner has signed off what they say. */
export function boardItems(facts: BoardFacts): BoardItems {
  const { standing, print = "not asked" } = facts
  const answer = answerState(facts)
  const stateOf = (one: ItemState): ItemState => (one === "missing" ? "with us" : one)
  const content = (isThere: boolean): ItemState => (isThere ? stateOf(answer) : "missing")
  const isSent = ![standing, print].some((one) => TO_SEND.includes(one))
  const printAnswer = isAsked(print) ? answerState({ ...facts, standing: print }) : null
  return {
    text: content(facts.hasText),
    ...(print === "not asked" ? {} : { print: printAnswer ? stateOf(printAnswer) : "missing" }),
    ...(facts.hasLogo === null ? {} : { logo: content(facts.hasLogo) }),
    ...(facts.hasWebsite === null ? {} : { links: content(facts.hasWebsite) }),
    contact: facts.hasContact ? "done" : "missing",
    sent: isSent && !facts.isUnsent ? "done" : "with us",
    answer: printAnswer ? more(answer, printAnswer) : answer,
  }
}

const TO_SEND: PrintStanding[] = ["not sent", "no contact", "changed", "closed"]

/** Is there a text for print, so that somebody can be asked about it? */
function isAsked(print: PrintStanding): print is Standing {
  return print !== "not asked" && print !== "missing"
}

/** Of two texts, the state that asks for more. */
function more(one: ItemState, other: ItemState): ItemState {
  return MORE.find((state) => state === one || state === other) ?? one
}

const MORE: readonly ItemState[] = ["with us", "late", "with them", "missing", "done"]

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
/** Of two texts, whose turn it is first. */
const TURN_ORDER = ["with us", "late", "with them", "done"] as const

export function turnOf(facts: Pick<BoardFacts, "standing" | "isLate" | "isHandedOn" | "print">): Turn {
  const { print = "not asked", standing } = facts
  const turn = turnOfCopy(facts)
  // A text for print that is missing is to be written once the web's is done; until then it waits for nobody.
  if (print === "missing") return standing === "approved" ? "with us" : turn
  if (!isAsked(print)) return turn
  const turns: readonly Turn[] = [turn, turnOfCopy({ ...facts, standing: print })]
  return TURN_ORDER.find((one) => turns.includes(one)) ?? turn
}

/** Is every text signed off that its tier asks for, or that was written? It is when its turn is "done". */
export function isSignedOff({
  standing,
  print = "not asked",
}: Pick<BoardFacts, "standing" | "print">): boolean {
  return standing === "approved" && (print === "not asked" || print === "approved")
}

function turnOfCopy({
  standing,
  isLate,
  isHandedOn,
}: Pick<BoardFacts, "standing" | "isLate" | "isHandedOn">): Turn {
  if (standing === "approved") return "done"
  if (standing === "waiting" && !isHandedOn) return isLate ? "late" : "with them"
  return "with us"
}

/** Where a partner stands, in the words of every screen. */
export const STANDING_WORDS: Record<Standing, string> = worded({
  approved: "Signed off",
  "no contact": "No contact who decides",
  "not sent": "Not sent yet",
  changed: "Changed since it was sent",
  proposal: "Proposal to look at",
  "changes asked": "Changes asked for",
  waiting: "Waiting for an answer",
  closed: "Closed without a sign-off",
})

/** The same of the text for print, beside the other. */
export const PRINT_STANDING_WORDS: Record<Exclude<PrintStanding, "not asked">, string> = worded({
  approved: "Print text: signed off",
  "no contact": "Print text: no contact who decides",
  "not sent": "Print text: not sent yet",
  changed: "Print text: changed since it was sent",
  proposal: "Print text: proposal to look at",
  "changes asked": "Print text: changes asked for",
  waiting: "Print text: waiting for an answer",
  closed: "Print text: closed without a sign-off",
  missing: "Print text: missing",
})
