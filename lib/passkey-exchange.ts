import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server"
import { headers } from "next/headers"
import type { ShownPasskey } from "@/db/passkey-sign-in"
import { findPasskey, listPasskeys, passkeyHandle } from "@/db/passkeys"
import { refuseOver } from "@/db/rate-limits"
import type { Staff } from "@/db/sessions"
import { challengeStep, openStep, type Step, tryBeginStep } from "@/db/sign-in-steps"
import { getMember } from "@/db/staff"
import { tryAgain } from "@/domain/rate-limit"
import { type Result, refusal, refuse } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { networkFrom } from "./client-address"
import { database } from "./database"
import { readEnv } from "./env"
import { keepStep } from "./sign-in-steps"

const NOT_TAKEN = refusal(marked("This passkey was not accepted. Try again, or sign in another way."))

/** Whom passkeys are for: the one address that people use, never what a request says of itself. */
function site() {
  const { url } = readEnv()
  return { rpID: new URL(url).hostname, origin: url }
}

/** What a browser is asked to make a passkey with. The step is bound to the session of who asks. */
export async function askForNewPasskey(staff: Staff) {
  const db = database()
  const options = await generateRegistrationOptions({
    rpName: "Greenroom",
    rpID: site().rpID,
    userName: staff.email,
    userDisplayName: staff.name,
    userID: new Uint8Array(Buffer.from(passkeyHandle(db, staff.id), "base64url")),
    attestationType: "none",
    excludeCredentials: listPasskeys(db, staff.id).map(({ id, transports }) => ({ id, transports })),
    // Kept in the device where it can be, so that it can be the only factor; a plain security key does as a second one.
    authenticatorSelection: { residentKey: "preferred", userVerification: "preferred" },
  })
  const { challenge } = options
  const begun = tryBeginStep(db, { kind: "new-passkey", userId: staff.id, challenge }, tokenOf(staff, "new"))
  return begun.ok ? { ok: true as const, options } : begun
}

/** Looks at a new passkey; gives what is to be kept of it. */
export async function readNewPasskey(staff: Staff, response: RegistrationResponseJSON) {
  const step = openStep(database(), "new-passkey", tokenOf(staff, "new"))
  if (!step) return refuse(t("This took longer than five minutes. Add the passkey again."))
  const { rpID, origin } = site()
  const looked = await verifyRegistrationResponse({
    response,
    expectedChallenge: step.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: false,
  }).catch(() => null)
  if (!looked?.verified) return refuse(t("This passkey was not accepted. Try again, or use another device."))
  const { credential, credentialBackedUp } = looked.registrationInfo
  return {
    ok: true as const,
    step,
    key: {
      id: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: response.response.transports ?? [],
      isBackedUp: credentialBackedUp,
    },
  }
}

/** What a browser is asked to show a passkey with: one of this account, or with null any that it has for this site. */
export async function askForPasskey(userId: number | null) {
  const allowed = userId === null ? [] : listPasskeys(database(), userId)
  return generateAuthenticationOptions({
    rpID: site().rpID,
    allowCredentials: allowed.map(({ id, transports }) => ({ id, transports })),
    // Alone it has to know its user (a finger, a PIN); after a password, having it is enough.
    userVerification: userId === null ? "required" : "preferred",
  })
}

/**
 * The same for anybody who wants to sign in by passkey alone; the step is in this browser's cookie. Each writes a line, so they
 * are counted by network.
 */
export async function askAlone() {
  const network = networkFrom(await headers())
  const refused = refuseOver(database(), [{ limit: "passkey.network", of: network }], (waitMs) =>
    t("Many sign-ins by passkey were begun in your network. {tryAgain}", { tryAgain: tryAgain(waitMs) }),
  )
  if (refused) return refused
  const options = await askForPasskey(null)
  const begun = tryBeginStep(database(), { kind: "passkey", userId: null, challenge: options.challenge })
  if (!begun.ok) return begun
  await keepStep("passkey", begun.token)
  return { ok: true as const, options }
}

/** The same for who is signed in, to confirm that they are still there. */
export async function askToConfirm(staff: Staff) {
  const options = await askForPasskey(staff.id)
  const { challenge } = options
  const begun = tryBeginStep(
    database(),
    { kind: "passkey", userId: staff.id, challenge },
    tokenOf(staff, "confirm"),
  )
  return begun.ok ? { ok: true as const, options } : begun
}

export function confirmationStep(staff: Staff): Step | null {
  return openStep(database(), "passkey", tokenOf(staff, "confirm"))
}

/** For the second step of a sign-in, whose cookie holds the token. */
export async function askInStep(step: Step) {
  const options = await askForPasskey(step.userId)
  challengeStep(database(), step, options.challenge)
  return options
}

/** Looks at a passkey that was shown. Without an account in the step it must have verified its user and say whose it is. */
export async function readPasskey(
  step: Step,
  response: AuthenticationResponseJSON,
): Promise<Result<{ shown: ShownPasskey }>> {
  const known = findPasskey(database(), response.id)
  if (!known || step.challenge === "") return NOT_TAKEN
  const isAlone = step.userId === null
  const handle = getMember(database(), known.userId)?.passkeyHandle
  if (isAlone && response.response.userHandle !== handle) return NOT_TAKEN
  const { rpID, origin } = site()
  const looked = await verifyAuthenticationResponse({
    response,
    expectedChallenge: step.challenge,
    expectedOrigin: origin,
    expectedRPID: rpID,
    requireUserVerification: isAlone,
    credential: {
      id: known.id,
      publicKey: new Uint8Array(known.publicKey),
      counter: known.counter,
      transports: known.transports,
    },
  }).catch(() => null)
  if (!looked?.verified) return NOT_TAKEN
  const { newCounter, credentialBackedUp } = looked.authenticationInfo
  return {
    ok: true,
    shown: { id: known.id, userId: known.userId, counter: newCounter, isBackedUp: credentialBackedUp },
  }
}

/** Steps of who is signed in need no cookie of their own: the session is one. */
const tokenOf = (staff: Staff, what: "new" | "confirm") => `${what} ${staff.sessionId}`
