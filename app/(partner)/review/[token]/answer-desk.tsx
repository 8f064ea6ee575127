"use client"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { type ReactNode, useEffect, useId, useRef, useState } from "react"
import { Notice } from "@/components/ui/notice"
import { hasKept } from "@/components/use-kept-draft"
import type { Content } from "@/domain/content"
import type { EntryLimits } from "@/domain/missing"
import type { ProposedLogo } from "@/domain/review"
import { ApproveForm } from "./approve-form"
import { ChangesForm } from "./changes-form"
import { HandOnForm } from "./hand-on-form"
import { ProposeForm } from "./propose-form"
import type { Ask } from "./use-answer"

type Way = "approve" | "changes" | "propose" | "hand-on"

const THANKS: Record<Exclude<Way, "approve">, string> = {
  changes: "Thank you, your comment was sent.",
  propose: "Thank you, your proposal was sent.",
  "hand-on": "Thank you, the organisers were told.",
}

/** The ways to answer; each opens its form, and what was begun on this device is open again. */
export function AnswerDesk({
  ask,
  content,
  logo,
  variants,
  limits,
  languages,
  receipt,
  next,
}: {
  ask: Ask
  content: Content
  logo: ProposedLogo | null
  variants: number
  limits: EntryLimits
  languages: string[]
  /** The path of the receipt, when this contact has approved what is shown. */
  receipt: string | null
  /** What happens after the contact's newest answer; null before the first. */
  next: string | null
}) {
  const router = useRouter()
  const { decides } = ask.contact
  const [open, setOpen] = useState<Way[]>([])
  const [thanks, setThanks] = useState<string | null>(null)
  const said = useRef<HTMLDivElement>(null)
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
    setThanks(THANKS[way])
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
        Your answer
      </h2>
      {thanks || next ? (
        <div ref={said} tabIndex={-1} className="outline-none">
          {thanks ? (
            <Notice tone="done">
              {thanks} {next}
            </Notice>
          ) : (
            <p>
              <strong>What happens next:</strong> {next}
            </p>
          )}
        </div>
      ) : null}
      {receipt ? (
        <p>
          You approved this draft.{" "}
          <Link href={receipt} prefetch={false} className="text-act underline underline-offset-3">
            See the receipt
          </Link>
        </p>
      ) : decides ? (
        <div className="grid gap-4 rounded-lg border border-line bg-sheet p-4 sm:p-6">
          <h3 className="text-18 font-semibold">Approve</h3>
          <ApproveForm
            ask={ask}
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
          decides ? "Ask for changes" : "Leave a comment",
          <ChangesForm ask={ask} keptKey={keyOf("changes")} languages={languages} onDone={done("changes")} />,
        )}
        {way(
          "propose",
          "Propose your own text or logo",
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
          "Not the right person?",
          <HandOnForm ask={ask} keptKey={keyOf("hand-on")} onDone={done("hand-on")} />,
        )}
      </div>
    </section>
  )
}

function Fold({
  title,
  open,
  onToggle,
  children,
}: {
  title: string
  open: boolean
  onToggle: () => void
  children: ReactNode
}) {
  const id = useId()
  return (
    <div className="border-b border-line">
      <h3>
        <button
          type="button"
          aria-expanded={open}
          aria-controls={open ? id : undefined}
          onClick={onToggle}
          className="flex min-h-12 w-full items-center justify-between gap-4 text-left font-semibold hover:text-act"
        >
          {title}
          <span aria-hidden="true" className="text-18 text-soft">
            {open ? "−" : "+"}
          </span>
        </button>
      </h3>
      {open ? (
        <div id={id} className="pt-2 pb-8">
          {children}
        </div>
      ) : null}
    </div>
  )
}
