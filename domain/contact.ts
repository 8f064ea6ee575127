import { z } from "zod"
import { emailSchema } from "./account"
import { line } from "./content"

/** Who decides owes an answer; who comments may say something, and nothing waits for it. */
export const CONTACT_ROLES = ["decides", "comments"] as const
export type ContactRole = (typeof CONTACT_ROLES)[number]

export const CONTACT_ROLE_WORDS: Record<ContactRole, string> = {
  decides: "Decides: approves for the partner",
  comments: "Comments only",
}

/** Languages that mails are written in (BCP 47). */
export const MAIL_LANGUAGES = { en: "English", ko: "한국어" } as const
export type MailLanguage = keyof typeof MAIL_LANGUAGES

/** A person at a partner: the one schema of the form, the action and the import. */
export const contactSchema = z.object({
  name: line(100, "The name").refine((text) => text !== "", { error: "Enter the contact’s name." }),
  email: emailSchema,
  language: z.enum(Object.keys(MAIL_LANGUAGES) as [MailLanguage, ...MailLanguage[]], {
    error: "Choose a language.",
  }),
  role: z.enum(CONTACT_ROLES, { error: "Choose what this contact does." }),
})

export type ContactFields = z.infer<typeof contactSchema>
