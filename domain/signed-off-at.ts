import type { Copy } from "./copies"
import type { EntryAnswer, EntryFacts } from "./copy-sign-offs"
import type { ApprovalRule } from "./review-rules"

/** What somebody who decides said of a content: that it is right, or not. */
export type Word = { contactId: number; approves: boolean; hash: string; at: number }

/**
 * Since when the sign-off of the content that was approved last has held without a break, of words in the order they were
 * said; null when an objection came after it.
 */
export function signedOffAt(rule: ApprovalRule, words: readonly Word[]): number | null {
  const hash = words.findLast(({ approves }) => approves)?.hash
  const last = new Map<number, boolean>()
  let since: number | null = null
  for (const { contactId, approves, at } of words.filter((word) => word.hash === hash)) {
    const isNew = last.get(contactId) !== true
    last.set(contactId, approves)
    const holds = [...last.values()].every((word) => word)
    if (!holds) since = null
    // Where all have to approve, the last one who came to it completed it.
    else if (since === null || (rule === "all" && isNew)) since = at
  }
  return since
}

type Answered = Pick<EntryFacts, "head"> & { answers: readonly (EntryAnswer & { at: number })[] }

/** Since when all texts of an entry have been signed off, where they are: since the later one was. */
export function entrySignedOffAt(rule: ApprovalRule, { head, answers }: Answered): number | null {
  const web = signedOffAt(rule, wordsOf(answers, "web"))
  const print = head.print === null ? null : signedOffAt(rule, wordsOf(answers, "print"))
  return web !== null && print !== null ? Math.max(web, print) : web
}

/** What those who decide said of one copy. */
function wordsOf(answers: Answered["answers"], copy: Copy): Word[] {
  return answers
    .filter(({ decides, kind, covers }) => decides && SAYING.has(kind) && covers.includes(copy))
    .map(({ contactId, kind, copies, at }) => ({
      ...{ contactId, approves: kind === "approved", hash: copies[copy] ?? "", at },
    }))
}

/** Answers that say whether the text is right. */
const SAYING: ReadonlySet<string> = new Set(["approved", "changes", "proposed"])
