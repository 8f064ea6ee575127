import type { MainField } from "@/domain/content-fields"
import type { TextLimits } from "@/domain/missing"

/** What a check knows of the event around a text. */
export type CheckContext = {
  event: { title: string; place: string }
  /** The partner's own names, as its form says them now. */
  own: { name: string; acronym: string }
  /** The event's other partners. */
  others: { name: string; acronym: string }[]
  /** The BCP 47 tag of the language that the main texts are in: what knows English holds its tongue in others. */
  language: string
  /** Does most of the list speak of its partners in the third person? */
  thirdPerson: boolean
  /** How long the tier lets a text be, in each of its languages; what is absent has no limit. */
  limits?: Partial<Record<MainField, TextLimits | undefined>>
  /** The day on which this is read, YYYY-MM-DD. */
  today: string
}

/** Every name that is known, each once: the event, its place's parts, the partner itself and the others. */
export function knownNames({ event, own, others }: CheckContext): string[] {
  const names = [own, ...others].map(({ name }) => name)
  return [...new Set([event.title, ...event.place.split(",").map((part) => part.trim()), ...names])].filter(
    (name) => name !== "",
  )
}

/** Words of names as they are written there, by lower case; one that is all in capitals tells nothing. */
export function knownWords(context: CheckContext): (word: string) => string | undefined {
  const others = usualOfOthers(context.others)
  const own = usual(knownNames({ ...context, others: [] }))
  return (word) => others.get(word.toLowerCase()) ?? own.get(word.toLowerCase())
}

const usualOfOthers = onceFor((others) => usual(others.map(({ name }) => name)))

function usual(names: string[]): Map<string, string> {
  const words = names.flatMap((name) => name.match(/\p{L}[\p{L}’'-]*/gu) ?? [])
  return new Map(
    words.filter((word) => word !== word.toUpperCase()).map((word) => [word.toLowerCase(), word]),
  )
}

/**
 * Is it a word of a name, whether the event's, a partner's or one of `more`? None of those is misspelled. */
export function isNamed({ event, own, others }: CheckContext, more: string[]): (word: string) => boolean {
  const known = wordsOfOthers(others)
  const further = wordsOf([event.title, event.place, own.name, own.acronym, ...more])
  return (word) => known.has(word.toLowerCase()) || further.has(word.toLowerCase())
}

const wordsOfOthers = onceFor((others) => wordsOf(others.flatMap(({ name, acronym }) => [name, acronym])))

/** Something that is made of the other partners once, for their list is read with every letter that somebody types. */
export function onceFor<T extends object>(make: (others: CheckContext["others"]) => T) {
  const made = new WeakMap<CheckContext["others"], T>()
  return (others: CheckContext["others"]): T => {
    const found = made.get(others) ?? make(others)
    made.set(others, found)
    return found
  }
}

function wordsOf(names: string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []))
}
