import { asSaid, type Message, say, type Values } from "./words"

/** A sentence that is kept before its reader is known: as it is marked, with its values. */
export type KeptSentence = readonly [sentence: Message, values?: Values]

/** Sentences as one text to be kept; `saidKept` says them. */
export function keepSentences(sentences: readonly KeptSentence[]): string {
  return JSON.stringify(sentences)
}

/** What was kept, in the reader's language. An earlier version of Greenroom kept English text, which stays as it is. */
export function saidKept(text: string): string {
  if (!text.startsWith("[[")) return text
  const sentences = JSON.parse(text) as KeptSentence[]
  return sentences.map(([sentence, values]) => (values ? say(sentence, values) : asSaid(sentence))).join(" ")
}
