import Credentials from "next-auth/providers/credentials"
import { memberBySignInLink, spendSignInLink } from "@/db/sign-in-links"
import { tryAccountLink } from "./account-limit"
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
        const token = String(given?.token ?? "")
        const found = await tryAccountLink(() => memberBySignInLink(database(), token))
        if (!found || "ok" in found) return null
        const member = spendSignInLink(database(), token)
        if (member) await rememberDevice(member.email)
        return opened(member && (await admit(member, "mail-link")))
      }),
  })
}

type Authorize = (open: () => Promise<{ id: string } | null>) => Promise<{ id: string } | null>
