"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { t } from "@/domain/words"
import { makeLinkForPassword, remove, removeFactors } from "./actions"
import { LinkToShow } from "./link-to-show"

export type AboutMember = {
  member: { id: number; name: string; email: string }
  what: "password" | "factors" | "removal"
}

/** What can be done about an account, after a sentence on what will happen. */
export function MemberDialog({
  asked,
  hasMail,
  onClose,
}: {
  asked: AboutMember | null
  hasMail: boolean
  onClose: () => void
}) {
  return (
    <Dialog
      open={asked !== null}
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={asked ? titleOf(asked) : ""}
      about={asked ? aboutOf(asked, hasMail) : undefined}
    >
      {asked?.what === "removal" ? (
        <Sure
          word={t("Remove the account")}
          waitingWord={t("Removing…")}
          act={() => remove(asked.member.id)}
          onClose={onClose}
        />
      ) : null}
      {asked?.what === "factors" ? (
        <Sure
          word={t("Take the second factors off")}
          waitingWord={t("Taking off…")}
          act={() => removeFactors(asked.member.id)}
          onClose={onClose}
        />
      ) : null}
      {asked?.what === "password" ? (
        <ForgottenPassword member={asked.member} hasMail={hasMail} onClose={onClose} />
      ) : null}
    </Dialog>
  )
}

function titleOf({ member, what }: AboutMember): string {
  if (what === "removal") return t("Remove {name}?", { name: member.name })
  return what === "factors"
    ? t("Take the second factors off {name}?", { name: member.name })
    : t("A new password for {name}", { name: member.name })
}

function aboutOf({ member, what }: AboutMember, hasMail: boolean): string {
  if (what === "removal")
    return t(
      "{name} is signed out at once and can’t sign in any more. Name and address are deleted here; texts and the activity log then say “Removed account {number}”. This can’t be undone, but the address can be invited again.",
      { name: member.name, number: member.id },
    )
  if (what === "factors")
    return t(
      "Authenticator app, passkeys and recovery codes of {name} stop working, and {name} is signed out everywhere. From then on the password alone signs in, until {name} sets up new ones. First make sure, by phone or face to face, that it is {name} who asks.",
      { name: member.name },
    )
  return hasMail
    ? t("A link to set a new password goes to {email}. The present password works until it is used.", {
        email: member.email,
      })
    : t(
        "No mail server is set up, so you get a link here to pass on yourself. The present password works until it is used.",
      )
}

type SureProps = {
  word: string
  waitingWord: string
  act: () => ReturnType<typeof remove>
  onClose: () => void
}

/** The last click before what can't be taken back; a refusal is told above it. */
function Sure({ word, waitingWord, act, onClose }: SureProps) {
  const { run, waiting, problem } = useAction()
  return (
    <div className="grid gap-4">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onClose}>{t("Cancel")}</Button>
        <Button
          look="danger"
          waiting={waiting}
          waitingWord={waitingWord}
          onClick={() => void run(act, onClose)}
        >
          {word}
        </Button>
      </div>
    </div>
  )
}

type PasswordProps = { member: AboutMember["member"]; hasMail: boolean; onClose: () => void }

function ForgottenPassword({ member, hasMail, onClose }: PasswordProps) {
  const { run, waiting, problem } = useAction()
  const [made, setMade] = useState<{ link: string | null } | null>(null)
  if (made)
    return (
      <div className="grid justify-items-start gap-4">
        {made.link ? (
          <LinkToShow link={made.link} name={member.name} lasts={t("It works once, for one hour.")} />
        ) : (
          <Notice tone="done">{t("The link is on its way. It works once, for one hour.")}</Notice>
        )}
        <Button onClick={onClose}>{t("Close")}</Button>
      </div>
    )
  return (
    <div className="grid gap-4">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <div className="flex flex-wrap gap-2">
        <Button onClick={onClose}>{t("Cancel")}</Button>
        <Button
          look="primary"
          waiting={waiting}
          waitingWord={hasMail ? t("Sending…") : t("Making…")}
          onClick={() => void run(() => makeLinkForPassword(member.id), setMade)}
        >
          {hasMail ? t("Send the link") : t("Make the link")}
        </Button>
      </div>
    </div>
  )
}
