import { recordCheck } from "@/db/backup-log"
import type { CheckLine } from "@/domain/backup-words"
import { t } from "@/domain/words"
import { checkData } from "@/lib/data-check"
import { database } from "@/lib/database"
import { ownersWork } from "@/lib/owner-lines"

/** Often enough that no proxy takes the answer for dead. */
const TELL_MS = 2000

/** Checks all data now, and tells what was found (CheckLine). */
export const POST = ownersWork<CheckLine>({
  work: async (staff, tell) => {
    const from = Date.now()
    const going = setInterval(() => {
      const seconds = Math.round((Date.now() - from) / 1000)
      void tell({ kind: "progress", seconds }).catch(() => undefined)
    }, TELL_MS)
    try {
      const checked = await checkData()
      const noted = checked.ok ? recordCheck(database(), staff, checked.faults.length) : checked
      await tell(
        checked.ok && noted.ok
          ? { kind: "end", faults: checked.faults.slice(0, 100), head: checked.head }
          : { kind: "failed", message: noted.ok ? "" : noted.message },
      )
    } finally {
      clearInterval(going)
    }
  },
  busy: {
    kind: "failed",
    get message() {
      return t("The data is being checked already. Wait until that is done.")
    },
  },
  trouble: "the data could not be checked",
})
