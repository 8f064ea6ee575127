import type { NextAuthOptions } from "next-auth"
import Credentials from "next-auth/providers/credentials"
import { endSession } from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { findMember } from "@/db/staff"
import { signInSchema } from "@/domain/account"
import { SESSION_HOURS } from "@/domain/session-limits"
import { authLogger } from "./auth-log"
import { admitFromProvider, oidcProviders } from "./auth-oidc"
import { passkeyAlone, SignInRefused, secondStep } from "./auth-second-step"
import { authCookies } from "./cookie-names"
import { database } from "./database"
import { readEnv } from "./env"
import { logError } from "./log"
import { isPassword } from "./password"
import { endReplacedSession } from "./session"
import { admit, opened, SecondFactorAsked } from "./sign-in-steps"
import { takeTurns } from "./turns"

/**
 * Sign-in by e-mail and password. The cookie is a signed token that names a session row; whether that session still
 * counts is asked of the database on every request (lib/session).
 */
export function authOptions(): NextAuthOptions {
  return {
    secret: sessionSecret(database()),
    useSecureCookies: readEnv().url.startsWith("https:"),
    cookies: authCookies(),
    logger: authLogger,
    session: { strategy: "jwt", maxAge: SESSION_HOURS * 3600 },
    pages: { signIn: "/sign-in", error: "/sign-in", signOut: "/sign-in", verifyRequest: "/sign-in" },
    providers: [
      Credentials({
        credentials: { email: { type: "email" }, password: { type: "password" } },
        authorize: (credentials) => authorize(() => openSession(credentials)),
      }),
      secondStep(authorize),
      passkeyAlone(authorize),
      ...oidcProviders(),
    ],
    callbacks: {
      signIn: admitFromProvider,
      jwt: async ({ token, user }) => {
        if (!user) return token
        await endReplacedSession(user.id)
        return { sid: user.id }
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => insideOnly(url, baseUrl),
    },
    events: {
      signOut: ({ token }) => {
        if (typeof token?.sid === "string") endSession(database(), token.sid)
      },
    },
  }
}

/** Whatever was asked for, as browsers read it, while it is an address of this server; else its start. */
function insideOnly(url: string, baseUrl: string): string {
  const target = URL.canParse(url, baseUrl) ? new URL(url, baseUrl) : null
  return target?.origin === new URL(baseUrl).origin ? target.href : baseUrl
}

/**
 * Checking a password takes a thread for some 20 ms, and anybody may ask for it: two at once leave threads for everybody
 * else, and who would wait longer than a second is asked to come back.
 */
const inTurn = takeTurns({ atOnce: 2, waiting: 50 })

class Busy extends Error {}

async function authorize(open: () => Promise<{ id: string } | null>): Promise<{ id: string } | null> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof SecondFactorAsked || error instanceof SignInRefused) throw error
    // next-auth logs no error from here, but puts its words into the answer: those are not for strangers.
    if (!(error instanceof Busy)) logError("A sign-in could not be checked.", error)
    throw new Error("Unavailable")
  }
}

/** Gives the id of a new session, or asks for a second factor. Same answer and same time whether the account is unknown, disabled, or the password wrong. */
async function openSession(credentials: unknown): Promise<{ id: string } | null> {
  const parsed = signInSchema.safeParse(credentials)
  if (!parsed.success) return null
  const member = findMember(database(), parsed.data.email)
  const usable = member && member.disabledAt === null ? member : null
  const matches = await inTurn(() => isPassword(usable?.passwordHash ?? null, parsed.data.password))
  if (matches === null) throw new Busy()
  return opened(usable && matches ? await admit(usable, "password") : null)
}
