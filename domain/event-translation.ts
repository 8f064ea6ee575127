import { z } from "zod"
import { line } from "./content"
import { EVENT_LIMITS, introText } from "./event"

/** What an event and its tiers say in a further language: the one schema of the form and the action. "" = not given. */
export const eventTranslationSchema = z.object({
  title: line(EVENT_LIMITS.title, "The title"),
  place: line(EVENT_LIMITS.place, "The place"),
  intro: introText,
  tiers: z.array(z.object({ id: z.number().int(), name: line(EVENT_LIMITS.tierName, "The name") })).max(200),
})
export type EventTranslationFields = z.infer<typeof eventTranslationSchema>
