import { dayIn, daysBetween } from "./deadline"
import { saidDates } from "./said-dates"
import { t } from "./words"

/** How many have signed off of how many, as a headline. */
export function signedOffInWords({ signedOff, total }: { signedOff: number; total: number }): string {
  if (signedOff === 0) return t("Nobody has signed off yet")
  if (signedOff === total)
    return total === 1
      ? t("The partner has signed off")
      : t("All {total, plural, one {# partner} other {# partners}} have signed off", { total })
  return t(
    "{signedOff, number} of {total, plural, one {# partner} other {# partners}} {signedOff, plural, one {has} other {have}} signed off",
    { signedOff, total },
  )
}

/** What is still to come, and how fast to be done by the last day; "" when nothing is. */
export function paceInWords({
  signedOff,
  total,
  deadline,
  today,
}: {
  signedOff: number
  total: number
  deadline: string
  today: string
}): string {
  const open = total - signedOff
  if (open === 0) return ""
  const days = deadline === "" || deadline < today ? 1 : daysBetween(today, deadline) + 1
  if (open === 1 || days === 1)
    return t("{open, plural, one {One is} other {# are}} still to come.", { open })
  const rate = open / days
  if (rate >= 1.5)
    return t("{open, number} are still to come, about {rate} a day.", { open, rate: Math.round(rate) })
  if (rate >= 0.75) return t("{open, number} are still to come, about one a day.", { open })
  return t("{open, number} are still to come, about one every {days} days.", {
    ...{ open, days: Math.round(days / open) },
  })
}

/** When the event is, seen from now, in days of its own calendar; "" without dates. */
export function eventInWords(
  { startsOn, endsOn, timeZone }: { startsOn: string; endsOn: string; timeZone: string },
  now: number,
): string {
  const [first, last] = [startsOn || endsOn, endsOn > startsOn ? endsOn : startsOn || endsOn]
  if (first === "") return ""
  const today = dayIn(now, timeZone)
  const until = daysBetween(today, first)
  if (until > 1) return t("The event begins in {until, plural, one {# day} other {# days}}.", { until })
  if (until === 1) return t("The event begins tomorrow.")
  if (until === 0) return last === first ? t("The event is today.") : t("The event begins today.")
  if (today <= last) return t("The event is going on.")
  const since = daysBetween(last, today)
  if (since === 1) return t("The event ended yesterday.")
  return since > 90
    ? t("The event ended on {day}.", { day: saidDates(last) })
    : t("The event ended {since, plural, one {# day} other {# days}} ago.", { since })
}
