import { cookies, headers } from "next/headers"
import { factorsOf } from "@/db/second-factors"
import { type SignedInBy, startSession } from "@/db/sessions"
import { beginStep, openStep, STEP_MINUTES, type Step, tokenFor } from "@/db/sign-in-steps"
import { asksSecondFactor, hasAny } from "@/domain/second-factor"
import { cookieName, cookieOptions } from "./cookie-names"
import { database } from "./database"

/** Thrown out of next-auth's authorize: the first factor was right, a second is asked for. Its message goes to the browser. */
export class SecondFactorAsked extends Error {}

type Via = Exclude<NonNullable<SignedInBy["via"]>, "passkey">

/**
 * What follows a first factor: the id of a new session, or, for an account with a second factor, a step in this browser's
 * cookie and a SecondFactorAsked. Null when the account was disabled or its password changed meanwhile.
 */
export async function admit(
  member: { id: number; passwordHash: string },
  via: Via,
  { hasSecondFactor = false }: { hasSecondFactor?: boolean } = {},
): Promise<{ id: string } | null> {
  const factors = factorsOf(database(), member.id)
  if (!hasSecondFactor && hasAny(factors)) {
    const token = beginStep(database(), { kind: "second-factor", userId: member.id }, tokenFor(via))
    await keepStep("second-factor", token)
    throw new SecondFactorAsked(asksSecondFactor(factors))
  }
  const id = startSession(database(), member, { via, hasSecondFactor, agent: await userAgent() })
  return id === null ? null : { id }
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

export async function userAgent(): Promise<string> {
  return (await headers()).get("user-agent") ?? ""
}
