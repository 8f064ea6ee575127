import { cookies, headers } from "next/headers"
import { factorsOf } from "@/db/second-factors"
import { type CameFrom, type SignedInBy, startSession } from "@/db/sessions"
import { beginStep, openStep, STEP_MINUTES, type Step, tokenFor } from "@/db/sign-in-steps"
import { asksSecondFactor, type Factors, hasAny } from "@/domain/second-factor"
import { networkFrom } from "./client-address"
import { cookieName, cookieOptions } from "./cookie-names"
import { database } from "./database"

/** The id of a new session, or what is asked for besides; null for nobody. */
export type Admitted = { id: string } | { asks: Factors } | null

type Via = Exclude<NonNullable<SignedInBy["via"]>, "passkey">

/**
 * What follows a first factor that was right: a new session, or, for an account with a second factor, a step in this browser's
 * cookie. Null when the account was disabled or its password changed meanwhile.
 */
export async function admit(
  member: { id: number; passwordHash: string },
  via: Via,
  { hasSecondFactor = false }: { hasSecondFactor?: boolean } = {},
): Promise<Admitted> {
  const factors = factorsOf(database(), member.id)
  if (!hasSecondFactor && hasAny(factors)) {
    const token = beginStep(database(), { kind: "second-factor", userId: member.id }, tokenFor(via))
    await keepStep("second-factor", token)
    return { asks: factors }
  }
  const id = startSession(database(), member, { via, hasSecondFactor, ...(await cameFrom()) })
  return id === null ? null : { id }
}

/** Thrown out of next-auth's authorize: the first factor was right, a second is asked for. Its message goes to the browser. */
export class SecondFactorAsked extends Error {}

/** What next-auth's authorize answers: the session, or by an error that a second factor is asked for. */
export function opened(admitted: Admitted): { id: string } | null {
  if (admitted && "asks" in admitted) throw new SecondFactorAsked(asksSecondFactor(admitted.asks))
  return admitted
}

/** The step that this browser's cookie names, while it waits for its answer. */
export async function waitingStep(
  kind: "second-factor" | "passkey",
): Promise<{ step: Step; token: string } | null> {
  const token = (await cookies()).get(cookieName(kind))?.value
  const step = token ? openStep(database(), kind, token) : null
  return token && step ? { step, token } : null
}

/** Binds a step to this browser. */
export async function keepStep(kind: "second-factor" | "passkey", token: string) {
  const options = { ...cookieOptions(), sameSite: "lax" as const, maxAge: STEP_MINUTES * 60 }
  const jar = await cookies()
  jar.set(cookieName(kind), token, options)
}

/** The step is over, so its cookie goes. */
export async function dropStep(kind: "second-factor" | "passkey") {
  const jar = await cookies()
  jar.set(cookieName(kind), "", { ...cookieOptions(), maxAge: 0 })
}

/** What a new session is known by in its owner's list. */
export async function cameFrom(): Promise<CameFrom> {
  const sent = await headers()
  const network = networkFrom(sent)
  return { agent: sent.get("user-agent") ?? "", network: network === "unknown" ? "" : network }
}
