import { ZxcvbnFactory } from "@zxcvbn-ts/core"
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common"
import { isMadeOfOwnWords, ownWords, type PasswordOwner } from "./own-words"
import { marked, say, worded } from "./words"

/**
 * What a new password is worth: whether it is refused, and how hard it is to guess. Only for what has the right length.
 * The words that it knows weigh 400 kB, so a browser loads this file only when somebody types a new password.
 */
export type Judgement = { refusal: string | null; strength: Strength }
export type Strength = "easy" | "weak" | "fair" | "good" | "strong"

export const STRENGTH_WORDS: Readonly<Record<Strength, string>> = worded({
  easy: "Too easy to guess",
  weak: "Weak: more words make it stronger",
  fair: "Fair",
  good: "Good",
  strong: "Strong",
})

export const TOO_EASY = marked(
  "This password is one of the first that a guesser tries. Use four words that don’t belong together.",
)
export const OWN_WORDS = marked(
  "This is made of your name, your address or “Greenroom”. Use words that have nothing to do with you.",
)

/**
 * zxcvbn estimates how many tries a patient guesser needs, who goes through the commonest fifty thousand passwords first,
 * then through simple turns of them, repeats, dates and rows of keys. That refuses the commonest ten thousand, and those of
 * them that are long enough to be set at all (OWASP ASVS 5.0, 6.2.4).
 */
const guesser = new ZxcvbnFactory({
  dictionary,
  graphs: adjacencyGraphs,
  // What is easily guessed so far is not made better by more of it, and takes a tenth of a second at most.
  maxLength: 64,
})

/** Tries below which a password is as strong as this, by powers of ten; zxcvbn calls what falls within a million guessable. */
const WITHIN: [Strength, number][] = [
  ["easy", 1e6],
  ["weak", 1e8],
  ["fair", 1e10],
  ["good", 1e14],
]

export function judgePassword(password: string, owner: PasswordOwner): Judgement {
  const { guesses } = guesser.check(password.normalize("NFKC"), ownWords(owner))
  const strength = WITHIN.find(([, tries]) => guesses < tries)?.[0] ?? "strong"
  if (isMadeOfOwnWords(password, owner)) return { refusal: say(OWN_WORDS), strength: "easy" }
  return { refusal: strength === "easy" ? say(TOO_EASY) : null, strength }
}
