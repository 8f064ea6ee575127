"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { StateMark } from "@/components/ui/state-mark"
import { useAction } from "@/components/use-action"
import { t } from "@/domain/words"
import { beginApp, type NewKey, turnAppOff } from "./factor-actions"
import { NewCodes } from "./new-codes"
import { Sure } from "./sure"
import { TotpSetUp } from "./totp-set-up"

/** Codes of an app: off, being set up, or on. `isLast`: without it, nothing but the password is asked for. */
export function AuthenticatorApp({ isOn, isLast }: { isOn: boolean; isLast: boolean }) {
  const { run, waiting, problem } = useAction()
  const [key, setKey] = useState<NewKey | null>(null)
  const [codes, setCodes] = useState<string[] | null>(null)
  const [asking, setAsking] = useState(false)
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 className="min-w-48 flex-1 font-semibold">{t("Authenticator app")}</h3>
        <StateMark tone={isOn ? "done" : "none"}>{isOn ? t("On") : t("Off")}</StateMark>
        {isOn ? (
          <Button size="small" onClick={() => setAsking(true)}>
            {t("Turn off")}
          </Button>
        ) : key ? null : (
          <Button
            size="small"
            waiting={waiting}
            waitingWord={t("Making a key…")}
            onClick={() => void run(beginApp, (begun) => setKey(begun))}
          >
            {t("Set up")}
          </Button>
        )}
      </div>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {key && !isOn ? (
        <TotpSetUp
          newKey={key}
          onDone={(made) => {
            setKey(null)
            setCodes(made)
          }}
          onCancel={() => setKey(null)}
        />
      ) : null}
      {codes ? <NewCodes codes={codes} onKept={() => setCodes(null)} /> : null}
      {asking ? (
        <Sure
          title={t("Turn the authenticator app off?")}
          verb={t("Turn off")}
          waitingWord={t("Turning off…")}
          call={turnAppOff}
          onDone={() => {
            setKey(null)
            setAsking(false)
          }}
          onCancel={() => setAsking(false)}
        >
          {isLast
            ? t(
                "Your password alone will be enough to sign in, and your recovery codes end. Events that ask for a second factor will be closed to you.",
              )
            : t("Its codes will not be taken any more. Your passkeys stay as they are.")}
        </Sure>
      ) : null}
    </div>
  )
}
