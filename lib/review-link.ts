import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { cache } from "react"
import { takeDropsToRead } from "@/db/rate-limits"
import { type OpenLink, openLink } from "@/db/review-links"
import { tryAgain } from "@/domain/rate-limit"
import { type Failure, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { networkFrom } from "./client-address"
import { database } from "./database"

/** What a personal link's token opens, asked of the database once per request; null when it opens nothing. */
export const linkBehind = cache((token: string): OpenLink | null => openLink(database(), token))

/** For pages of a personal link: what it opens, or the one page for links that open nothing. */
export function requireLink(token: string): OpenLink {
  return linkBehind(token) ?? notFound()
}

/**
 * Counts a token that was sent to an action and opens nothing, as addresses of links are counted at the door
 * (lib/link-guard); a refusal once there were too many from this network. Not to be asked about a token that opens.
 */
export async function countGuess(): Promise<Failure | null> {
  const taken = takeDropsToRead(database(), [
    { limit: "review-link.network", of: networkFrom(await headers()) },
  ])
  return taken.ok
    ? null
    : refuse(
        t("Links that open nothing were tried too often from your network. {tryAgain}", {
          tryAgain: tryAgain(taken.waitMs),
        }),
      )
}
