import { z } from "zod"
import { t } from "./words"

/** What an account has to show besides a password. Recovery codes stand in for the others and are none by themselves. */
export type Factors = { totp: boolean; passkey: boolean }

export const hasAny = ({ totp, passkey }: Factors): boolean => totp || passkey

/** What is typed at the second step: six digits, or a recovery code. */
export const codeSchema = z.object({
  code: z
    .string()
    .trim()
    .min(1, { error: () => t("Enter a code.") })
    .max(40, { error: () => t("This is longer than any code. Check what you pasted.") }),
})

/** The six digits alone, where a new app proves that it works. */
export const totpSchema = z.object({
  code: z
    .string()
    .trim()
    .regex(/^\d{3}[\s-]?\d{3}$/u, { error: () => t("Enter the six digits that the app shows.") }),
})

export const passkeyNameSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, { error: () => t("Enter a name.") })
    .max(60, { error: () => t("Use at most 60 characters.") }),
})

/** WebAuthn's answers travel as they are; the library looks at what is in them. Anything larger is none. */
export const MOST_PASSKEY_BYTES = 16 * 1024

/** The error that next-auth carries to the browser when a first factor was right and a second is asked for. */
export function asksSecondFactor(factors: Factors): string {
  return `SecondFactor:${[factors.totp ? "totp" : "", factors.passkey ? "passkey" : ""].filter(Boolean).join("+")}`
}

/** What such an error asks for; null for any other. */
export function askedFactors(error: string | null | undefined): Factors | null {
  const kinds = /^SecondFactor:([a-z+]*)$/u.exec(error ?? "")?.[1]?.split("+")
  return kinds ? { totp: kinds.includes("totp"), passkey: kinds.includes("passkey") } : null
}
