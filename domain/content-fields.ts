import { type Content, webContent } from "./content"
import { ownName } from "./languages"
import { EMPTY_RICH_TEXT, type RichText } from "./rich-text"
import { worded } from "./words"

/** A field of the main text. */
export type MainField = Exclude<keyof Content, "translations">
/** What an entry says in further languages too, in the order of the form. */
const TRANSLATED_FIELDS = ["name", "tagline", "description"] as const
export type TranslatedField = (typeof TRANSLATED_FIELDS)[number]
/** A text in a further language is a field of its own: "description@ko". */
export type TranslationField = `${TranslatedField}@${string}`
export type ContentField = MainField | TranslationField

/** The words for the fields of the main text, the same on every screen, in the order of the form. */
export const FIELD_LABELS: Record<MainField, string> = worded({
  name: "Name",
  acronym: "Short name or acronym",
  nativeName: "Native-language name",
  tagline: "Tagline",
  description: "Description",
  website: "Website",
  links: "Links",
  logoAlt: "Alt text of the logo",
  printText: "Print text",
})

export const MAIN_FIELDS = Object.keys(FIELD_LABELS) as MainField[]

/** "Description", "Description (한국어)". */
export function fieldLabel(field: ContentField): string {
  const { main, language } = partsOf(field)
  return language === null ? FIELD_LABELS[main] : `${FIELD_LABELS[main]} (${ownName(language)})`
}

/** The same inside a sentence: "description (한국어)". */
export function fieldInSentence(field: ContentField): string {
  const label = fieldLabel(field)
  return label.charAt(0).toLowerCase() + label.slice(1)
}

/** The main field that a field is, or translates, and into which language. */
export function partsOf(field: ContentField): { main: MainField; language: string | null } {
  const at = field.indexOf("@")
  if (at < 0) return { main: field as MainField, language: null }
  return { main: field.slice(0, at) as TranslatedField, language: field.slice(at + 1) }
}

export function translationFields(language: string): TranslationField[] {
  return TRANSLATED_FIELDS.map((main) => `${main}@${language}` as const)
}

/** Is it the name of a field, in whatever language? */
export function isContentField(text: string): text is ContentField {
  const { main, language } = partsOf(text as ContentField)
  return language === null
    ? MAIN_FIELDS.includes(main)
    : language !== "" && TRANSLATED_FIELDS.some((field) => field === main)
}

/** All fields that any of these entries has, in the order of the form: the main text, then language by language. */
export function fieldsOf(...contents: Content[]): ContentField[] {
  const languages = new Set(contents.flatMap(({ translations = {} }) => Object.keys(translations)))
  return [...MAIN_FIELDS, ...[...languages].sort().flatMap(translationFields)]
}

type Value<Field extends ContentField> = Field extends MainField
  ? Exclude<Content[Field], undefined>
  : Field extends `description@${string}`
    ? RichText
    : string

/** What an entry says in a field; empty when it says nothing. */
export function fieldValue<Field extends ContentField>(content: Content, field: Field): Value<Field> {
  const { main, language } = partsOf(field)
  if (main === "printText") return (content.printText ?? EMPTY_RICH_TEXT) as Value<Field>
  if (language === null) return (content[main] ?? "") as Value<Field>
  const said = content.translations?.[language]?.[main as TranslatedField]
  return (said ?? (main === "description" ? EMPTY_RICH_TEXT : "")) as Value<Field>
}

/** The entry with another value in a field; canonical when entry and value are. */
export function withField(content: Content, field: ContentField, value: Value<ContentField>): Content {
  const { main, language } = partsOf(field)
  if (main === "logoAlt" && value === "") {
    const { logoAlt: _, ...others } = content
    return others
  }
  if (main === "printText" && isEmpty(value)) return webContent(content)
  if (language === null) return { ...content, [main]: value }
  const { [main as TranslatedField]: _, ...others } = content.translations?.[language] ?? {}
  const texts = isEmpty(value) ? others : { ...others, [main]: value }
  const { translations = {}, ...rest } = content
  const { [language]: __, ...further } = translations
  const all = Object.keys(texts).length > 0 ? { ...further, [language]: texts } : further
  return Object.keys(all).length > 0 ? { ...rest, translations: all } : rest
}

function isEmpty(value: Value<ContentField>): boolean {
  return value === "" || (typeof value === "object" && "content" in value && value.content.length === 0)
}
