import { type Content, contentSchema } from "@/domain/content"
import { type ContentField, partsOf, type TranslatedField } from "@/domain/content-fields"
import { filledLinks } from "./content-fields"

/** The path of a field in the form of an entry: "tagline", "translations.ko.tagline". */
export function pathOf(field: ContentField) {
  const { main, language } = partsOf(field)
  return language === null ? main : (`translations.${language}.${main as TranslatedField}` as const)
}

/** The field that a control of the form belongs to, by its name: "links.0.url" is one of the links. */
export function fieldOfPath(path: string): ContentField {
  const [first = "", language, main] = path.split(".")
  return (first === "translations" ? `${main}@${language}` : first) as ContentField
}

/** What the form says, canonical; or what is wrong with it, a sentence per path. Link rows left empty don't count. */
export function readForm(
  values: Content,
): { ok: true; content: Content } | { ok: false; errors: Record<string, string> } {
  const links = filledLinks(values.links)
  const parsed = contentSchema.safeParse({ ...values, links })
  if (parsed.success) return { ok: true, content: parsed.data }
  const errors: Record<string, string> = {}
  for (const { path, message } of parsed.error.issues) {
    const [first, index, ...rest] = path
    const row = first === "links" && typeof index === "number" ? links[index] : undefined
    const place = row ? [first, values.links.indexOf(row), ...rest] : path
    errors[place.join(".")] ??= message
  }
  return { ok: false, errors }
}

/** What the form says as far as it is valid; what is not stays as it was typed. */
export function contentOfForm(values: Content): Content {
  const read = readForm(values)
  if (read.ok) return read.content
  const all = Object.entries({ ...values, links: filledLinks(values.links) }).map(([name, value]) => {
    const schema = contentSchema.shape[name as keyof Content]
    const parsed = schema?.safeParse(value)
    return [name, parsed?.success ? parsed.data : value] as const
  })
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as Content
}
