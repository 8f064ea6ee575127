import { listOwnSessions } from "@/db/own-sessions"
import type { Staff } from "@/db/sessions"
import { browserInWords } from "@/domain/browser-words"
import { IDLE_HOURS, SESSION_HOURS } from "@/domain/session-limits"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { SessionList } from "./session-list"

/** Where somebody is signed in. */
export function SessionsSection({ staff }: { staff: Staff }) {
  const sessions = listOwnSessions(database(), staff).map(({ agent, ...session }) => ({
    ...session,
    browser: browserInWords(agent),
  }))
  return (
    <section aria-labelledby="sessions" className="max-w-160">
      <h2 id="sessions" className="mb-1 text-18 font-semibold">
        {t("Where you are signed in")}
      </h2>
      <p className="mb-4 text-soft">
        {t(
          "A session ends after {idleHours} hours without use, and {sessionHours} hours after you signed in. If you do not know one of these, end it and change your password.",
          { idleHours: IDLE_HOURS, sessionHours: SESSION_HOURS },
        )}
      </p>
      <SessionList sessions={sessions} />
    </section>
  )
}
