import type { Connection } from "@/db/client"
import { addMeasures, unmeasuredLogos } from "@/db/images"
import { logError } from "./log"
import { measureLogo } from "./logo-intake"

/** So many at a time, so that an upload never waits long behind them. */
const AT_ONCE = 5

let running = false
/** Those that could not be measured: tried again after the next start. */
const failed: string[] = []

/** Gives older logos their facts and renditions, a few each time; does nothing while it is still at it. */
export async function measureBacklog(db: Connection): Promise<void> {
  if (running) return
  running = true
  try {
    for (const image of unmeasuredLogos(db, { limit: AT_ONCE, but: failed })) {
      const measured = await measureLogo(image)
      if (measured.ok) addMeasures(db, measured.logo)
      else {
        failed.push(image.sha256)
        logError(`logo ${image.sha256} can't be measured: ${measured.message}`)
      }
    }
  } catch (error) {
    logError("measuring logos failed; it goes on in a minute", error)
  } finally {
    running = false
  }
}
