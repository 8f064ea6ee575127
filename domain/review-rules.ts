import { z } from "zod"
import { emailSchema } from "./account"
import { isoDate } from "./event"
import { t } from "./words"

/** "approved": only what was signed off goes public, or what a publisher lets through by name. "staff": staff decide. */
const PUBLISH_RULES = ["approved", "staff"] as const
export type PublishRule = (typeof PUBLISH_RULES)[number]

/** "one": the approval of one deciding contact is enough. "all": each deciding contact must approve. */
const APPROVAL_RULES = ["one", "all"] as const
export type ApprovalRule = (typeof APPROVAL_RULES)[number]

export const REMINDER_LIMITS = { count: 8, days: 60 } as const

/** A week and a day before the deadline, and three days after it. */
export const DEFAULT_REMINDER_DAYS = [-7, -1, 3]

/** How an event's partners sign off: the one schema of the form and the action. */
export const reviewRulesSchema = z.object({
  reviewDeadline: isoDate,
  timeZone: z.string().refine(isTimeZone, { error: () => t("Choose a time zone, such as Asia/Seoul.") }),
  publishRule: z.enum(PUBLISH_RULES, { error: () => t("Choose what may go public.") }),
  approvalRule: z.enum(APPROVAL_RULES, { error: () => t("Choose whose approval counts.") }),
  reminderDays: z
    .array(
      z
        .number()
        .int()
        .min(-REMINDER_LIMITS.days, {
          error: () => t("At most {most} days before.", { most: REMINDER_LIMITS.days }),
        })
        .max(REMINDER_LIMITS.days, {
          error: () => t("At most {most} days after.", { most: REMINDER_LIMITS.days }),
        }),
    )
    .max(REMINDER_LIMITS.count, {
      error: () => t("At most {most} reminders.", { most: REMINDER_LIMITS.count }),
    })
    .transform((days) => [...new Set(days)].sort((a, b) => a - b)),
  replyTo: z.union([z.literal(""), emailSchema], {
    error: () => t("Enter an e-mail address, or leave it empty."),
  }),
})

export type ReviewRules = z.infer<typeof reviewRulesSchema>

/** "7 days before", "on the last day", "1 day after": a day of the schedule, counted from the last day for answers. */
export function reminderDayInWords(days: number): string {
  if (days === 0) return t("on the last day")
  return days < 0
    ? t("{days, plural, one {# day} other {# days}} before", { days: -days })
    : t("{days, plural, one {# day} other {# days}} after", { days })
}

/** Is this the IANA name of a time zone that this runtime knows? */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return name !== ""
  } catch {
    return false
  }
}
