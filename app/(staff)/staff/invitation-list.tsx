"use client"
import { useState } from "react"
import { LIST_ROW, LIST_TARGET } from "@/components/list-row"
import { Moment } from "@/components/moment"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { StateMark } from "@/components/ui/state-mark"
import { useAction } from "@/components/use-action"
import { useListKeys } from "@/components/use-list-keys"
import { t } from "@/domain/words"
import { inviteOnceMore, takeBack } from "./invitation-actions"
import type { InvitationToShow } from "./invitations-to-show"
import { LinkToShow } from "./link-to-show"

export function InvitationList({
  invitations,
  hasMail,
}: {
  invitations: InvitationToShow[]
  hasMail: boolean
}) {
  const { run, waiting, waitingFor, problem } = useAction()
  const [made, setMade] = useState<{ name: string; link: string | null } | null>(null)
  const keys = useListKeys()
  const again = ({ id, name }: InvitationToShow, byMail: boolean, key: string) => {
    setMade(null)
    return run(
      () => inviteOnceMore({ linkId: id, byMail }),
      ({ link }) => setMade({ name, link }),
      key,
    )
  }
  return (
    <div className="grid gap-4">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {made?.link ? (
        <LinkToShow
          link={made.link}
          name={made.name}
          lasts={t("It works once, for seven days; earlier ones have ended.")}
        />
      ) : made ? (
        <Notice tone="done">
          {t("{name} gets a new link by mail; the earlier one has ended.", { name: made.name })}
        </Notice>
      ) : null}
      <ul {...keys} className="border-t border-line">
        {invitations.map((invitation) => (
          <li key={invitation.email} {...LIST_ROW} className="grid gap-2 border-b border-line py-3">
            <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
              <div className="min-w-48 flex-1">
                <p className="font-semibold">{invitation.name}</p>
                <p className="text-13 break-words text-soft">
                  {invitation.email} · <span className="capitalize">{invitation.role}</span>
                </p>
              </div>
              <div className="text-13 text-soft">
                <StateMark tone={invitation.words.tone}>{invitation.words.word}</StateMark>
                <p>
                  {invitation.expired ? t("Ended") : t("Works until")} <Moment at={invitation.expiresAt} />
                </p>
              </div>
            </div>
            {invitation.words.why ? (
              <p className={`text-13 ${invitation.words.tone === "owed" ? "text-owed" : "text-soft"}`}>
                {invitation.words.why}
              </p>
            ) : null}
            <div className="flex flex-wrap gap-2">
              {hasMail ? (
                <Button
                  size="small"
                  {...LIST_TARGET}
                  disabled={waiting && waitingFor !== `mail ${invitation.email}`}
                  waiting={waitingFor === `mail ${invitation.email}`}
                  waitingWord={t("Sending…")}
                  onClick={() => void again(invitation, true, `mail ${invitation.email}`)}
                  aria-label={t("Send again to {name}", { name: invitation.name })}
                >
                  {t("Send again")}
                </Button>
              ) : null}
              <Button
                size="small"
                disabled={waiting && waitingFor !== `link ${invitation.email}`}
                waiting={waitingFor === `link ${invitation.email}`}
                waitingWord={t("Making…")}
                onClick={() => void again(invitation, false, `link ${invitation.email}`)}
                aria-label={t("Make a new link for {name}", { name: invitation.name })}
              >
                {t("Make a new link")}
              </Button>
              <Button
                size="small"
                look="quiet"
                disabled={waiting && waitingFor !== `back ${invitation.email}`}
                waiting={waitingFor === `back ${invitation.email}`}
                waitingWord={t("Taking back…")}
                onClick={() => {
                  setMade(null)
                  void run(() => takeBack(invitation.id), undefined, `back ${invitation.email}`)
                }}
                aria-label={t("Take back the invitation of {name}", { name: invitation.name })}
              >
                {t("Take back")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  )
}
