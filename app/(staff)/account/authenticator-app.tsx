"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { StateMark } from "@/components/ui/state-mark"
import { useAction } from "@/components/use-action"
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
        <h3 className="min-w-48 flex-1 font-semibold">Authenticator app</h3>
        <StateMark tone={isOn ? "done" : "none"}>{isOn ? "On" : "Off"}</StateMark>
        {isOn ? (
          <Button size="small" onClick={() => setAsking(true)}>
            Turn off
          </Button>
        ) : key ? null : (
          <Button
            size="small"
            waiting={waiting}
            waitingWord="Making a key…"
            onClick={() => void run(beginApp, (begun) => setKey(begun))}
          >
            Set up
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
          title="Turn the authenticator app off?"
          verb="Turn off"
          waitingWord="Turning off…"
          call={turnAppOff}
          onDone={() => {
            setKey(null)
            setAsking(false)
          }}
          onCancel={() => setAsking(false)}
        >
          {isLast
            ? "Your password alone will be enough to sign in, and your recovery codes end. Events that ask for a second factor will be closed to you."
            : "Its codes will not be taken any more. Your passkeys stay as they are."}
        </Sure>
      ) : null}
    </div>
  )
}
