import { createHash } from "node:crypto"
import { databaseFile, openDatabase } from "@/db/client"
import type { RunningServer } from "./server"

/**
 * What a server wrote into its log, over all tests of a worker, that lets somebody in or says who somebody is: by the hashes
 * and ids that its database keeps, not by what tokens look like.
 */
export function secretsIn({ log, dataDir }: RunningServer): string[] {
  const db = openDatabase(databaseFile(dataDir), { readonly: true })
  try {
    const all = (statement: string) => db.$client.prepare(statement).pluck().all() as string[]
    const hashes = new Set([
      ...all("select token_hash from review_link union select token_hash from account_link"),
      ...all("select id from session"),
      ...all("select value from setting where key = 'set-up-hash'"),
    ])
    const plain = new Set([
      ...all("select value from setting where key = 'session-secret'"),
      ...all("select link_token from mail where link_token is not null"),
    ])
    const addresses = new Set(all("select email from contact where email <> '' union select email from user"))
    const text = log()
    const words = new Set(text.match(/[\w-]{20,}/gu) ?? [])
    const tokens = [...words].filter(
      (word) => plain.has(word) || hashes.has(createHash("sha256").update(word).digest("hex")),
    )
    const people = [...addresses].filter((address) => text.includes(address))
    return [...tokens, ...people]
  } finally {
    db.$client.close()
  }
}
