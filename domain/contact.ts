import { z } from "zod"
import { emailSchema } from "./account"
import { line } from "./content"
import { marked, t, worded } from "./words"

/** Who decides owes an answer; who comments may say something, and nothing waits for it. */
export const CONTACT_ROLES = ["decides", "comments"] as const
export type ContactRole = (typeof CONTACT_ROLES)[number]

export const CONTACT_ROLE_WORDS: Record<ContactRole, string> = worded({
  decides: "Decides: approves for the partner",
  comments: "Comments only",
})

/** Languages that mails are written in (BCP 47). */
export const MAIL_LANGUAGES = { en: "English", ko: "한국어" } as const
export type MailLanguage = keyof typeof MAIL_LANGUAGES

/** A person at a partner: the one schema of the form, the action and the import. */
export const contactSchema = z.object({
  name: line(100, marked("The name has room for {max} characters. Shorten it.")).refine(
    (text) => text !== "",
    { error: () => t("Enter the contact’s name.") },
  ),
  email: emailSchema,
  language: z.enum(Object.keys(MAIL_LANGUAGES) as [MailLanguage, ...MailLanguage[]], {
    error: () => t("Choose a language."),
  }),
  role: z.enum(CONTACT_ROLES, { error: () => t("Choose what this contact does.") }),
})

export type ContactFields = z.infer<typeof contactSchema>
