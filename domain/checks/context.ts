import type { Content } from "@/domain/content"
import { plainText } from "@/domain/rich-text"
import type { CheckContext } from "./vocabulary"
import { isFirstPerson } from "./voice"

/**
 * What the checks of a partner's form need to know of its event; the form itself adds the partner's own names. The others come
 * as one text (`namesIn`): the server takes as long to hand a thousand objects to the browser as for all else of the page,
 * and a text that stays the same after a save is not looked through again.
 */
export type CheckSurroundings = Omit<CheckContext, "own" | "others"> & { others: string }

/** What of another partner's entry the checks of a text look at; `isFirstPerson` is null where it has no text. */
export type OtherEntry = { name: string; acronym: string; isFirstPerson: boolean | null }

/** Read once for each content: telling who speaks takes longer than all else. */
export function otherEntry({ name, acronym, description }: Content): OtherEntry {
  const text = plainText(description)
  return { name, acronym, isFirstPerson: text === "" ? null : isFirstPerson(text) }
}

/** So many names go to the browser with each form; of more, those of the partners that come first on the page. */
const NAMES_SENT = 1000

/** Of an event and its other partners' entries, on a day (YYYY-MM-DD), with the limits of its tier. A list without texts is taken for one in the third person. */
export function checkSurroundings(
  event: { title: string; place: string; languages: string[] },
  others: readonly OtherEntry[],
  today: string,
  limits: NonNullable<CheckContext["limits"]> = {},
): CheckSurroundings {
  let speaking = 0
  let inFirstPerson = 0
  for (const { isFirstPerson: ours } of others) {
    if (ours !== null) speaking += 1
    if (ours) inFirstPerson += 1
  }
  return {
    event: { title: event.title, place: event.place },
    others: JSON.stringify(others.slice(0, NAMES_SENT).map(({ name, acronym }) => ({ name, acronym }))),
    language: event.languages[0] ?? "en",
    thirdPerson: inFirstPerson * 2 <= speaking,
    ...{ today, limits },
  }
}

/** The other partners' names of a form's surroundings. */
export function namesIn(others: string): CheckContext["others"] {
  return JSON.parse(others)
}
