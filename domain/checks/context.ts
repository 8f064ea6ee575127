import type { Content } from "@/domain/content"
import { plainText } from "@/domain/rich-text"
import type { CheckContext } from "./vocabulary"
import { isFirstPerson } from "./voice"

/** What the checks of a partner's form need to know of its event; the form itself adds the partner's own names. */
export type CheckSurroundings = Omit<CheckContext, "own">

/** Of an event and its other partners' entries, on a day (YYYY-MM-DD), with the limits of its tier. A list without texts is taken for one in the third person. */
export function checkSurroundings(
  event: { title: string; place: string; languages: string[] },
  others: readonly Content[],
  today: string,
  limits: NonNullable<CheckContext["limits"]> = {},
): CheckSurroundings {
  const texts = others.map(({ description }) => plainText(description)).filter((text) => text !== "")
  const firstPerson = texts.filter(isFirstPerson).length
  return {
    event: { title: event.title, place: event.place },
    others: others.map(({ name, acronym }) => ({ name, acronym })),
    language: event.languages[0] ?? "en",
    thirdPerson: firstPerson * 2 <= texts.length,
    ...{ today, limits },
  }
}
