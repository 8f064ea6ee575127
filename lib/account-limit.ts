import { headers } from "next/headers"
import { takeDrops, takeDropsToRead, waitOf } from "@/db/rate-limits"
import { tryAgain } from "@/domain/rate-limit"
import { type Failure, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { networkFrom } from "./client-address"
import { database } from "./database"

/**
 * May a mail go out that anybody can ask for (a new password, a link to sign in with)? "send" and "hush" have to be answered
 * alike: an address that got three within the hour gets no fourth, and who asks is not told, for that would say that it
 * is an account. A failure is about the network of who asks, and may be shown. Asked before the account is looked up.
 */
export async function mayAskForMail(email: string): Promise<"send" | "hush" | Failure> {
  const network = networkFrom(await headers())
  const asked = takeDrops(database(), [{ limit: "account-mail.network", of: network }])
  if (!asked.ok)
    return refuse(
      t("Many mails were asked for from your network. {tryAgain}", { tryAgain: tryAgain(asked.waitMs) }),
    )
  return takeDrops(database(), [{ limit: "account-mail.account", of: email.trim().toLowerCase() }]).ok
    ? "send"
    : "hush"
}

/** May this network ask once more what to show a passkey with? Each question is kept for some minutes. */
export async function mayAskForPasskey(): Promise<Failure | null> {
  const drop = { limit: "passkey.network", of: networkFrom(await headers()) } as const
  const asked = takeDrops(database(), [drop])
  return asked.ok
    ? null
    : refuse(
        t("Passkeys were asked for very often from your network. {tryAgain}", {
          tryAgain: tryAgain(asked.waitMs),
        }),
      )
}

/**
 * Tries a token out of a mail to staff, and counts those that open nothing by the network that they come from. `open` gives
 * what it opens, or null. A token that opens something is never refused.
 */
export async function tryAccountLink<T>(open: () => T | null): Promise<T | null | Failure> {
  const found = open()
  if (found !== null) return found
  const guess = { limit: "account-link.network", of: networkFrom(await headers()) } as const
  const wait = waitOf(database(), [guess])
  if (wait > 0)
    return refuse(
      t("Many links that open nothing were tried from your network. {tryAgain}", {
        tryAgain: tryAgain(wait),
      }),
    )
  takeDropsToRead(database(), [guess])
  return null
}
