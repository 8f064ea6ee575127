import { z } from "zod"
import { t } from "./words"

/** What a window that has a partner open says of itself, every few seconds. */
export const presenceSchema = z.object({
  window: z.string().regex(/^[a-z0-9]{6,24}$/u),
  state: z.enum(["reading", "unsaved", "left"]),
})
export type PresenceMessage = z.infer<typeof presenceSchema>

/** How often a window says so, and how long it counts as open without a word. */
export const PRESENCE_BEAT_MS = 10_000
export const PRESENCE_LASTS_MS = 25_000

/** Somebody else with the same partner open; `own`: the same person, in another window. */
export type Present = { id: number; name: string; own: boolean; unsaved: boolean }

/** "Ana Kim is here too, with unsaved changes". */
export function presenceInWords({ name, own, unsaved }: Present): string {
  if (own)
    return unsaved
      ? t("You have this partner open in another window, with unsaved changes")
      : t("You have this partner open in another window")
  return unsaved ? t("{name} is here too, with unsaved changes", { name }) : t("{name} is here too", { name })
}
