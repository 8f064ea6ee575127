import { z } from "zod"
import { isLanguage, MOST_LANGUAGES } from "./languages"
import { looksLikeFileName } from "./logo-alt"
import { printTextSchema } from "./print-text"
import { cleanText, EMPTY_RICH_TEXT, type RichText, richTextSchema } from "./rich-text"
import { readWebAddress } from "./web-address"
import { type Message, marked, say, t } from "./words"

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

/** One line of text; `tooLong` says that it has room for {max} characters. */
export function line(max: number, tooLong: Message) {
  return z
    .string()
    .transform((text) => cleanText(text).replace(/\s+/gu, " ").trim())
    .refine((text) => text.length <= max, { error: () => say(tooLong, { max }) })
}

const website = z.string().transform((typed, context) => {
  if (typed.trim() === "") return ""
  const address = readWebAddress(typed)
  if (address) return address
  context.addIssue({
    code: "custom",
    message: t("This is no web address. Use one like https://example.org."),
  })
  return z.NEVER
})

const namedLink = z.object({
  label: line(
    CONTENT_LIMITS.linkLabel,
    marked("The link’s name has room for {max} characters. Shorten it."),
  ).refine((text) => text !== "", {
    error: () => t("Give the link a name, such as “Annual report”."),
  }),
  url: website.refine((text) => text !== "", { error: () => t("Give the link an address, or remove it.") }),
})

/** Absent when not given, so that entries from before there was one keep their hashes. */
const logoAlt = line(
  CONTENT_LIMITS.logoAlt,
  marked("The alt text has room for {max} characters. Shorten it."),
)
  .refine((text) => !looksLikeFileName(text), {
    error: () =>
      t("This looks like a file name. Say what the logo shows, or leave this empty for the partner’s name."),
  })
  .transform((text) => (text === "" ? undefined : text))
  .optional()
/** An entry's texts in one further language; what is not given falls back to the main text. */
export type ContentTranslation = { name?: string; tagline?: string; description?: RichText }
/** By BCP 47 tag. Texts of a language that the event no longer has are kept, and shown nowhere. */
export type ContentTranslations = Record<string, ContentTranslation>

const translation = z.object({
  name: line(CONTENT_LIMITS.name, marked("The name has room for {max} characters. Shorten it.")).optional(),
  tagline: line(
    CONTENT_LIMITS.tagline,
    marked("The tagline has room for {max} characters. Shorten it."),
  ).optional(),
  description: richTextSchema.optional(),
})

/** Those that an event can have, and as many that it once had. */
const KEPT_LANGUAGES = 2 * MOST_LANGUAGES

/** Absent when nothing is given, so that an entry without translations is the same entry as before there were any. */
const translations = z
  .record(z.string().refine(isLanguage, { error: () => t("This language is not on the list.") }), translation)
  .optional()
  .transform((given) => givenTranslations(given ?? {}))
  .refine((given) => Object.keys(given ?? {}).length <= KEPT_LANGUAGES, {
    error: () => t("Texts in at most {most} languages can be kept.", { most: KEPT_LANGUAGES }),
  })

function givenTranslations(
  all: Record<string, z.infer<typeof translation>>,
): ContentTranslations | undefined {
  const given = Object.entries(all).flatMap(([tag, { name, tagline, description }]) => {
    const texts: ContentTranslation = {}
    if (name) texts.name = name
    if (tagline) texts.tagline = tagline
    if (description && description.content.length > 0) texts.description = description
    return Object.keys(texts).length > 0 ? [[tag, texts] as const] : []
  })
  return given.length > 0 ? Object.fromEntries(given) : undefined
}

/** What a partner's entry says: the one schema of the form, the action, the import and the sample. Empty string = not given. */
export const contentSchema = z.object({
  name: line(CONTENT_LIMITS.name, marked("The name has room for {max} characters. Shorten it.")).refine(
    (text) => text !== "",
    {
      error: () => t("Enter the partner’s name."),
    },
  ),
  acronym: line(CONTENT_LIMITS.acronym, marked("The short name has room for {max} characters. Shorten it.")),
  nativeName: line(
    CONTENT_LIMITS.name,
    marked("The native-language name has room for {max} characters. Shorten it."),
  ),
  website,
  links: z.array(namedLink).max(CONTENT_LIMITS.links, {
    error: () => t("At most {most} links.", { most: CONTENT_LIMITS.links }),
  }),
  tagline: line(CONTENT_LIMITS.tagline, marked("The tagline has room for {max} characters. Shorten it.")),
  description: richTextSchema,
  logoAlt,
  translations,
  printText: printTextSchema,
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
  translations?: ContentTranslations | undefined
  /** The print copy: a short text for a printed program. Never on a public page; absent when there is none. */
  printText?: RichText | undefined
}

/** What the web copy says: all but the text for print. */
export type WebContent = Omit<Content, "printText">

export function webContent(content: Content): WebContent {
  const { printText: _, ...web } = content
  return web
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
