"use client"
import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { SendDialog } from "../../../sign-off/send-dialog"

export type Step = "send" | "remind" | { href: string; label: string; sendToo: boolean } | null

/**
 * The one thing to do next. Both dialogs stay mounted whatever the step is: after sending, the step is another one,
 * while the dialog still says what was sent.
 */
export function NextStep({ eventId, partnerId, step }: { eventId: number; partnerId: number; step: Step }) {
  const whom = { partnerIds: [partnerId] }
  const link = step !== null && typeof step === "object" ? step : null
  const sends = step === "send" || link?.sendToo === true
  return (
    <div className={step === null ? "hidden" : "flex flex-wrap gap-2"}>
      {link ? (
        <Link href={link.href} className={buttonClass("primary")}>
          {link.label}
        </Link>
      ) : null}
      <div className={sends ? "contents" : "hidden"}>
        <SendDialog
          eventId={eventId}
          whom={whom}
          kind="send"
          look={step === "send" ? "primary" : "plain"}
          {...(link ? { label: "Send again as it is" } : {})}
        />
      </div>
      <div className={step === "remind" ? "contents" : "hidden"}>
        <SendDialog eventId={eventId} whom={whom} kind="remind" look="primary" />
      </div>
    </div>
  )
}
