import { z } from "zod"
import { line } from "./content"
import { ROLES } from "./permissions"
import { marked, t } from "./words"

/** 12 to 128 characters, any character, no composition rules (OWASP ASVS 5.0 6.2). */
export const PASSWORD_LIMITS = { min: 12, max: 128 } as const

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email({ error: () => t("Enter an e-mail address such as you@example.org.") }).max(254))

export const passwordSchema = z
  .string()
  .min(PASSWORD_LIMITS.min, {
    error: () => t("Use at least {min} characters. Four words make a good password.", { ...PASSWORD_LIMITS }),
  })
  .max(PASSWORD_LIMITS.max, { error: () => t("Use at most {max} characters.", { ...PASSWORD_LIMITS }) })

/** What is typed where a password is checked: longer than any that can be set. */
const tooLong = () => t("This is longer than any password. Check what you pasted.")

const nameSchema = line(100, marked("The name has room for {max} characters. Shorten it.")).refine(
  (text) => text !== "",
  { error: () => t("Enter a name.") },
)

/** The first owner, from the set-up link. */
export const setUpSchema = z.object({ name: nameSchema, email: emailSchema, password: passwordSchema })
/** A further member of staff. */
export const staffSchema = setUpSchema.extend({ role: z.enum(ROLES, { error: () => t("Choose a role.") }) })
export const signInSchema = z.object({
  email: z
    .string()
    .trim()
    .toLowerCase()
    .min(1, { error: () => t("Enter your e-mail address.") })
    .max(254, { error: () => t("An e-mail address has at most 254 characters.") }),
  password: z
    .string()
    .min(1, { error: () => t("Enter your password.") })
    .max(1000, { error: tooLong }),
})
export const changePasswordSchema = z.object({
  current: z
    .string()
    .min(1, { error: () => t("Enter your current password.") })
    .max(1000, { error: tooLong }),
  password: passwordSchema,
})
