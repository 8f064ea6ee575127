"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { StateMark } from "@/components/ui/state-mark"
import { useAction } from "@/components/use-action"
import { t } from "@/domain/words"
import { makeRecoveryCodes } from "./factor-actions"
import { NewCodes } from "./new-codes"

/** How many are left, and new ones. Few are owed attention, for the last one is a locked door. */
export function RecoveryCodes({ left, of }: { left: number; of: number }) {
  const { run, waiting, problem } = useAction()
  const [codes, setCodes] = useState<string[] | null>(null)
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-48 flex-1">
          <h3 className="font-semibold">{t("Recovery codes")}</h3>
          <p className="text-13 text-soft">{t("For when your app or passkey is not at hand.")}</p>
        </div>
        <StateMark tone={left > 3 ? "done" : "owed"}>
          {t("{left} of {total} left", { left, total: of })}
        </StateMark>
        <Button
          size="small"
          waiting={waiting}
          waitingWord={t("Making codes…")}
          onClick={() => void run(makeRecoveryCodes, (made) => setCodes(made.codes))}
        >
          {t("Make new ones")}
        </Button>
      </div>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {codes ? <NewCodes codes={codes} onKept={() => setCodes(null)} /> : null}
    </div>
  )
}
