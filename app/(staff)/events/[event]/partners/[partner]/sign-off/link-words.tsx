import type { ReactNode } from "react"
import { Moment } from "@/components/moment"
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
          {link.waits ? "Written " : "Sent "}
          <Moment at={link.at} />
          {link.waits ? ", waits in the Outbox" : ", not opened"}
          {link.openedBefore === null ? null : (
            <>
              {" "}
              (an earlier link was opened on <Moment at={link.openedBefore} />)
            </>
          )}
        </>
      )
    case "opened":
      return (
        <>
          Opened on <Moment at={link.at} />
        </>
      )
    case "expired":
      return (
        <>
          Expired on <Moment at={link.at} />
        </>
      )
    case "revoked":
      return (
        <>
          Revoked on <Moment at={link.at} />
        </>
      )
  }
}
