import type { Copy, CopyHashes } from "./copies"
import { type SignOff, type SignOffAnswer, type SignOffFacts, type Standing, signOffOf } from "./sign-off"

/**
 * The facts of an entry with its two copies. Every sign-off names the hash of all that was on screen; which copies it
 * covers, and what each copy said then, tells for which of them it holds now.
 */
export type EntryFacts = Pick<SignOffFacts, "rule" | "contacts"> & {
  head: CopyHashes
  /** Does the tier ask for a print text? */
  asksPrint: boolean
  review: { id: number; copies: CopyHashes; sentAt: number; isOpen: boolean } | null
  answers: readonly EntryAnswer[]
}
export type EntryAnswer = Omit<SignOffAnswer, "hash"> & { covers: readonly Copy[]; copies: CopyHashes }

/** Of the text for print: not asked for by the tier and not there, asked for and missing, or as any other. */
export type PrintStanding = Standing | "not asked" | "missing"
export type PrintSignOff = Omit<SignOff, "standing"> & { standing: PrintStanding }

/** Where both copies stand. What stands at the top is the web copy's, which publishing goes by. */
export type EntrySignOff = Pick<SignOff, "standing" | "lapsed" | "approvedHash"> & {
  /** Ids of the contacts who owe an answer to either, in the order of `contacts`. */
  owing: number[]
  /** Ids of answers that wait for staff, to either. */
  undecided: number[]
  web: SignOff
  print: PrintSignOff
}

/** Derives each copy's sign-off by itself, as if it were an entry of its own. */
export function entrySignOff(facts: EntryFacts): EntrySignOff {
  const web = signOffOf(factsOf("web", facts))
  const print = printSignOff(facts)
  const { standing, lapsed, approvedHash } = web
  return {
    ...{ standing, lapsed, approvedHash, web, print },
    owing: facts.contacts
      .map(({ id }) => id)
      .filter((id) => web.owing.includes(id) || print.owing.includes(id)),
    undecided: facts.answers
      .map(({ id }) => id)
      .filter((id) => web.undecided.includes(id) || print.undecided.includes(id)),
  }
}

/** What of the facts is about one copy: what it said, and the answers that cover it. */
export function factsOf(copy: Copy, facts: EntryFacts): SignOffFacts {
  const { rule, contacts, head, review, answers } = facts
  const sent = review?.copies[copy] ?? null
  return {
    ...{ rule, contacts },
    headHash: head[copy] ?? "",
    // A request without a print text did not ask for one.
    review:
      review && sent !== null
        ? { id: review.id, hash: sent, sentAt: review.sentAt, isOpen: review.isOpen }
        : null,
    answers: answers
      // What was said of a draft without this copy says nothing of it, unless it was to have one, or somebody else to ask.
      .filter(
        ({ covers, copies, kind }) =>
          covers.includes(copy) && (copies[copy] !== null || kind === "proposed" || kind === "handed-on"),
      )
      .map(({ covers: _, copies, ...answer }) => ({ ...answer, hash: copies[copy] ?? "" })),
  }
}

function printSignOff(facts: EntryFacts): PrintSignOff {
  const own = signOffOf(factsOf("print", facts))
  if (facts.head.print !== null) return own
  const { approvedHash, undecided } = own
  const nothing = { lapsed: false, approvedHash, owing: [], undecided }
  if (own.standing === "proposal") return { ...nothing, standing: "proposal" }
  return { ...nothing, standing: facts.asksPrint ? "missing" : "not asked" }
}

/** Is nothing left to ask about it? */
export function isSettled(standing: PrintStanding): boolean {
  return standing === "approved" || standing === "not asked" || standing === "missing"
}
