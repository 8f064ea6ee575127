"use client"
import { useState } from "react"
import { Moment } from "@/components/moment"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { StateMark } from "@/components/ui/state-mark"
import { useAction } from "@/components/use-action"
import type { SignInMethod } from "@/domain/session-limits"
import { t } from "@/domain/words"
import { endOthers, endSessionNamed } from "./session-actions"

type Session = {
  name: string
  browser: string
  via: SignInMethod
  hasSecondFactor: boolean
  createdAt: number
  seenAt: number
  isThis: boolean
}

export function SessionList({ sessions }: { sessions: Session[] }) {
  const { run, waiting, waitingFor, problem } = useAction()
  const [ended, setEnded] = useState<number | null>(null)
  const others = sessions.filter(({ isThis }) => !isThis).length
  return (
    <div className="grid gap-4">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <ul className="border-t border-line">
        {sessions.map((session) => (
          <li
            key={session.name}
            className="flex flex-wrap items-center gap-x-4 gap-y-2 border-b border-line py-3"
          >
            <div className="min-w-48 flex-1">
              <p className="font-semibold">{session.browser}</p>
              <p className="text-13 text-soft">
                {wayInWords(session)} <Moment at={session.createdAt} />
              </p>
              <p className="text-13 text-soft">
                Last used <Moment at={session.seenAt} />
              </p>
            </div>
            {session.isThis ? (
              <StateMark tone="done">{t("This one")}</StateMark>
            ) : (
              <Button
                size="small"
                disabled={waiting && waitingFor !== session.name}
                waiting={waitingFor === session.name}
                waitingWord={t("Ending…")}
                aria-label={t("End the session in {browser}", { browser: session.browser })}
                onClick={() => void run(() => endSessionNamed(session.name), undefined, session.name)}
              >
                {t("End")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {others > 0 ? (
        <Button
          className="justify-self-start"
          disabled={waiting && waitingFor !== "others"}
          waiting={waitingFor === "others"}
          waitingWord={t("Ending…")}
          onClick={() => void run(endOthers, (result) => setEnded(result.ended), "others")}
        >
          {t("End all other sessions")}
        </Button>
      ) : null}
      <p role="status" className="text-13 text-soft empty:hidden">
        {ended === null
          ? ""
          : ended === 1
            ? "1 other session has ended."
            : `${ended} other sessions have ended.`}
      </p>
    </div>
  )
}

const WAYS: Record<SignInMethod, [alone: string, withFactor: string]> = {
  password: ["Signed in with a password,", "Signed in with a password and a second factor,"],
  passkey: ["Signed in with a passkey,", "Signed in with a passkey,"],
  "mail-link": ["Signed in by a link in a mail,", "Signed in by a link in a mail and with a second factor,"],
  oidc: ["Signed in through the provider,", "Signed in through the provider, with a second factor,"],
}

function wayInWords({ via, hasSecondFactor }: Session): string {
  return WAYS[via][hasSecondFactor ? 1 : 0]
}
