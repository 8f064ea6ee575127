import { ENTRY_WORDS } from "./activity-words/entries"
import { INSTALLATION_WORDS } from "./activity-words/installation"
import { SETUP_WORDS } from "./activity-words/setup"
import { SIGN_OFF_WORDS } from "./activity-words/sign-off"
import type { ContactName, Detail } from "./activity-words/tell"

/**
 * What can happen, in the trade's words (noun.verb), and what the log says of it: what somebody did, to what. Whoever it was
 * stands before it, in every language.
 */
const WORDS = { ...INSTALLATION_WORDS, ...SETUP_WORDS, ...ENTRY_WORDS, ...SIGN_OFF_WORDS }

export type ActivityVerb = keyof typeof WORDS
export const ACTIVITY_VERBS = Object.keys(WORDS) as ActivityVerb[]

/**
 * What an entry of the activity log says that somebody did, with moments by the clocks of `timeZone`. Verbs of another
 * version of Greenroom are told as they are.
 */
export function activityInWords(
  verb: string,
  detail: Detail,
  { contactName, timeZone }: { contactName: ContactName; timeZone: string },
): string {
  const told = Object.hasOwn(WORDS, verb) ? WORDS[verb as ActivityVerb] : null
  return told ? told(detail, contactName, timeZone) : verb
}
