import { IntlMessageFormat } from "intl-messageformat"

/**
 * The words of the desk and of the partners' pages, in the reader's language. The English sentence is the key, in ICU
 * message syntax ("{count, plural, one {# partner} other {# partners}}"); `messages/ko.json` holds what it is in Korean,
 * and `messages/en.json` lists every sentence there is. The public site, mails and files that others read do not
 * speak the reader's language: they say which one they are in (`inLanguage`).
 */
export const READER_LANGUAGES = { en: "English", ko: "한국어" } as const
export type ReaderLanguage = keyof typeof READER_LANGUAGES

/** Sentences of another language by their English ones. */
export type Catalog = Readonly<Record<string, string>>

type Value = string | number | bigint | Date | null | undefined
export type Values = Readonly<Record<string, Value>>

/** A sentence that stands in a table and is said later, by `say`. */
export type Message = string

/** How the running program knows its reader: on a server by the request, in a browser by the page. */
type Reader = { language: () => ReaderLanguage; catalogs: Partial<Record<ReaderLanguage, Catalog>> }

/** Bundles of one process have copies of this module; the reader is the same. */
const KEY = Symbol.for("greenroom.reader")
const place = globalThis as { [KEY]?: Reader }

let spoken: ReaderLanguage | null = null

/** Says how the language of the reader is known. Until then all is English. */
export function settleReader(reader: Reader) {
  place[KEY] = reader
}

/** The language that words are said in now. */
export function readerLanguage(): ReaderLanguage {
  return spoken ?? place[KEY]?.language() ?? "en"
}

/** BCP 47 tag for dates and numbers: days before months in English, as in Europe. */
export function readerLocale(): string {
  return readerLanguage() === "ko" ? "ko-KR" : "en-GB"
}

/** Runs `work`, which waits for nothing, with all words in this language, whoever reads. */
export function inLanguage<T>(language: ReaderLanguage, work: () => T): T {
  const before = spoken
  spoken = language
  try {
    return work()
  } finally {
    spoken = before
  }
}

/**
 * An English sentence in the reader's language, with its values. The sentence must stand there as it is, for the list of
 * sentences is read from the sources. A first word in square brackets tells equal sentences apart: "[verb] Open".
 */
export function t(message: string, values?: Values): string {
  return said(message, values) as string
}

/** Marks a sentence in a table, which is made before there is a reader; `say` says it. */
export function marked(message: string): Message {
  return message
}

/** A table of sentences, made before there is a reader: each is said whenever it is looked up. */
export function worded<Key extends string>(
  table: Readonly<Record<Key, Message>>,
): Readonly<Record<Key, string>> {
  const said = {} as Record<Key, string>
  for (const key of Object.keys(table) as Key[])
    Object.defineProperty(said, key, { enumerable: true, get: () => say(table[key]) })
  return said
}

/** Says a marked sentence. */
export function say(message: Message, values?: Values): string {
  return said(message, values) as string
}

/** A marked sentence without values in the reader's language; what is no marked sentence stays as it is. */
export function asSaid(text: string): string {
  const catalog = place[KEY]?.catalogs[readerLanguage()]
  return catalog && Object.hasOwn(catalog, text) ? (catalog[text] ?? text) : text
}

/** `say` with values that are no text (elements), or that dress a part of it ("<link>here</link>"): its parts in order. */
export function parts(message: string, values: Readonly<Record<string, unknown>>): unknown[] {
  const whole = said(message, values)
  return Array.isArray(whole) ? whole : [whole]
}

/** Names one after another as the reader's language does: "A, B and C". */
export function listed(names: readonly string[]): string {
  if (readerLanguage() === "en") return inEnglish(names)
  return new Intl.ListFormat(readerLocale(), { type: "conjunction" }).format(names)
}

/** A number with its thousands parted: "12,000". */
export function numbered(value: number, options?: Intl.NumberFormatOptions): string {
  return value.toLocaleString(readerLocale(), options)
}

function inEnglish(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? ""
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`
}

function said(message: string, values?: Readonly<Record<string, unknown>>): unknown {
  const language = readerLanguage()
  const own = language === "en" ? message : (place[KEY]?.catalogs[language]?.[message] ?? message)
  const text = own.startsWith("[") ? own.replace(/^\[[^\]]*\] /u, "") : own
  return /[{<']/u.test(text) ? formatOf(text, language).format(values as never) : text
}

/** Reading a message costs more than saying it; the sentences are those of the sources, so the store has an end. */
const formats = new Map<string, IntlMessageFormat>()

function formatOf(text: string, language: ReaderLanguage): IntlMessageFormat {
  const key = `${language} ${text}`
  const known = formats.get(key)
  if (known) return known
  const made = new IntlMessageFormat(text, language === "ko" ? "ko-KR" : "en-GB")
  formats.set(key, made)
  return made
}

/** The language of a reader: chosen before (the cookie), else the first of the browser's that there is. */
export function chooseReaderLanguage(
  chosen: string | undefined,
  accepted: string | undefined,
): ReaderLanguage {
  if (chosen !== undefined && isReaderLanguage(chosen)) return chosen
  const wishes = (accepted ?? "")
    .slice(0, 500)
    .split(",")
    .map((wish) => {
      const [tag = "", ...settings] = wish.trim().split(";")
      const weight = settings.map((setting) => /^\s*q=([\d.]+)/u.exec(setting)?.[1]).find(Boolean)
      return { language: tag.split("-")[0]?.toLowerCase() ?? "", weight: weight ? Number(weight) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
  return wishes.map(({ language }) => language).find(isReaderLanguage) ?? "en"
}

/** The cookie that remembers the choice of this browser. */
export const LANGUAGE_COOKIE = "greenroom-language"

function isReaderLanguage(text: string): text is ReaderLanguage {
  return Object.hasOwn(READER_LANGUAGES, text)
}
