import { headers } from "next/headers"
import { type Drop, takeDrops, takeDropsToRead, waitOf } from "@/db/rate-limits"
import { tryAgain } from "@/domain/rate-limit"
import { type Failure, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { networkFrom } from "./client-address"
import { database } from "./database"
import { knownDevice } from "./device"

/**
 * May a mail go out that anybody can ask for (a new password, a link to sign in with)? "send" and "hush" have to be answered
 * alike: an address that got three within the hour gets no fourth, and who asks is not told, for that would say that it
 * is an account. A failure is about the network of who asks, and may be shown. Asked before the account is looked up. A browser
 * that this account was used in is counted by itself: strangers must not keep its owner's mails away.
 */
export async function mayAskForMail(
  kind: "reset" | "sign-in",
  email: string,
): Promise<"send" | "hush" | Failure> {
  const of = email.trim().toLowerCase()
  const device = await knownDevice(of)
  const own: Drop = { limit: "account-mail.device", of: `${kind} ${device}` }
  if (device !== null) return takeDrops(database(), [own]).ok ? "send" : "hush"
  const network = networkFrom(await headers())
  const asked = takeDrops(database(), [{ limit: "account-mail.network", of: network }])
  if (!asked.ok)
    return refuse(
      t("Many mails were asked for from your network. {tryAgain}", { tryAgain: tryAgain(asked.waitMs) }),
    )
  return takeDrops(database(), [{ limit: `${kind}-mail.account`, of }]).ok ? "send" : "hush"
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
