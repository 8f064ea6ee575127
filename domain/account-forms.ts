import { z } from "zod"
import { changePasswordSchema, emailSchema, passwordSchema, staffSchema } from "./account"
import { contactSchema } from "./contact"

/** Somebody who is asked to join the staff, and in which language. */
export const invitationSchema = staffSchema
  .omit({ password: true })
  .extend({ language: contactSchema.shape.language })

/** What whoever accepts an invitation chooses. */
export const acceptSchema = invitationSchema
  .pick({ name: true, language: true })
  .extend({ password: passwordSchema })

/** A new password where a link says whose. */
export const newPasswordSchema = z.object({ password: passwordSchema })

/** Asking for a link by mail: whether the address has an account is not looked at here. */
export const askForLinkSchema = z.object({ email: emailSchema })

/** A new address of one's own, with the current password. */
export const changeEmailSchema = changePasswordSchema.pick({ current: true }).extend({ email: emailSchema })
