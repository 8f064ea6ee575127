"use server"
import type { RegistrationResponseJSON } from "@simplewebauthn/server"
import { revalidatePath } from "next/cache"
import { z } from "zod"
import { addPasskey, removePasskey, renamePasskey } from "@/db/passkeys"
import { renewRecoveryCodes } from "@/db/recovery-codes"
import { beginTotp, confirmTotp, removeTotp } from "@/db/totp"
import { keyAddress, keyInGroups } from "@/domain/one-time-codes"
import type { Result } from "@/domain/result"
import { passkeyNameSchema, totpSchema } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireFresh } from "@/lib/fresh"
import { parse } from "@/lib/parse"
import { askForNewPasskey, readNewPasskey } from "@/lib/passkey-exchange"
import { qrPath } from "@/lib/qr-path"
import { currentStaff, SIGNED_OUT } from "@/lib/session"

/** A new key for an authenticator app, as a QR code and to be typed. */
export type NewKey = { key: string; qr: { size: number; path: string } }

const keyId = z.string().max(1400)

/** Begins to set up an authenticator app. */
export async function beginApp(): Promise<Result<NewKey>> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const begun = beginTotp(database(), fresh.staff)
  if (!begun.ok) return begun
  const qr = qrPath(keyAddress(begun.key, fresh.staff.email))
  return { ok: true, key: keyInGroups(begun.key), qr }
}

/** Turns it on, once a code proves that the app has the key. */
export async function turnAppOn(input: unknown): Promise<Result<{ codes: string[] | null }>> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const parsed = parse(totpSchema, input)
  if (!parsed.ok) return parsed
  return refreshed(confirmTotp(database(), fresh.staff, parsed.value.code))
}

export async function turnAppOff(): Promise<Result> {
  const fresh = await requireFresh()
  return fresh.ok ? refreshed(removeTotp(database(), fresh.staff)) : fresh
}

/** Makes new recovery codes; those from before end. */
export async function makeRecoveryCodes(): Promise<Result<{ codes: string[] }>> {
  const fresh = await requireFresh()
  return fresh.ok ? refreshed(renewRecoveryCodes(database(), fresh.staff)) : fresh
}

/** What the browser is to make a passkey with. */
export async function newPasskeyQuestion() {
  const fresh = await requireFresh()
  return fresh.ok ? askForNewPasskey(fresh.staff) : fresh
}

/** Keeps the passkey that the browser made. */
export async function keepPasskey(
  answer: unknown,
  input: unknown,
): Promise<Result<{ codes: string[] | null }>> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const named = parse(passkeyNameSchema, input)
  if (!named.ok) return named
  const parsed = parse(registration, answer)
  if (!parsed.ok) return parsed
  const read = await readNewPasskey(fresh.staff, parsed.value)
  if (!read.ok) return read
  return refreshed(addPasskey(database(), fresh.staff, { ...read.key, ...named.value, step: read.step }))
}

export async function namePasskey(id: unknown, input: unknown): Promise<Result> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  const key = parse(keyId, id)
  if (!key.ok) return key
  const named = parse(passkeyNameSchema, input)
  if (!named.ok) return named
  return refreshed(renamePasskey(database(), staff, { id: key.value, ...named.value }))
}

export async function dropPasskey(id: unknown): Promise<Result> {
  const fresh = await requireFresh()
  if (!fresh.ok) return fresh
  const key = parse(keyId, id)
  return key.ok ? refreshed(removePasskey(database(), fresh.staff, key.value)) : key
}

/** The library looks at what is in the answer; here it only has to have its shape. */
const registration = z.custom<RegistrationResponseJSON>(
  (answer) => z.looseObject({ id: keyId, response: z.looseObject({}) }).safeParse(answer).success,
  { error: () => t("This was no passkey’s answer. Try again.") },
)

function refreshed<R extends { ok: boolean }>(result: R): R {
  if (result.ok) revalidatePath("/account")
  return result
}
