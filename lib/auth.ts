import type { NextAuthOptions } from "next-auth"
import Credentials from "next-auth/providers/credentials"
import { endSession, SESSION_HOURS, startSession } from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { findMember } from "@/db/staff"
import { signInSchema } from "@/domain/account"
import { diskTrouble } from "@/domain/disk-failure"
import { database } from "./database"
import { readEnv } from "./env"
import { logError } from "./log"
import { isPassword } from "./password"
import { takeTurns } from "./turns"

/**
 * Sign-in by e-mail and password. The cookie is a signed token that names a session row; whether that session still
 * counts is asked of the database on every request (lib/session).
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: sessionSecret(database()),
    useSecureCookies: readEnv().url.startsWith("https:"),
    session: { strategy: "jwt", maxAge: SESSION_HOURS * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in", verifyRequest: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (credentials) => authorize(credentials),
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) =>
        url.startsWith("/") && !url.startsWith("//") ? baseUrl + url : baseUrl,
    },
    events: {
      signOut: ({ token }) => {
        if (typeof token?.sid === "string") endSession(database(), token.sid)
      },
    },
  }
}

/**
 * Checking a password takes a thread for some 20 ms, and anybody may ask for it: two at once leave threads for everybody
 * else, and who would wait longer than a second is asked to come back.
 */
const inTurn = takeTurns({ atOnce: 2, waiting: 50 })

class Busy extends Error {}

async function authorize(credentials: unknown): Promise<{ id: string } | null> {
  try {
    return await openSession(credentials)
  } catch (error) {
    // next-auth logs no error from here, but puts its words into the answer: those are not for strangers.
    if (!(error instanceof Busy)) logError("A sign-in could not be checked.", error)
    throw new Error(diskTrouble(error) ?? "Unavailable")
  }
}

/** Gives the id of a new session. Same answer and same time whether the account is unknown, disabled, or the password wrong. */
async function openSession(credentials: unknown): Promise<{ id: string } | null> {
  const parsed = signInSchema.safeParse(credentials)
  if (!parsed.success) return null
  const member = findMember(database(), parsed.data.email)
  const usable = member && member.disabledAt === null ? member : null
  const matches = await inTurn(() => isPassword(usable?.passwordHash ?? null, parsed.data.password))
  if (matches === null) throw new Busy()
  const sessionId = usable && matches ? startSession(database(), usable) : null
  return sessionId === null ? null : { id: sessionId }
}
