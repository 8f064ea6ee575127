import type { Standing } from "./sign-off"

/** Why a partner's draft stays behind when an event is published: it is not signed off, or was not chosen this time. */
export type HeldBecause = Exclude<Standing, "approved"> | "not chosen"

/** What a publisher has to say when letting something through that was not signed off: this many characters at most. */
export const REASON_LIMIT = 300

/** In the words of the publish screen and of the command line, after the partner's name. */
export const HELD_WORDS: Record<HeldBecause, string> = {
  "no contact": "nobody there can sign it off: it has no contact who decides",
  "not sent": "it was not sent for review yet",
  changed: "it was changed since it was sent or signed off",
  proposal: "the partner proposes another text or logo",
  "changes asked": "the partner asks for changes",
  waiting: "the partner has not answered yet",
  closed: "its review was closed without a sign-off",
  "not chosen": "it was not chosen this time",
}
