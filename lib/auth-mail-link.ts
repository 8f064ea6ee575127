import Credentials from "next-auth/providers/credentials"
import { memberBySignInLink, spendSignInLink } from "@/db/sign-in-links"
import { tryAccountLink } from "./account-limit"
import { SignInRefused } from "./auth-second-step"
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
        const member = await tryAccountLink(() => memberBySignInLink(database(), token))
        if (!member) return null
        if ("ok" in member) throw new SignInRefused(member.message)
        const admitted = await admit((tx) => spendSignInLink(tx, token), "mail-link")
        if (admitted) await rememberDevice(member.email)
        return opened(admitted)
      }),
  })
}

type Authorize = (open: () => Promise<{ id: string } | null>) => Promise<{ id: string } | null>
