import { z } from "zod"
import { type Block, type RichText, richText } from "./rich-text"
import { t } from "./words"

/**
 * The short text for a printed program: paragraphs, line breaks, bold and italic. Links are kept as their words, for
 * paper has none; a list is refused rather than flattened, since somebody meant it.
 */
const words = z.object({
  type: z.literal("text"),
  text: z.string(),
  marks: z
    .array(z.object({ type: z.enum(["bold", "italic", "link"]) }))
    .max(3)
    .optional()
    .transform((marks = []) => marks.flatMap(({ type }) => (type === "link" ? [] : [{ type }]))),
})
const inline = z.discriminatedUnion("type", [words, z.object({ type: z.literal("hardBreak") })])
const paragraph = z.object({ type: z.literal("paragraph"), content: z.array(inline).optional() })
const block = z.discriminatedUnion("type", [paragraph], {
  error: () => t("The print text has room for paragraphs, and for no lists."),
})

/** Absent when nothing is written, so that entries from before there was one keep their hashes. */
export const printTextSchema = richText("print", block as z.ZodType<Block, Block>)
  .transform((text): RichText | undefined => (text.content.length === 0 ? undefined : text))
  .optional()
