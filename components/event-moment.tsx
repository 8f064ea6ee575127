import { momentInWords } from "@/domain/mail/moments"
import { readerLanguage } from "@/domain/words"

/** A moment by the clocks of an event's time zone, which is named: everybody on the desk reads the same. */
export function EventMoment({ at, timeZone }: { at: number; timeZone: string }) {
  return (
    <time dateTime={new Date(at).toISOString()} className="tabular-nums">
      {momentInWords(at, timeZone, readerLanguage())}
    </time>
  )
}
