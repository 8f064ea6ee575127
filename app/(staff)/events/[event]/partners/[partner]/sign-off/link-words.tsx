import type { ReactNode } from "react"
import { Moment } from "@/components/moment"
import { rich } from "@/components/rich"
import type { LinkState } from "@/domain/link-state"
import { t } from "@/domain/words"

/** Does the link open anything now? */
export function hasLiveLink({ state }: LinkState): boolean {
  return state === "sent" || state === "opened"
}

/** What became of a contact's link. */
export function LinkWords({ link }: { link: LinkState }) {
  return (
    <p className="flex gap-1.5 text-13">
      <span aria-hidden="true" className={link.state === "opened" ? "text-act" : "text-soft"}>
        {link.state === "opened" ? "●" : link.state === "sent" ? "◐" : "○"}
      </span>
      <span>{words(link)}</span>
    </p>
  )
}

function words(link: LinkState): ReactNode {
  switch (link.state) {
    case "none":
      return t("No link yet")
    case "sent":
      return (
        <>
          {link.waits
            ? rich("Written {moment}, waits in the Outbox", momentOf(link.at))
            : rich("Sent {moment}, not opened", momentOf(link.at))}
          {link.openedBefore === null ? null : (
            <> {rich("(an earlier link was opened on {moment})", momentOf(link.openedBefore))}</>
          )}
        </>
      )
    case "opened":
      return rich("Opened on {moment}", momentOf(link.at))
    case "expired":
      return rich("Expired on {moment}", momentOf(link.at))
    case "revoked":
      return rich("Revoked on {moment}", momentOf(link.at))
  }
}

function momentOf(at: number) {
  return { moment: <Moment at={at} /> }
}
