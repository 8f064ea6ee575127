import { z } from "zod"
import { looksLikeFileName } from "./logo-alt"
import { cleanText, EMPTY_RICH_TEXT, type RichText, richTextSchema } from "./rich-text"
import { readWebAddress } from "./web-address"

/** Lengths in UTF-16 units, as browsers count them. */
export const CONTENT_LIMITS = {
  name: 200,
  acronym: 40,
  tagline: 200,
  linkLabel: 60,
  address: 2000,
  links: 6,
  logoAlt: 200,
} as const

export function line(max: number, what: string) {
  return z
    .string()
    .transform((text) => cleanText(text).replace(/\s+/gu, " ").trim())
    .refine((text) => text.length <= max, { error: `${what} has room for ${max} characters. Shorten it.` })
}

const website = z.string().transform((typed, context) => {
  if (typed.trim() === "") return ""
  const address = readWebAddress(typed)
  if (address) return address
  context.addIssue({ code: "custom", message: "This is no web address. Use one like https://example.org." })
  return z.NEVER
})

const namedLink = z.object({
  label: line(CONTENT_LIMITS.linkLabel, "The link’s name").refine((text) => text !== "", {
    error: "Give the link a name, such as “Annual report”.",
  }),
  url: website.refine((text) => text !== "", { error: "Give the link an address, or remove it." }),
})

/** Absent when not given, so that entries from before there was one keep their hashes. */
const logoAlt = line(CONTENT_LIMITS.logoAlt, "The alt text")
  .refine((text) => !looksLikeFileName(text), {
    error:
      "This looks like a file name. Say what the logo shows, or leave this empty for the partner’s name.",
  })
  .transform((text) => (text === "" ? undefined : text))
  .optional()

/** What a partner's entry says: the one schema of the form, the action, the import and the sample. Empty string = not given. */
export const contentSchema = z.object({
  name: line(CONTENT_LIMITS.name, "The name").refine((text) => text !== "", {
    error: "Enter the partner’s name.",
  }),
  acronym: line(CONTENT_LIMITS.acronym, "The short name"),
  nativeName: line(CONTENT_LIMITS.name, "The native-language name"),
  website,
  links: z.array(namedLink).max(CONTENT_LIMITS.links, { error: `At most ${CONTENT_LIMITS.links} links.` }),
  tagline: line(CONTENT_LIMITS.tagline, "The tagline"),
  description: richTextSchema,
  logoAlt,
})

export type Content = {
  name: string
  acronym: string
  nativeName: string
  website: string
  links: { label: string; url: string }[]
  tagline: string
  description: RichText
  /** What is said for the logo where it is not seen; absent for the partner's name. */
  logoAlt?: string | undefined
}

export const EMPTY_CONTENT: Content = {
  name: "",
  acronym: "",
  nativeName: "",
  website: "",
  links: [],
  tagline: "",
  description: EMPTY_RICH_TEXT,
}
