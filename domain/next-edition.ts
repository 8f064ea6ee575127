import { z } from "zod"

/** What is asked for when an event is started from an earlier one; the settings themselves are read by `eventSchema`. */
export const nextEditionSchema = z.object({
  partnerIds: z.array(z.number().int()).max(20_000),
  withContacts: z.boolean(),
})

/** The title or the slug of the next edition: the last year in it is counted on ("Summit 2014" → "Summit 2015"). */
export function countedOn(text: string): string {
  return text.replace(/(?<!\d)((?:19|20)\d\d)(?!\d)(?!.*(?<!\d)(?:19|20)\d\d(?!\d))/u, (year) =>
    String(Number(year) + 1),
  )
}
