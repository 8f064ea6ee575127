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

/** Their words as they are written there, by lower case. */
export function knownWords(context: CheckContext): Map<string, string> {
  const words = knownNames(context).flatMap((name) => name.match(/\p{L}[\p{L}’'-]*/gu) ?? [])
  const known = new Map<string, string>()
  for (const word of words) if (word !== word.toUpperCase()) known.set(word.toLowerCase(), word)
  return known
}

/**
 * Is it a word of a name, whether the event's, a partner's or one of `more`? None of those is misspelled. The words of the
 * others are kept for as long as their list is, for this is asked with every letter that somebody types.
 */
export function isNamed({ event, own, others }: CheckContext, more: string[]): (word: string) => boolean {
  const known = WORDS_OF_OTHERS.get(others) ?? wordsOf(others.flatMap(({ name, acronym }) => [name, acronym]))
  WORDS_OF_OTHERS.set(others, known)
  const further = wordsOf([event.title, event.place, own.name, own.acronym, ...more])
  return (word) => known.has(word.toLowerCase()) || further.has(word.toLowerCase())
}

const WORDS_OF_OTHERS = new WeakMap<CheckContext["others"], ReadonlySet<string>>()

function wordsOf(names: string[]): ReadonlySet<string> {
  return new Set(names.flatMap((name) => name.toLowerCase().match(/\p{L}[\p{L}\p{M}’']*/gu) ?? []))
}
