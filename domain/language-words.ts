import { counted } from "./counted"
import { englishName, ownName } from "./languages"
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
      t(
        "Pages in {englishName} will be at {addressOf}. What is not translated shows there in {englishName2}.",
        {
          englishName: englishName(language),
          addressOf: facts.addressOf(language),
          englishName2: englishName(first),
        },
      ),
    ),
    ...removed.map((language) => removedInWords(language, facts.translated[language] ?? 0)),
    ...(reordered
      ? [t("Pages link to each other in this order: {map}.", { map: after.map(ownName).join(", ") })]
      : []),
  ]
}

function mainInWords(language: string, translated: number): string {
  const name = englishName(language)
  const hidden =
    translated === 0
      ? ""
      : ` The translations into ${name} that ${counted(translated, "partner")} ${translated === 1 ? "has" : "have"} are kept, but no page shows them while it is first.`
  return t("All main texts then count as {name}, as they are: nothing is translated or moved.{hidden}", {
    name,
    hidden,
  })
}

function removedInWords(language: string, translated: number): string {
  const name = englishName(language)
  const kept =
    translated === 0
      ? ""
      : ` The texts of ${counted(translated, "partner")} in ${name} are kept, and are back when you add it again.`
  return t("Pages in {name} go with the next publish, and their addresses lead nowhere.{kept}", {
    name,
    kept,
  })
}
