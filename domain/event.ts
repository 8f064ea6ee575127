import { z } from "zod"
import { line } from "./content"
import { ENTRY_PARTS, type EntryPart, PART_LABELS } from "./entry-parts"
import { LOGO_VARIANTS } from "./logo-facts"
import { LAYOUTS, type LogoSize } from "./release"
import { cleanText } from "./rich-text"
import { isSlug, SLUG_LIMIT } from "./slug"
import { marked, t } from "./words"

export const EVENT_LIMITS = { title: 160, place: 160, intro: 1200, tierName: 80 } as const

/** Deep green, the house colour: what a new event starts with. */
export const DEFAULT_ACCENT = "#1f5c46"

/** A calendar day, YYYY-MM-DD, or "" for none. */
export const isoDate = z
  .string()
  .trim()
  .refine((text) => text === "" || isCalendarDay(text), { error: () => t("Enter a day such as 2026-10-14.") })

export const introText = z
  .string()
  .transform((text) => cleanText(text.replace(/\r\n?/gu, "\n")).trim())
  .refine((text) => text.length <= EVENT_LIMITS.intro, {
    error: () =>
      t("The introduction has room for {max} characters. Shorten it.", { max: EVENT_LIMITS.intro }),
  })

/** Settings of an event: the one schema of the form, the action, the command line and the sample. */
export const eventSchema = z
  .object({
    title: line(EVENT_LIMITS.title, marked("The title has room for {max} characters. Shorten it.")).refine(
      (text) => text !== "",
      {
        error: () => t("Enter the event’s title."),
      },
    ),
    slug: z
      .string()
      .trim()
      .toLowerCase()
      .refine(isSlug, {
        error: () =>
          t("Use 1 to {max} lower-case letters, digits and single dashes, such as summit-2026.", {
            max: SLUG_LIMIT,
          }),
      }),
    startsOn: isoDate,
    endsOn: isoDate,
    place: line(EVENT_LIMITS.place, marked("The place has room for {max} characters. Shorten it.")),
    intro: introText,
    accent: z
      .string()
      .trim()
      .toLowerCase()
      .regex(/^#[0-9a-f]{6}$/u, { error: () => t("Enter a color such as #1f5c46.") }),
    layout: z.enum(LAYOUTS, { error: () => t("Choose wall, cards or list.") }),
  })
  .superRefine((event, context) => {
    if (isCalendarDay(event.startsOn) && isCalendarDay(event.endsOn) && event.endsOn < event.startsOn)
      context.addIssue({
        code: "custom",
        path: ["endsOn"],
        message: t("The last day is before the first day."),
      })
    if (event.endsOn && !event.startsOn)
      context.addIssue({ code: "custom", path: ["startsOn"], message: t("Enter the first day too.") })
  })

export type EventSettings = z.infer<typeof eventSchema>

export const LOGO_SIZES = ["large", "medium", "small"] as const satisfies LogoSize[]

/** Blank or null means no limit. */
const limit = z.preprocess(
  (value) => (value === "" || value === undefined || Number.isNaN(value) ? null : value),
  z.coerce
    .number({ error: () => t("Enter a whole number, or leave it empty.") })
    .int({ error: () => t("Enter a whole number, or leave it empty.") })
    .min(1, { error: () => t("Enter a number above 0, or leave it empty.") })
    .max(20_000, { error: () => t("Enter 20000 or less.") })
    .nullable(),
)

/** Each once and in the order of the list, so that equal choices are equal values. */
function someOf<T extends string>(all: readonly T[]) {
  return z.array(z.enum(all)).transform((chosen) => all.filter((item) => chosen.includes(item)))
}

/** A tier's rules. Limits for print are forgotten with the print text that they are for. */
export const tierSchema = z
  .object({
    name: line(EVENT_LIMITS.tierName, marked("The name has room for {max} characters. Shorten it.")).refine(
      (text) => text !== "",
      {
        error: () => t("Enter the tier’s name, such as “Supporting partners”."),
      },
    ),
    logoSize: z.enum(LOGO_SIZES, { error: () => t("Choose large, medium or small.") }),
    wordLimit: limit,
    characterLimit: limit,
    requiredParts: someOf(ENTRY_PARTS),
    requiredVariants: someOf(LOGO_VARIANTS),
    hiddenParts: someOf(ENTRY_PARTS),
    hasPrintText: z.boolean(),
    printWordLimit: limit,
    printCharacterLimit: limit,
  })
  .superRefine(({ requiredParts, hiddenParts }, context) => {
    const both = requiredParts.filter((part) => hiddenParts.includes(part))
    if (both.length > 0)
      context.addIssue({ code: "custom", path: ["hiddenParts"], message: requiredAndHidden(both) })
  })
  .transform((tier) =>
    tier.hasPrintText ? tier : { ...tier, printWordLimit: null, printCharacterLimit: null },
  )

export type TierSettings = z.output<typeof tierSchema>

/** The rules that a tier starts with; its name is still to be given. */
export const NEW_TIER: TierSettings = {
  name: "",
  logoSize: "medium",
  wordLimit: null,
  characterLimit: null,
  requiredParts: ["logo", "description", "website"],
  requiredVariants: [],
  hiddenParts: [],
  hasPrintText: false,
  printWordLimit: null,
  printCharacterLimit: null,
}

function requiredAndHidden(parts: EntryPart[]): string {
  return t("Required, and not public: {named}. Choose one of the two.", {
    named: parts.map((part) => PART_LABELS[part]).join(", "),
  })
}

function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const time = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
