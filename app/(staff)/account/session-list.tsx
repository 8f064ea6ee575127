"use client"
import { useState } from "react"
import { Moment } from "@/components/moment"
import { rich, richSaid } from "@/components/rich"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { StateMark } from "@/components/ui/state-mark"
import { useAction } from "@/components/use-action"
import type { SignInMethod } from "@/domain/session-limits"
import { type Message, marked, t } from "@/domain/words"
import { endOthers, endSessionNamed } from "./session-actions"

type Session = {
  name: string
  browser: string
  network: string
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
                {richSaid(wayOf(session), { when: <Moment at={session.createdAt} /> })}
              </p>
              <p className="text-13 text-soft">
                {session.network === ""
                  ? rich("Last used {when}", { when: <Moment at={session.seenAt} /> })
                  : rich("Signed in from {network}. Last used {when}", {
                      network: session.network,
                      when: <Moment at={session.seenAt} />,
                    })}
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
          : t("{ended, plural, one {# other session has ended.} other {# other sessions have ended.}}", {
              ended,
            })}
      </p>
    </div>
  )
}

const WAYS: Record<SignInMethod, [alone: Message, withFactor: Message]> = {
  password: [
    marked("Signed in with a password, {when}"),
    marked("Signed in with a password and a second factor, {when}"),
  ],
  passkey: [marked("Signed in with a passkey, {when}"), marked("Signed in with a passkey, {when}")],
  "mail-link": [
    marked("Signed in by a link in a mail, {when}"),
    marked("Signed in by a link in a mail and with a second factor, {when}"),
  ],
  oidc: [
    marked("Signed in through the provider, {when}"),
    marked("Signed in through the provider, with a second factor, {when}"),
  ],
}

function wayOf({ via, hasSecondFactor }: Session): Message {
  return WAYS[via][hasSecondFactor ? 1 : 0]
}
