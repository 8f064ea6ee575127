"use client"
import { type ReactNode, useCallback, useRef, useState } from "react"
import { Confirmation } from "@/components/confirmation"
import { Dialog } from "@/components/ui/dialog"
import { answerOf } from "@/components/use-submit"
import { t } from "@/domain/words"
import { type Ways, waysToConfirm } from "./confirm-actions"
import { ConfirmForm } from "./confirm-form"

/** Asks, for whatever is inside, who is there before what matters. One question at a time. */
export function ConfirmationProvider({ email, children }: { email: string; children: ReactNode }) {
  const [ways, setWays] = useState<Ways | null>(null)
  const answer = useRef<(confirmed: boolean) => void>(() => {})
  const ask = useCallback(async () => {
    answer.current(false)
    const known = await answerOf(waysToConfirm())
    if (!known.ok) return false
    setWays(known.ways)
    return new Promise<boolean>((resolve) => {
      answer.current = resolve
    })
  }, [])

  function close(confirmed: boolean) {
    setWays(null)
    answer.current(confirmed)
  }

  return (
    <Confirmation value={ask}>
      {children}
      {ways ? (
        <Dialog
          open
          onOpenChange={(open) => (open ? undefined : close(false))}
          title={t("Confirm that it is you")}
          about={
            <p>
              {t(
                "What you asked for matters, so Greenroom makes sure who is there. It then goes on with it, and does not ask again for 15 minutes.",
              )}
            </p>
          }
        >
          <ConfirmForm
            email={email}
            ways={ways}
            onConfirmed={() => close(true)}
            onCancel={() => close(false)}
          />
        </Dialog>
      ) : null}
    </Confirmation>
  )
}
