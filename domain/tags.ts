import { z } from "zod"
import { t } from "./words"

export const TAG_LIMIT = 40
export const TAGS_PER_PARTNER = 12

/** A word of staff's own for a partner. Case does not tell two tags of a partner apart. */
export const tagSchema = z
  .string()
  .transform((text) => text.replace(/\s+/gu, " ").trim())
  .pipe(
    z
      .string()
      .min(1, { error: () => t("Write the tag.") })
      .max(TAG_LIMIT, {
        error: () => t("A tag has {max} characters at most. Shorten it.", { max: TAG_LIMIT }),
      }),
  )

export const tagsSchema = z.array(tagSchema).max(TAGS_PER_PARTNER, {
  error: () => t("A partner has {max} tags at most. Remove one first.", { max: TAGS_PER_PARTNER }),
})

export function isSameTag(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

export function hasTag(tags: readonly string[], tag: string): boolean {
  return tags.some((one) => isSameTag(one, tag))
}

/** Each tag once, and spelled as the event spells it already; the first of two spellings counts. */
export function tidyTags(tags: readonly string[], inUse: readonly string[]): string[] {
  const tidy: string[] = []
  for (const tag of tags) if (!hasTag(tidy, tag)) tidy.push(inUse.find((one) => isSameTag(one, tag)) ?? tag)
  return tidy
}
