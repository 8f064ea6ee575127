"use server"
import { askForNewLink } from "@/db/new-links"
import type { Result } from "@/domain/result"
import { database } from "@/lib/database"

/** The same answer whatever the token was, or is: whether a mail goes out is told by the mailbox alone. */
export async function askAgain(token: unknown): Promise<Result> {
  return askForNewLink(database(), typeof token === "string" ? token.slice(0, 200) : "")
}
