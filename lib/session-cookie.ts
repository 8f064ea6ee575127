import { cookies } from "next/headers"
import { encode } from "next-auth/jwt"
import { sessionSecret } from "@/db/settings"
import { SESSION_HOURS } from "@/domain/session-limits"
import { cookieName, cookieOptions } from "./cookie-names"
import { database } from "./database"

/** Makes a new session this browser's, as next-auth would: for actions that start one by themselves. */
export async function setSessionCookie(sessionId: string) {
  const maxAge = SESSION_HOURS * 3600
  const token = await encode({ token: { sid: sessionId }, secret: sessionSecret(database()), maxAge })
  const jar = await cookies()
  jar.set(cookieName("session"), token, { ...cookieOptions(), maxAge })
}
