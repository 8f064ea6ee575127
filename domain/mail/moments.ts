import type { MailLanguage } from "@/domain/contact"

/** A day in words: "Saturday 3 October 2026", "2026년 10월 3일 토요일". "" when `iso` (YYYY-MM-DD) is no day. */
export function dayInWords(iso: string, language: MailLanguage): string {
  const at = Date.parse(`${iso}T00:00:00Z`)
  // A day that does not exist, such as 30 February, rolls over in some engines.
  if (Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== iso) return ""
  const { weekday, day, month, year } = partsOf(at, "UTC", language)
  return language === "ko" ? `${year}년 ${month}월 ${day}일 ${weekday}` : `${weekday} ${day} ${month} ${year}`
}

/** A moment in words with its time zone: "3 October 2026, 14:02 (Asia/Seoul)". An unknown zone counts as UTC. */
export function momentInWords(at: number, timeZone: string, language: MailLanguage): string {
  const zone = isZone(timeZone) ? timeZone : "UTC"
  const { day, month, year, hour, minute } = partsOf(at, zone, language)
  const time = `${hour}:${minute} (${zone})`
  return language === "ko" ? `${year}년 ${month}월 ${day}일 ${time}` : `${day} ${month} ${year}, ${time}`
}

/** The parts are put together here, for the system's own order and commas differ between versions. */
function partsOf(at: number, timeZone: string, language: MailLanguage): Record<string, string> {
  const format = new Intl.DateTimeFormat(language === "ko" ? "ko-KR" : "en-GB", {
    weekday: "long",
    day: "numeric",
    month: language === "ko" ? "numeric" : "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone,
  })
  const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]))
  const digits = (text = "") => text.replace(/\D/gu, "")
  return language === "ko" ? { ...parts, month: digits(parts.month), day: digits(parts.day) } : parts
}

function isZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name })
    return name !== ""
  } catch {
    return false
  }
}
