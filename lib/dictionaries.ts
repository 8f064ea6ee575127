import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import path from "node:path"
import { gunzipSync } from "node:zlib"
import { decodeTrie, type ITrie } from "cspell-trie-lib"
import type { SpelledLanguage } from "@/domain/checks/spelled-words"
import { spellingDistance } from "@/domain/checks/spelling-distance"
import { FURTHER_WORDS, PREFIXES } from "./dictionary-words"

/** Where the words of a language are: package and file. English is both that of America and that of Britain. */
const FILES: Record<SpelledLanguage, readonly (readonly [name: string, file: string])[]> = {
  en: [
    ["@cspell/dict-en_us", "en_US.trie.gz"],
    ["@cspell/dict-en-gb-mit", "en_GB.trie.gz"],
  ],
  de: [["@cspell/dict-de-de", "de_DE.trie.gz"]],
  es: [["@cspell/dict-es-es", "Spanish.trie.gz"]],
  fr: [["@cspell/dict-fr-fr", "fr-fr.trie.gz"]],
  nl: [["@cspell/dict-nl-nl", "Dutch.trie.gz"]],
}

/** Languages that write two nouns as one word, and the letters that may stand between them. */
const JOINED: Partial<Record<SpelledLanguage, RegExp>> = { de: /(?:s|n|en|es)$/u, nl: /(?:s|e|en)$/u }

const MOST_SUGGESTIONS = 3
/** Suggesting takes some milliseconds a word; beyond these the text is hardly in this language. */
const SUGGESTED_WORDS = 25
const SUGGEST_MS = 80

const require = createRequire(import.meta.url)
const open = new Map<SpelledLanguage, ITrie[]>()

/**
 * Those of the words that a language's dictionary has not got, each with what may have been meant, the likeliest first. A
 * dictionary is read when it is first asked, which takes up to a second and 200 MB for a moment: in a process of its own.
 * `suggestMs` is the time in which one word's suggestions are looked for.
 */
export function unknownWords(
  language: SpelledLanguage,
  words: readonly string[],
  suggestMs = SUGGEST_MS,
): [string, string[]][] {
  const tries = triesOf(language)
  const unknown = words.filter((word) => !isKnown(language, tries, word))
  return unknown.map((word, index) => {
    // German nouns have their capital everywhere; elsewhere it only begins a sentence.
    const meant = language === "de" ? word : word.toLowerCase()
    return [word, index < SUGGESTED_WORDS ? suggestionsFor(tries, word, meant, suggestMs) : []]
  })
}

function triesOf(language: SpelledLanguage): ITrie[] {
  const found =
    open.get(language) ??
    FILES[language].map(([name, file]) => {
      const folder = path.dirname(require.resolve(`${name}/cspell-ext.json`))
      return decodeTrie(gunzipSync(readFileSync(path.join(folder, file))))
    })
  open.set(language, found)
  return found
}

function isKnown(language: SpelledLanguage, tries: ITrie[], word: string): boolean {
  if (isIn(tries, word)) return true
  const lower = word.toLowerCase()
  return (
    FURTHER_WORDS[language].has(lower) ||
    PREFIXES[language].has(lower) ||
    hasPrefix(language, tries, lower) ||
    isJoined(language, tries, lower)
  )
}

/** As it is written, or in lower case at the beginning of a sentence. */
function isIn(tries: ITrie[], word: string): boolean {
  return tries.some((trie) => trie.has(word) || trie.has(word.toLowerCase()))
}

function hasPrefix(language: SpelledLanguage, tries: ITrie[], word: string): boolean {
  for (let at = 2; at <= 8 && at <= word.length - 5; at += 1)
    if (PREFIXES[language].has(word.slice(0, at)) && isIn(tries, word.slice(at))) return true
  return false
}

function isJoined(language: SpelledLanguage, tries: ITrie[], word: string): boolean {
  const joint = JOINED[language]
  if (!joint) return false
  const isWord = (part: string) =>
    part.length >= 4 && (isIn(tries, part) || isIn(tries, part.charAt(0).toUpperCase() + part.slice(1)))
  for (let at = 4; at <= word.length - 4; at += 1) {
    const front = word.slice(0, at)
    if (isWord(word.slice(at)) && (isWord(front) || isWord(front.replace(joint, "")))) return true
  }
  return false
}

function suggestionsFor(tries: ITrie[], word: string, meant: string, suggestMs: number): string[] {
  const most = word.length < 6 ? 1.5 : word.length < 10 ? 2 : 3
  const options = { numSuggestions: 8, timeout: suggestMs, changeLimit: 3 }
  const found = new Set(
    tries.flatMap((trie) => trie.suggest(meant, options).filter((other) => trie.has(other))),
  )
  const near = [...found]
    .filter((other) => !/['-]/u.test(other) || /['-]/u.test(word))
    .map((other) => ({
      other,
      // A word that both Englishes have is meant more often than one that is rare in either.
      far: spellingDistance(word.toLowerCase(), other.toLowerCase()) + (isEverywhere(tries, other) ? 0 : 0.4),
    }))
    .filter(({ far }) => far <= most)
    .sort((a, b) => a.far - b.far || a.other.length - b.other.length || (a.other < b.other ? -1 : 1))
    .map(({ other }) => (/^\p{Lu}/u.test(word) ? other.charAt(0).toUpperCase() + other.slice(1) : other))
  // "government" and "Government" are one suggestion.
  const different = near.filter(
    (one, index) => !near.slice(0, index).some((before) => before.toLowerCase() === one.toLowerCase()),
  )
  return different.length > 0 ? different.slice(0, MOST_SUGGESTIONS) : twoWords(tries, word)
}

/** "climatechange": a space is missing. */
function twoWords(tries: ITrie[], word: string): string[] {
  for (let at = word.length - 4; at >= 4; at -= 1)
    if (isIn(tries, word.slice(0, at)) && isIn(tries, word.slice(at)))
      return [`${word.slice(0, at)} ${word.slice(at)}`]
  return []
}

function isEverywhere(tries: ITrie[], word: string): boolean {
  return tries.every((trie) => trie.has(word))
}
