"use client"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { t } from "@/domain/words"
import { restore } from "./actions"

/** Brings an old revision back as a new head, after saying what that means; then shows what it changed. */
export function Restore({
  partnerId,
  path,
  base,
  id,
  number,
  signOffAfter,
}: {
  partnerId: number
  path: string
  base: string
  id: number
  number: number
  /** In words; "" for nothing. */
  signOffAfter: string
}) {
  const { run, waiting, problem } = useAction()
  const router = useRouter()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        size="small"
        onClick={() => setOpen(true)}
        aria-label={t("Restore revision {number}", { number })}
      >
        {t("Restore…")}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t("Restore revision {number}?", { number })}
        about={[
          t(
            "The draft will say what revision {number} said, logo and variants included, as a new revision. The draft as it is now stays in the history. The public page does not change until you publish.",
            { number },
          ),
          signOffAfter,
        ]
          .filter(Boolean)
          .join(" ")}
      >
        <div className="grid gap-4">
          {problem ? <Notice tone="wrong">{problem}</Notice> : null}
          <div className="flex flex-wrap gap-2">
            <Button
              look="primary"
              waiting={waiting}
              waitingWord={t("Restoring…")}
              onClick={() =>
                void run(
                  () => restore({ partnerId, revisionId: id, base }),
                  ({ revision }) => {
                    setOpen(false)
                    router.push(`${path}/compare?from=${revision - 1}&to=${revision}`)
                  },
                )
              }
            >
              {t("Restore it")}
            </Button>
            <Button onClick={() => setOpen(false)}>{t("Cancel")}</Button>
          </div>
        </div>
      </Dialog>
    </>
  )
}
