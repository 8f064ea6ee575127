import { z } from "zod"
import { emailSchema } from "./account"
import { counted } from "./counted"
import { isoDate } from "./event"

/** "approved": only what was signed off goes public, or what a publisher lets through by name. "staff": staff decide. */
export const PUBLISH_RULES = ["approved", "staff"] as const
export type PublishRule = (typeof PUBLISH_RULES)[number]

/** "one": the approval of one deciding contact is enough. "all": each deciding contact must approve. */
export const APPROVAL_RULES = ["one", "all"] as const
export type ApprovalRule = (typeof APPROVAL_RULES)[number]

export const REMINDER_LIMITS = { count: 8, days: 60 } as const

/** A week and a day before the deadline, and three days after it. */
export const DEFAULT_REMINDER_DAYS = [-7, -1, 3]

/** How an event's partners sign off: the one schema of the form and the action. */
export const reviewRulesSchema = z.object({
  reviewDeadline: isoDate,
  timeZone: z.string().refine(isTimeZone, { error: "Choose a time zone, such as Asia/Seoul." }),
  publishRule: z.enum(PUBLISH_RULES, { error: "Choose what may go public." }),
  approvalRule: z.enum(APPROVAL_RULES, { error: "Choose whose approval counts." }),
  reminderDays: z
    .array(
      z
        .number()
        .int()
        .min(-REMINDER_LIMITS.days, { error: `At most ${REMINDER_LIMITS.days} days before.` })
        .max(REMINDER_LIMITS.days, { error: `At most ${REMINDER_LIMITS.days} days after.` }),
    )
    .max(REMINDER_LIMITS.count, { error: `At most ${REMINDER_LIMITS.count} reminders.` })
    .transform((days) => [...new Set(days)].sort((a, b) => a - b)),
  replyTo: z.union([z.literal(""), emailSchema], { error: "Enter an e-mail address, or leave it empty." }),
})

export type ReviewRules = z.infer<typeof reviewRulesSchema>

/** "7 days before", "on the last day", "1 day after": a day of the schedule, counted from the last day for answers. */
export function reminderDayInWords(days: number): string {
  if (days === 0) return "on the last day"
  return `${counted(Math.abs(days), "day")} ${days < 0 ? "before" : "after"}`
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
