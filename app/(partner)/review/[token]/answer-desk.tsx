"use client"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { type ReactNode, useEffect, useRef, useState } from "react"
import { rich } from "@/components/rich"
import { Notice } from "@/components/ui/notice"
import { hasKept } from "@/components/use-kept-draft"
import type { Content } from "@/domain/content"
import type { EntryLimits } from "@/domain/missing"
import type { ProposedLogo } from "@/domain/review"
import { type Message, marked, say, t } from "@/domain/words"
import { ApproveForm } from "./approve-form"
import { ChangesForm } from "./changes-form"
import { Fold } from "./fold"
import { HandOnForm } from "./hand-on-form"
import type { OwnApprovals } from "./own-approvals"
import { ProposeForm } from "./propose-form"
import type { Ask } from "./use-answer"

type Way = "approve" | "changes" | "propose" | "hand-on"

const THANKS: Record<Exclude<Way, "approve">, Message> = {
  changes: marked("Thank you, your comment was sent."),
  propose: marked("Thank you, your proposal was sent."),
  "hand-on": marked("Thank you, the organizers were told."),
}

/** What was approved, by the text that is left to answer to. */
const APPROVED = {
  all: marked("You approved this draft."),
  web: marked("You approved the text for print."),
  print: marked("You approved the entry for the web."),
} as const

/** The ways to answer; each opens its form, and what was begun on this device is open again. */
export function AnswerDesk({
  ask,
  content,
  logo,
  variants,
  limits,
  languages,
  own,
  receipt,
  next,
}: {
  ask: Ask
  content: Content
  logo: ProposedLogo | null
  variants: number
  limits: EntryLimits
  languages: string[]
  /** Which texts are shown, and which of them this contact has approved. */
  own: OwnApprovals
  /** The path of the receipt of what it approved. */
  receipt: string | null
  /** What happens after the contact's newest answer; null before the first. */
  next: string | null
}) {
  const router = useRouter()
  const { decides } = ask.contact
  const [open, setOpen] = useState<Way[]>([])
  const [thanks, setThanks] = useState<string | null>(null)
  const said = useRef<HTMLDivElement>(null)
  const left = own.there.filter((copy) => !own.approved.includes(copy))
  const keyOf = (way: Way) => `${ask.contact.id}:${way}`
  const contactId = ask.contact.id

  useEffect(() => {
    const begun = (["changes", "propose", "hand-on"] as const).filter((way) => hasKept(`${contactId}:${way}`))
    setOpen((now) => [...now, ...begun])
  }, [contactId])
  // The form that was sent is gone: the keyboard and the eye go on with what was said to it.
  useEffect(() => {
    if (!thanks) return
    said.current?.focus({ preventScroll: true })
    said.current?.scrollIntoView({ block: "center" })
  }, [thanks])

  function toggle(way: Way) {
    setThanks(null)
    setOpen((now) => (now.includes(way) ? now.filter((item) => item !== way) : [...now, way]))
  }

  const done = (way: keyof typeof THANKS) => () => {
    setOpen((now) => now.filter((item) => item !== way))
    setThanks(say(THANKS[way]))
  }
  const way = (name: Way, title: string, form: ReactNode) => (
    <Fold title={title} open={open.includes(name)} onToggle={() => toggle(name)}>
      {form}
    </Fold>
  )
  return (
    <section
      id="answer"
      aria-labelledby="desk-title"
      className="scroll-mt-4 grid max-w-160 gap-6 print:hidden"
    >
      <h2 id="desk-title" className="font-serif text-24 font-medium">
        {t("Your answer")}
      </h2>
      {thanks || next ? (
        <div ref={said} tabIndex={-1} className="outline-none">
          {thanks ? (
            <Notice tone="done">
              {thanks} {next}
            </Notice>
          ) : (
            <p>
              {rich("<strong>What happens next:</strong> {next}", {
                strong: (words) => <strong>{words}</strong>,
                next,
              })}
            </p>
          )}
        </div>
      ) : null}
      {receipt ? (
        <p>
          {say(APPROVED[left[0] ?? "all"])}{" "}
          <Link href={receipt} prefetch={false} className="text-act underline underline-offset-3">
            {t("See the receipt")}
          </Link>
        </p>
      ) : null}
      {decides && left.length > 0 ? (
        <div className="grid gap-4 rounded-lg border border-line bg-sheet p-4 sm:p-6">
          <h3 className="text-18 font-semibold">{t("Approve")}</h3>
          <ApproveForm
            key={left.join()}
            ask={ask}
            there={own.there}
            left={left}
            keptKey={keyOf("approve")}
            hasLogo={logo !== null}
            variants={variants}
            onDone={(answerId) => router.push(`/review/${ask.token}/receipt/${answerId}`)}
          />
        </div>
      ) : null}
      <div className="border-t border-line">
        {way(
          "changes",
          decides ? t("Ask for changes") : t("Leave a comment"),
          <ChangesForm
            key={left.join()}
            ask={ask}
            own={own}
            keptKey={keyOf("changes")}
            languages={languages}
            onDone={done("changes")}
          />,
        )}
        {way(
          "propose",
          t("Propose your own text or logo"),
          <ProposeForm
            ask={ask}
            keptKey={keyOf("propose")}
            content={content}
            logo={logo}
            limits={limits}
            languages={languages}
            onDone={done("propose")}
          />,
        )}
        {way(
          "hand-on",
          t("Not the right person?"),
          <HandOnForm ask={ask} keptKey={keyOf("hand-on")} onDone={done("hand-on")} />,
        )}
      </div>
    </section>
  )
}
