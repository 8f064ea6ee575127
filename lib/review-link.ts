import { notFound } from "next/navigation"
import { cache } from "react"
import { type OpenLink, openLink } from "@/db/review-links"
import { database } from "./database"

/** What a personal link's token opens, asked of the database once per request; null when it opens nothing. */
export const linkBehind = cache((token: string): OpenLink | null => openLink(database(), token))

/** For pages of a personal link: what it opens, or the one page for links that open nothing. */
export function requireLink(token: string): OpenLink {
  return linkBehind(token) ?? notFound()
}
