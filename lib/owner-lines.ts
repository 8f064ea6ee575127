import { NOT_OWNER } from "@/db/backup-log"
import type { Staff } from "@/db/sessions"
import { mayManageInstallation } from "@/domain/permissions"
import { refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { answerInLines } from "./line-stream"
import { isSameOrigin } from "./same-origin"
import { currentStaff, SIGNED_OUT } from "./session"
import { takeTurns } from "./turns"

/** A POST of an owner that takes its time and tells of it line by line, one at a time for the whole installation. */
export function ownersWork<Line extends { kind: string }>(options: {
  work: (staff: Staff, tell: (line: Line) => Promise<void>) => Promise<void>
  busy: Line
  trouble: string
}) {
  const inTurn = takeTurns({ atOnce: 1, waiting: 0 })
  return async (request: Request): Promise<Response> => {
    if (!isSameOrigin(request))
      return Response.json(refuse(t("This request came from another site.")), { status: 403 })
    const staff = await currentStaff()
    if (!staff) return Response.json(SIGNED_OUT, { status: 401 })
    if (!mayManageInstallation(staff)) return Response.json(refuse(NOT_OWNER), { status: 403 })
    const { work, busy, trouble } = options
    return answerInLines<Line>(request, (tell) => inTurn(() => work(staff, tell).then(() => true)), {
      busy,
      trouble,
    })
  }
}
