import { z } from "zod"
import { line } from "./content"
import { EVENT_LIMITS, introText } from "./event"
import { marked } from "./words"

/** What an event and its tiers say in a further language: the one schema of the form and the action. "" = not given. */
export const eventTranslationSchema = z.object({
  title: line(EVENT_LIMITS.title, marked("The title has room for {max} characters. Shorten it.")),
  place: line(EVENT_LIMITS.place, marked("The place has room for {max} characters. Shorten it.")),
  intro: introText,
  tiers: z
    .array(
      z.object({
        id: z.number().int(),
        name: line(EVENT_LIMITS.tierName, marked("The name has room for {max} characters. Shorten it.")),
      }),
    )
    .max(200),
})
export type EventTranslationFields = z.infer<typeof eventTranslationSchema>
