"use server"
import { askForNewLink } from "@/db/new-links"
import { openLink } from "@/db/review-links"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"
import { countGuess } from "@/lib/review-link"

/** The same answer whatever the token was, or is: whether a mail goes out is told by the mailbox alone. */
export async function askAgain(token: unknown): Promise<Result> {
  const asked = typeof token === "string" ? token.slice(0, 200) : ""
  const slowed = openLink(database(), asked) ? null : await countGuess()
  return slowed ?? askForNewLink(database(), asked)
}
