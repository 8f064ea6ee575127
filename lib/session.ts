import { cookies } from "next/headers"
import { notFound, redirect } from "next/navigation"
import { decode } from "next-auth/jwt"
import { cache } from "react"
import { endSession, type Staff, staffBySession, staffUsing } from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { diskTrouble } from "@/domain/disk-failure"
import { type Actor, mayView } from "@/domain/permissions"
import { type Failure, refusal } from "@/domain/result"
import { marked } from "@/domain/words"
import { cookieName } from "./cookie-names"
import { database } from "./database"
import { logDiskTrouble } from "./disk-log"
import { logError } from "./log"

/** Who is signed in, asked of the database once per request, which counts as use of the session; null for nobody. */
export const currentStaff = cache(async (): Promise<Staff | null> => {
  const sid = await sessionIdOf()
  return sid === null ? null : staffNoted(sid)
})

/** Who is signed in by this request's session, asked of the database each time: for work that goes on for minutes. */
export async function signedIn(): Promise<() => Staff | null> {
  const sid = await sessionIdOf()
  return () => (sid === null ? null : staffBySession(database(), sid))
}

/** Who is signed in, for what a window asks by itself in the background: that is no use of the session. */
export async function staffInBackground(): Promise<Staff | null> {
  return (await signedIn())()
}

/** A sign-in takes the place of whatever session this browser had: nobody would know of that one any more. */
export async function endReplacedSession(newId: string) {
  const sid = await sessionIdOf()
  if (sid !== null && sid !== newId) endSession(database(), sid)
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

async function sessionIdOf(): Promise<string | null> {
  const token = (await cookies()).get(cookieName("session"))?.value
  const claims = token ? await decode({ token, secret: sessionSecret(database()) }).catch(() => null) : null
  return typeof claims?.sid === "string" ? claims.sid : null
}

/** A disk that takes no writes must not keep anybody from reading. */
function staffNoted(sid: string): Staff | null {
  try {
    return staffUsing(database(), sid)
  } catch (error) {
    // Every request comes here: a line for each would fill the disk that is full already.
    if (diskTrouble(error)) logDiskTrouble(error)
    else logError("The use of a session could not be noted.", error)
    return staffBySession(database(), sid)
  }
}
