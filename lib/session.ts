import { cookies } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { decode } from "next-auth/jwt"
import { cache } from "react"
import { type Staff, staffBySession } from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { type Actor, mayView } from "@/domain/permissions"
import { type Failure, refusal } from "@/domain/result"
import { marked } from "@/domain/words"
import { database } from "./database"
import { readEnv } from "./env"

/** Who is signed in, asked of the database once per request; null for nobody. */
export const currentStaff = cache(async (): Promise<Staff | null> => (await signedIn())())

/** Who is signed in by this request's session, asked of the database each time: for work that goes on for minutes. */
export async function signedIn(): Promise<() => Staff | null> {
  const jar = await cookies()
  const secure = readEnv().url.startsWith("https:")
  const token = jar.get(secure ? "__Secure-next-auth.session-token" : "next-auth.session-token")?.value
  const claims = token ? await decode({ token, secret: sessionSecret(database()) }).catch(() => null) : null
  const sid = claims?.sid
  return () => (typeof sid === "string" ? staffBySession(database(), sid) : null)
}

/**
 * For pages: the signed-in person, or off to the sign-in page. With `may`, a person without that right sees what does
 * not exist.
 */
export async function requireStaff(may: (actor: Actor) => boolean = mayView): Promise<Staff> {
  const staff = await currentStaff()
  if (!staff) redirect("/sign-in")
  if (!may(staff)) notFound()
  return staff
}

export const SIGNED_OUT: Failure = refusal(
  marked("You are signed out. Sign in again in another tab, then repeat this: what you typed is still here."),
)
