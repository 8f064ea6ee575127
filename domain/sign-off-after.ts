import { COPIES, type Copy, type CopyHashes } from "./copies"
import { worded } from "./words"

/** What becomes of a text's sign-off: an earlier one holds again, the one that holds now lapses, or there is none to speak of. */
export type SignOffAfter = Record<Copy, "holds again" | "lapses" | null>

/** What becomes of the sign-offs when an entry goes from what it says now to something else; `approved` is what was signed off last. */
export function signOffAfter(
  now: CopyHashes,
  then: CopyHashes,
  approved: Record<Copy, string | null>,
): SignOffAfter {
  const of = (copy: Copy) => {
    if (approved[copy] === null || now[copy] === then[copy]) return null
    if (now[copy] === approved[copy]) return "lapses"
    return then[copy] === approved[copy] ? "holds again" : null
  }
  return { web: of("web"), print: of("print") }
}

/** The same as sentences; "" when there is nothing to say. With but one text, it is not called by name. */
export function signOffAfterInWords(after: SignOffAfter, hasTwoTexts: boolean): string {
  const words = hasTwoTexts ? WORDS : { ...WORDS, web: ALONE }
  return COPIES.flatMap((copy) => {
    const fate = after[copy]
    return fate === null ? [] : [words[copy][fate]]
  }).join(" ")
}

type Words = Readonly<Record<"holds again" | "lapses", string>>

const ALONE: Words = worded({
  "holds again": "This is what was signed off last, so the sign-off holds again.",
  lapses: "The sign-off that holds now lapses, until it is signed off again.",
})
const WORDS: Record<Copy, Words> = {
  web: worded({
    "holds again": "The entry for the web was signed off like this last, so its sign-off holds again.",
    lapses: "The sign-off of the entry for the web lapses, until it is signed off again.",
  }),
  print: worded({
    "holds again": "The print text was signed off like this last, so its sign-off holds again.",
    lapses: "The sign-off of the print text lapses, until it is signed off again.",
  }),
}
