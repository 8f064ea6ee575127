import Credentials from "next-auth/providers/credentials"
import { signInByLink } from "@/db/sign-in-links"
import { database } from "./database"
import { logError } from "./log"

/** Sign-in with a link for one use: the token is posted by the page that the link opens, for mail scanners open links too. */
export function mailLinkProvider() {
  return Credentials({
    id: "mail-link",
    credentials: { token: { type: "text" } },
    authorize: async (credentials) => {
      try {
        const sessionId = signInByLink(database(), String(credentials?.token ?? ""))
        return sessionId === null ? null : { id: sessionId }
      } catch (error) {
        // next-auth logs no error from here, but puts its words into the answer: those are not for strangers.
        logError("A sign-in link could not be checked.", error)
        throw new Error("Unavailable")
      }
    },
  })
}
