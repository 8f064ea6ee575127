import { z } from "zod"
import type { Unsaved } from "@/components/autosave-types"
import { contentOfForm } from "@/components/content-values"
import { canonicalJson } from "@/domain/canonical-json"
import type { Content } from "@/domain/content"

/** A text that was typed and never saved, as this browser kept it. */
export type KeptText = { key: string; at: number; was: Content; kept: Content }

const PREFIX = "greenroom:text:"

/**
 * Where the texts of a form are kept in this browser: one place per person, form and window, so that no window writes over
 * another's.
 */
export function keptTexts(person: number, about: string) {
  const prefix = `${PREFIX}${person}:${about}:`
  const key = prefix + Math.random().toString(36).slice(2)
  return {
    /** Keeps it, or forgets it (null). False when the browser has no room for it, or forbids it. */
    keep(unsaved: Unsaved | null): boolean {
      try {
        if (unsaved === null) localStorage.removeItem(key)
        else localStorage.setItem(key, JSON.stringify({ ...unsaved, at: Date.now() }))
        return true
      } catch {
        return unsaved === null
      }
    },
    /** What other windows left, newest first; `ready` is what an empty form of this kind holds. */
    others(head: Content, ready: Content): KeptText[] {
      return keysUnder(prefix)
        .filter((other) => other !== key)
        .flatMap((other) => readText(other, head, ready) ?? [])
        .sort((one, two) => two.at - one.at)
    },
    drop: (other: string) => void forget(other),
  }
}

const record = z.object({ at: z.number(), was: z.looseObject({}), values: z.looseObject({}) })
const sends = z.object({ sent: z.array(z.object({ typed: z.looseObject({}), merged: z.looseObject({}) })) })

/** What can't be read any more (a later version may keep texts otherwise) is left where it is. */
function readText(key: string, head: Content, ready: Content): KeptText | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(key) ?? "null")
    const { at, was, values } = record.parse(found)
    const whole = { ...ready, ...values } as Content
    const fits = Object.entries(ready).every(
      ([name, given]) => typeof whole[name as keyof Content] === typeof given,
    )
    if (!fits || !Array.isArray(whole.links)) return null
    // What was sent and did arrive, though its answer did not, is what the rest started from.
    const { sent } = sends.parse(found)
    const arrived = sent.find(({ merged }) => canonicalJson(merged) === canonicalJson(head))
    const start = (arrived?.typed ?? was) as Content
    return { key, at, was: contentOfForm({ ...ready, ...start }), kept: contentOfForm(whole) }
  } catch {
    return null
  }
}

function keysUnder(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(prefix))
  } catch {
    return []
  }
}

function forget(key: string) {
  try {
    localStorage.removeItem(key)
  } catch {}
}
