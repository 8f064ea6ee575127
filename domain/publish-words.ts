import type { Standing } from "./sign-off"
import { worded } from "./words"

/** Why a partner's draft stays behind when an event is published: it is not signed off, or was not chosen this time. */
export type HeldBecause = Exclude<Standing, "approved"> | "not chosen"

/** What a publisher has to say when letting something through that was not signed off: this many characters at most. */
export const REASON_LIMIT = 300

/** In the words of the publish screen and of the command line, beside the partner's name. */
export const HELD_WORDS: Record<HeldBecause, string> = worded({
  "no contact": "No contact who decides could sign it off",
  "not sent": "Not sent for review yet",
  changed: "Changed since it was sent or signed off",
  proposal: "The partner proposes another text or logo",
  "changes asked": "The partner asks for changes",
  waiting: "The partner has not answered yet",
  closed: "Its review was closed without a sign-off",
  "not chosen": "Not chosen this time",
})
