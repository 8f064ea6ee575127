import { z } from "zod"
import { emailSchema } from "./account"
import { contentSchema, line } from "./content"
import {
  type ContentField,
  fieldLabel,
  isContentField,
  MAIN_FIELDS,
  translationFields,
} from "./content-fields"
import { COPIES } from "./copies"
import { cleanText } from "./rich-text"
import { type Message, marked, say, t } from "./words"

/**
 * What a contact can answer. "approved", "changes" and "proposed" answer the request; "commented" (from those who only
 * comment) and "handed-on" leave it waiting.
 */
const ANSWER_KINDS = ["approved", "changes", "commented", "proposed", "handed-on"] as const
export type AnswerKind = (typeof ANSWER_KINDS)[number]

export type DecisionOutcome = "taken" | "partly" | "left"

const REVIEW_LIMITS = { comment: 4000, fieldComment: 1000, signerRole: 100 } as const

/** What can be commented on by itself: the fields of the entry in each language, and its logo with all that belongs to it. */
export type CommentField = Exclude<ContentField, "logoAlt"> | "logo"

/** Those of an entry with these further languages, in the order of the form. */
export function commentFields(languages: readonly string[]): CommentField[] {
  return [
    ...MAIN_FIELDS.filter((field) => field !== "logoAlt"),
    ...languages.flatMap(translationFields),
    "logo",
  ]
}

export function commentFieldLabel(field: ContentField | "logo"): string {
  return field === "logo" ? t("Logo") : fieldLabel(field)
}

function isCommentField(text: string): text is CommentField {
  return text === "logo" || (text !== "logoAlt" && isContentField(text))
}

/** What was on the contact's screen: an answer to anything else is refused. */
export const seenSchema = z.object({
  /** SHA-256 of content and logo, as shown. */
  hash: z.string().max(64),
  /** The id of the partner's newest answer that was shown; 0 for none. */
  answers: z.number().int().min(0),
})
export type Seen = z.infer<typeof seenSchema>

/** `tooLong` says that it has room for {max} characters. */
function paragraphs(max: number, tooLong: Message) {
  return z
    .string()
    .transform((text) => cleanText(text.replace(/\r\n?/gu, "\n")).trim())
    .refine((text) => text.length <= max, { error: () => say(tooLong, { max }) })
}

const signer = {
  signerName: line(100, marked("Your name has room for {max} characters. Shorten it.")).refine(
    (text) => text !== "",
    { error: () => t("Enter your name.") },
  ),
  signerRole: line(REVIEW_LIMITS.signerRole, marked("Your role has room for {max} characters. Shorten it.")),
}

/** Which copies an answer is about; not given for all that were shown. */
const copies = (unchosen: Message) =>
  z
    .array(z.enum(COPIES))
    .min(1, { error: () => say(unchosen) })
    .optional()

/** Signing off: who does it is confirmed, and which texts were read. */
export const approvalSchema = z.object({
  ...signer,
  copies: copies(marked("Choose what you approve.")),
  signerRole: signer.signerRole.refine((text) => text !== "", {
    error: () => t("Enter your role, such as “Head of communications”."),
  }),
})
export type Approval = z.infer<typeof approvalSchema>

/** A wish for changes: a comment for the whole, for any field, or for both. */
export const changeRequestSchema = z
  .object({
    ...signer,
    copies: copies(marked("Choose which text this is about.")),
    comment: paragraphs(
      REVIEW_LIMITS.comment,
      marked("The comment has room for {max} characters. Shorten it."),
    ),
    fieldComments: z
      .record(
        z.string().refine(isCommentField),
        paragraphs(
          REVIEW_LIMITS.fieldComment,
          marked("This comment has room for {max} characters. Shorten it."),
        ),
      )
      .transform((comments) =>
        Object.fromEntries(Object.entries(comments).filter(([, text]) => text !== "")),
      ),
  })
  .superRefine((request, context) => {
    if (request.comment === "" && Object.keys(request.fieldComments).length === 0)
      context.addIssue({
        code: "custom",
        path: ["comment"],
        message: t("Say what should change, here or beside a field."),
      })
  })
export type ChangeRequest = z.infer<typeof changeRequestSchema>
export type ChangeRequestFields = z.input<typeof changeRequestSchema>

/** A contact's own wish for the entry: every field and the logo as it wants them, and why. */
export const proposalSchema = contentSchema.extend({
  ...signer,
  comment: paragraphs(
    REVIEW_LIMITS.comment,
    marked("The comment has room for {max} characters. Shorten it."),
  ),
  logo: z
    .object({
      sha256: z.string().regex(/^[0-9a-f]{64}$/u),
      /** For showing it; what is proposed is named by its hash alone. */
      path: z.string().max(100),
      type: z.string().max(100),
      width: z.number(),
      height: z.number(),
    })
    .nullable(),
})
export type Proposal = z.infer<typeof proposalSchema>
export type ProposedLogo = NonNullable<Proposal["logo"]>

/** Who a review is handed on to. */
export const handOnSchema = z.object({
  name: line(100, marked("The name has room for {max} characters. Shorten it.")).refine(
    (text) => text !== "",
    { error: () => t("Enter your colleague’s name.") },
  ),
  email: emailSchema,
  comment: paragraphs(
    REVIEW_LIMITS.comment,
    marked("The comment has room for {max} characters. Shorten it."),
  ),
})
export type HandOn = z.infer<typeof handOnSchema>
