import type { NextAuthOptions } from "next-auth"
import Credentials from "next-auth/providers/credentials"
import { endSession } from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { findMember, type Member } from "@/db/staff"
import { signInSchema } from "@/domain/account"
import { diskTrouble } from "@/domain/disk-failure"
import { insideAddress } from "@/domain/inside-address"
import { SESSION_HOURS } from "@/domain/session-limits"
import { authLogger } from "./auth-log"
import { mailLinkProvider } from "./auth-mail-link"
import { admitFromProvider, oidcProviders } from "./auth-oidc"
import { passkeyAlone, SignInRefused, secondStep } from "./auth-second-step"
import { authCookies } from "./cookie-names"
import { database } from "./database"
import { readEnv } from "./env"
import { noteFailedSignIn } from "./failed-sign-ins"
import { logError } from "./log"
import { isPasswordInTurn } from "./password-turns"
import { endReplacedSession } from "./session"
import { limitSignIn, Slowed } from "./sign-in-limit"
import { admit, opened, SecondFactorAsked } from "./sign-in-steps"
import { strengthenLater } from "./stronger-hash"

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
      mailLinkProvider(authorize),
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
      redirect: ({ url, baseUrl }) => insideAddress(url, baseUrl),
    },
    events: {
      signOut: ({ token }) => {
        if (typeof token?.sid === "string") endSession(database(), token.sid)
      },
    },
  }
}

class Busy extends Error {}

async function authorize(open: () => Promise<{ id: string } | null>): Promise<{ id: string } | null> {
  try {
    return await open()
  } catch (error) {
    if (error instanceof SecondFactorAsked || error instanceof SignInRefused || error instanceof Slowed)
      throw error
    // next-auth logs no error from here, but puts its words into the answer: those are not for strangers.
    if (!(error instanceof Busy)) logError("A sign-in could not be checked.", error)
    throw new Error(diskTrouble(error) ?? "Unavailable")
  }
}

/** Gives the id of a new session, or asks for a second factor. Same answer and same time whether the account is unknown, disabled, or the password wrong. */
async function openSession(credentials: unknown): Promise<{ id: string } | null> {
  const parsed = signInSchema.safeParse(credentials)
  if (!parsed.success) return null
  const member = await limitSignIn(parsed.data.email, (isKnown) => checkPassword(parsed.data, isKnown))
  if (!member) return null
  try {
    return opened(await admit(member, "password"))
  } finally {
    void strengthenLater(member, parsed.data.password)
  }
}

async function checkPassword(
  { email, password }: { email: string; password: string },
  isKnown: boolean,
): Promise<Member | null> {
  const member = findMember(database(), email)
  const usable = member && member.disabledAt === null ? member : null
  const matches = await isPasswordInTurn(usable?.passwordHash ?? null, password, isKnown)
  if (matches === null) throw new Busy()
  if (member && !matches) noteFailedSignIn(member.id)
  return usable && matches ? usable : null
}
