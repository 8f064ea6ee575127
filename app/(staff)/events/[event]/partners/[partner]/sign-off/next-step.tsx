"use client"
import Link from "next/link"
import { useRef } from "react"
import { buttonClass } from "@/components/ui/button"
import { t } from "@/domain/words"
import { SendDialog } from "../../../sign-off/send-dialog"

export type Step = "send" | "remind" | { href: string; label: string; sendToo: boolean } | null

/**
 * The one thing to do next. Both dialogs stay mounted whatever the step is: after sending, the step is another one,
 * while the dialog still says what was sent.
 */
export function NextStep({
  eventId,
  partnerId,
  step,
  sendLabel = t("Send for review"),
}: {
  eventId: number
  partnerId: number
  step: Step
  sendLabel?: string
}) {
  const whom = { partnerIds: [partnerId] }
  const link = step !== null && typeof step === "object" ? step : null
  const sends = step === "send" || link?.sendToo === true
  const place = useRef<HTMLDivElement>(null)
  // The button that opened the dialog may be gone when it closes; the keyboard stays here.
  const stay = () => place.current?.focus()
  return (
    <div ref={place} tabIndex={-1} className="flex flex-wrap gap-2 outline-none">
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
          command="send"
          look={step === "send" ? "primary" : "plain"}
          label={link ? t("Send again as it is") : sendLabel}
          onSent={stay}
        />
      </div>
      <div className={step === "remind" ? "contents" : "hidden"}>
        <SendDialog eventId={eventId} whom={whom} kind="remind" look="primary" onSent={stay} />
      </div>
    </div>
  )
}
