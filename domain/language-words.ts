import { languageName, ownName } from "./languages"
import { t } from "./words"

/** What a change of an event's languages would do, in sentences to be read before it is saved; none when nothing changes. */
export function languageChangeInWords(
  before: string[],
  after: string[],
  facts: {
    /** How many partners have texts in a language. */
    translated: Record<string, number>
    /** Where the pages in a language would stand: "/e/summit/ko/". */
    addressOf: (language: string) => string
  },
): string[] {
  const [first = "en"] = after
  const mainChanges = before[0] !== first
  const added = after.filter((language) => !before.includes(language) && language !== first)
  const removed = before.filter((language) => !after.includes(language))
  const reordered = !mainChanges && added.length + removed.length === 0 && before.join() !== after.join()
  return [
    ...(mainChanges ? [mainInWords(first, facts.translated[first] ?? 0)] : []),
    ...added.map((language) =>
      t("Pages in {language} will be at {address}. What is not translated shows there in {first}.", {
        language: languageName(language),
        address: facts.addressOf(language),
        first: languageName(first),
      }),
    ),
    ...removed.map((language) => removedInWords(language, facts.translated[language] ?? 0)),
    ...(reordered
      ? [
          t("Pages link to each other in this order: {languages}.", {
            languages: after.map(ownName).join(", "),
          }),
        ]
      : []),
  ]
}

function mainInWords(language: string, translated: number): string {
  const name = languageName(language)
  const count = t("All main texts then count as {name}, as they are: nothing is translated or moved.", {
    name,
  })
  if (translated === 0) return count
  return `${count} ${t(
    "The translations into {name} that {translated, plural, one {# partner has} other {# partners have}} are kept, but no page shows them while it is first.",
    { name, translated },
  )}`
}

function removedInWords(language: string, translated: number): string {
  const name = languageName(language)
  const go = t("Pages in {name} go with the next publish, and their addresses lead nowhere.", { name })
  if (translated === 0) return go
  return `${go} ${t(
    "The texts of {translated, plural, one {# partner} other {# partners}} in {name} are kept, and are back when you add it again.",
    { translated, name },
  )}`
}
