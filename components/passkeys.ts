"use client"
import {
  browserSupportsWebAuthn,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  startAuthentication,
  startRegistration,
  WebAuthnError,
} from "@simplewebauthn/browser"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"

type Asked<Options> = () => Promise<Result<{ options: Options }>>

/** Has the browser show a passkey as the server asks. */
export function showPasskey(ask: Asked<PublicKeyCredentialRequestOptionsJSON>) {
  return exchange(ask, (optionsJSON) => startAuthentication({ optionsJSON }), t("No passkey was shown."))
}

/** Has the browser make a passkey as the server asks. */
export function makePasskey(ask: Asked<PublicKeyCredentialCreationOptionsJSON>) {
  return exchange(ask, (optionsJSON) => startRegistration({ optionsJSON }), t("No passkey was made."))
}

async function exchange<Options, Response>(
  ask: Asked<Options>,
  start: (options: Options) => Promise<Response>,
  nothing: string,
): Promise<Result<{ response: Response }>> {
  if (!browserSupportsWebAuthn())
    return refuse(t("This browser has no passkeys here. Use another browser, or sign in another way."))
  const asked = await ask()
  if (!asked.ok) return asked
  try {
    return { ok: true, response: await start(asked.options) }
  } catch (error) {
    return refuse(wordsFor(error, nothing))
  }
}

function wordsFor(error: unknown, nothing: string): string {
  const code = error instanceof WebAuthnError ? error.code : ""
  if (code === "ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED")
    return t("This device has a passkey of your account already.")
  if (code === "ERROR_INVALID_DOMAIN" || code === "ERROR_INVALID_RP_ID")
    return t(
      "Passkeys work only at the address that Greenroom is set up with. Open it there, or use another way.",
    )
  // Called off, timed out, or none fits: browsers do not say which, so that sites can't find out whom they know.
  return t("{nothing} Try again, or use another way.", { nothing })
}
