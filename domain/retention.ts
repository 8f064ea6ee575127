import { z } from "zod"
import { t } from "./words"

/** After how many days an event's links and mails may be forgotten. */
export const KEEPS_DAYS = [30, 90, 180, 365, 730] as const

/** What accounts leave behind (used links, ended sessions, mails about accounts) is kept this long. */
export const ACCOUNT_FACTS_DAYS = 30

/** A number of days, or null for good: the one schema of the form and the action. A select has texts alone. */
export const retentionSchema = z.object({
  keepsDays: z
    .union([z.literal(""), z.coerce.number().refine((days) => KEEPS_DAYS.some((known) => known === days))], {
      error: () => t("Choose how long they are kept."),
    })
    .transform((days) => (days === "" ? null : days)),
})
export type KeepsDays = number | null
