import { createHash } from "node:crypto"
import { canonicalJson } from "./canonical-json"

/** A line of the activity log, as far as its hash speaks of it: all of it. */
export type ChainedLine = {
  id: number
  at: number
  actorId: number | null
  contactId: number | null
  eventId: number | null
  partnerId: number | null
  verb: string
  detail: Record<string, unknown>
}

/** The end of the log: the number of its last line, and that line's hash, which speaks of all lines before. */
export type ChainHead = { number: number; hash: string }

/** What the first line names as the hash of the line before. */
export const CHAIN_START = "0".repeat(64)

/**
 * The hash of a line: SHA-256 (lower-case hex) of the canonical JSON (keys sorted at every level, as in RFC 8785) of
 * `{ chain: 1, previous, …line }`, where `previous` is the hash of the line before. The detail is taken as it reads once it
 * was stored as JSON, so that it is the same before and after. A change of what is hashed makes `chain: 2`.
 */
export function chainHash(line: ChainedLine, previous: string): string {
  const { id, at, actorId, contactId, eventId, partnerId, verb } = line
  const detail: unknown = JSON.parse(JSON.stringify(line.detail))
  const said = canonicalJson({
    ...{ chain: 1, previous, id, at, actorId, contactId, eventId, partnerId, verb },
    detail,
  })
  return createHash("sha256").update(said).digest("hex")
}

/** "1204:6f1c…", to be noted somewhere else and compared later. */
export function headAsText({ number, hash }: ChainHead): string {
  return `${number}:${hash}`
}

/** Reads what `headAsText` wrote; null for anything else. */
export function readHead(text: string): ChainHead | null {
  const [, number, hash] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/u.exec(text.trim()) ?? []
  return number && hash ? { number: Number(number), hash } : null
}
