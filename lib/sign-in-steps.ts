import { cookies, headers } from "next/headers"
import { type Db, writeOrThrow } from "@/db/client"
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

type Passed = { id: number; passwordHash: string }

/**
 * What follows a first factor that was right: a new session, or, for an account with a second factor, a step in this browser's
 * cookie. Null when the account was disabled or its password changed meanwhile. `who` says whose factor it was; what it
 * uses up for that, such as a link, it does not where what follows can't be written.
 */
export async function admit(
  who: Passed | ((tx: Db) => Passed | null),
  via: Via,
  { hasSecondFactor = false, confirmedAt }: Pick<SignedInBy, "hasSecondFactor" | "confirmedAt"> = {},
): Promise<Admitted> {
  const from = await cameFrom()
  const done = writeOrThrow(database(), (tx): Followed => {
    const member = typeof who === "function" ? who(tx) : who
    const factors = member && factorsOf(tx, member.id)
    if (!member || !factors) return { ok: false }
    if (hasSecondFactor || !hasAny(factors)) {
      const id = startSession(tx, member, { via, hasSecondFactor, confirmedAt, ...from })
      return id === null ? { ok: false } : { ok: true, id }
    }
    const token = beginStep(tx, { kind: "second-factor", userId: member.id }, tokenFor(via))
    return { ok: true, factors, token }
  })
  if (!done.ok) return null
  if ("id" in done) return { id: done.id }
  await keepStep("second-factor", done.token)
  return { asks: done.factors }
}

type Followed = { ok: false } | { ok: true; id: string } | { ok: true; factors: Factors; token: string }

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
