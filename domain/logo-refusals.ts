import { marked, t } from "./words"

/** What is said of a file that was too much for whoever had to read it. */
export const TOO_LONG = marked(
  "This file takes too long to read: it is made of too much. Simplify it and export it again, or send a PNG of about 2,000 pixels.",
)
export const TOO_LARGE = marked(
  "This file takes too much memory to read: it is made of too much. Simplify it and export it again, or send a PNG of about 2,000 pixels.",
)

/** Of one that comes when many wait already. */
export const BUSY = marked("Greenroom is reading many logos at this moment. Send this one again in a minute.")

/** And of one whose reading failed in a way that nobody foresaw. */
export const UNREADABLE = marked(
  "This file can't be read: reading it failed. Export the logo again, as a plain SVG or a PNG, and send that.",
)

/** Of one that is a second kind of file, too. */
export function twoThings(hidden: string): string {
  return t(
    "This file is two things at once: a picture and a {hidden, select, PDF {PDF} other {ZIP archive}}. Export the logo again and send that.",
    { hidden },
  )
}
