import Credentials from "next-auth/providers/credentials"
import { spendSignInLink } from "@/db/sign-in-links"
import { database } from "./database"
import { rememberDevice } from "./device"
import { admit, opened } from "./sign-in-steps"

/**
 * Sign-in with a link for one use: the token is posted by the page that the link opens, for mail scanners open links too. It
 * is a first factor, as a right password is.
 */
export function mailLinkProvider(authorize: Authorize) {
  return Credentials({
    id: "mail-link",
    credentials: { token: { type: "text" } },
    authorize: (given) =>
      authorize(async () => {
        const member = spendSignInLink(database(), String(given?.token ?? ""))
        if (member) await rememberDevice(member.email)
        return opened(member && (await admit(member, "mail-link")))
      }),
  })
}

type Authorize = (open: () => Promise<{ id: string } | null>) => Promise<{ id: string } | null>
