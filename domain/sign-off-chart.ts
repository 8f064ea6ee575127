import { addDays, daysBetween } from "./deadline"
import { saidDates } from "./said-dates"
import { t } from "./words"

export type ChartFacts = {
  /** How many partners there are. */
  total: number
  /** The day on which each sign-off that holds came, in any order. */
  signedOffOn: readonly string[]
  /** The day on which the first draft was sent; null when none was. */
  firstSentOn: string | null
  today: string
  /** The last day for answers, or "". */
  deadline: string
}

/**
 * Sign-offs over time as a line of steps in a box of 100 by 100, with y growing downwards and `total` at its top. Places
 * are percent, so the box takes any size; what stands beside it in words is for the page to set.
 */
export type SignOffChart = {
  /** The days at the box's left and right edge. */
  first: string
  last: string
  path: string
  /** The same, closed along the ground. */
  area: string
  /** From today's count to all of them on the last day; null when that is no question any more. */
  needed: string | null
  /** Where today's line stands; null when the chart ends long before. */
  today: { x: number; y: number } | null
  deadline: number | null
  /** The days on which something came, with how many there were by then. */
  rows: { day: string; added: number; signedOff: number }[]
}

/** Today is left out when it lies more than this share of the chart behind its end: else nothing but the pause shows. */
const PAUSE = 0.5
/** The chart spans at least this many days, so that one day's sign-offs are no wall. */
const SPAN = 7

/** Null when there is nobody to sign off. */
export function signOffChart(facts: ChartFacts): SignOffChart | null {
  const { total, today, deadline } = facts
  if (total === 0) return null
  const rows = rowsOf(facts.signedOffOn)
  const { first, last } = spanOf(facts, rows)
  const x = (day: string) => round((daysBetween(first, day) / daysBetween(first, last)) * 100)
  const y = (signedOff: number) => round(100 - (signedOff / total) * 100)
  const signedOff = rows.at(-1)?.signedOff ?? 0
  const end = daysBetween(today, last) > 0 ? today : last
  const steps = rows.map((row) => `H${x(row.day)}V${y(row.signedOff)}`).join("")
  const path = `M0 100${steps}H${x(end)}`
  const isOpen = deadline !== "" && today < deadline && signedOff < total
  return {
    ...{ first, last, path, rows },
    area: `${path}V100H0Z`,
    needed: isOpen ? `M${x(today)} ${y(signedOff)}L${x(deadline)} 0` : null,
    today: today <= last ? { x: x(today), y: y(signedOff) } : null,
    deadline: deadline === "" ? null : x(deadline),
  }
}

/** What the chart shows in a sentence, for those who do not see it. */
export function chartInWords({
  total,
  signedOff,
  deadline,
}: {
  total: number
  signedOff: number
  deadline: string
}): string {
  const counts = t("Sign-offs over time: {signedOff} of {total} so far.", { signedOff, total })
  if (deadline === "") return counts
  return `${counts} ${t("The last day for answers is {day}.", { day: saidDates(deadline) })}`
}

function rowsOf(days: readonly string[]): SignOffChart["rows"] {
  const rows: SignOffChart["rows"] = []
  for (const day of [...days].sort()) {
    const before = rows.at(-1)
    if (before?.day === day) {
      before.added += 1
      before.signedOff += 1
    } else rows.push({ day, added: 1, signedOff: (before?.signedOff ?? 0) + 1 })
  }
  return rows
}

/** From the day before anything came to the last day for answers, or as far as today. */
function spanOf({ firstSentOn, today, deadline }: ChartFacts, rows: SignOffChart["rows"]) {
  const begun = [firstSentOn, rows[0]?.day ?? null].filter((day) => day !== null).sort()[0]
  const start = begun ?? (deadline !== "" && deadline < today ? deadline : today)
  const first = addDays(start, -1)
  const ends = [rows.at(-1)?.day ?? "", deadline, addDays(first, SPAN)].sort()
  const planned = ends.at(-1) as string
  const pause = daysBetween(planned, today)
  return { first, last: pause > 0 && pause <= daysBetween(first, planned) * PAUSE ? today : planned }
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100
}
