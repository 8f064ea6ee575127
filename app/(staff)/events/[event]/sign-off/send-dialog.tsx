"use client"
import Link from "next/link"
import { useRouter } from "next/navigation"
import { useRef, useState } from "react"
import { Button, type ButtonLook, buttonClass } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { TextArea } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { answerOf, NO_ANSWER } from "@/components/use-submit"
import type { Whom } from "@/db/send-plans"

import { NOTE_LIMIT, planInWords, type SendKind } from "@/domain/review-words"
import { marked, say, t } from "@/domain/words"
import { planSending, type ShownPlan, sendDrafts, sendReminders } from "./actions"
import { PlannedMails, SkippedPartners } from "./planned-mails"

const WORDS = {
  send: { verb: marked("Send for review"), waiting: marked("Sending…") },
  remind: { verb: marked("Remind"), waiting: marked("Reminding…") },
} as const

/**
 * A button that sends drafts or reminders after its dialog has said what goes to how many. The plan is asked for when
 * the dialog opens, and only what was shown goes out. Keep it mounted while its dialog is open: what was sent is said
 * there. `onSent` is called when that is closed.
 */
export function SendDialog({
  eventId,
  whom,
  kind,
  label = say(WORDS[kind].verb),
  look = "plain",
  size = "normal",
  disabled = false,
  command,
  onSent,
}: {
  eventId: number
  whom: Whom
  kind: SendKind
  label?: string
  look?: ButtonLook
  size?: "normal" | "small"
  disabled?: boolean
  /** The name by which the palette presses the button. */
  command?: string
  onSent?: () => void
}) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [plan, setPlan] = useState<ShownPlan | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [note, setNote] = useState("")
  const [waiting, setWaiting] = useState(false)
  const [sent, setSent] = useState<{ mails: number } | null>(null)
  const asked = useRef(0)
  const tooLong = note.trim().length > NOTE_LIMIT

  async function load() {
    asked.current += 1
    const turn = asked.current
    const result = await answerOf(planSending({ eventId, whom, kind }))
    if (turn !== asked.current) return
    if (result.ok) setPlan(result.plan)
    else setProblem(result.message)
  }

  function show() {
    setPlan(null)
    setProblem(null)
    setSent(null)
    setOpen(true)
    void load()
  }

  function hide() {
    setOpen(false)
    if (!sent) return
    setNote("")
    onSent?.()
  }

  async function send({ fingerprint }: ShownPlan) {
    setWaiting(true)
    setProblem(null)
    const result = await answerOf(
      kind === "send"
        ? sendDrafts({ eventId, whom, fingerprint, note })
        : sendReminders({ eventId, whom, fingerprint }),
    )
    setWaiting(false)
    if (result.ok) return setSent({ mails: result.mails })
    setProblem(result.message)
    if (result === NO_ANSWER) return
    // What was shown is not what would go out any more: show what would.
    void load()
    router.refresh()
  }

  return (
    <>
      <Button look={look} size={size} disabled={disabled} data-command={command} onClick={show}>
        {label}
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => (next || waiting ? undefined : hide())}
        title={say(WORDS[kind].verb)}
        about={plan && !sent ? planInWords(kind, plan) : undefined}
        wide
      >
        {sent && plan ? (
          <div className="grid gap-6">
            <Notice tone="done">
              {plan.sendsMail
                ? t("{mails, plural, one {# mail is} other {# mails are}} on the way.", {
                    mails: sent.mails,
                  })
                : t(
                    "{mails, plural, one {# mail waits} other {# mails wait}} in the Outbox, for no mail server is set. Copy the links there and send them yourself.",
                    { mails: sent.mails },
                  )}
            </Notice>
            <div className="flex flex-wrap gap-2">
              <Link
                href={`/events/${plan.eventSlug}/outbox`}
                prefetch={false}
                className={buttonClass(plan.sendsMail ? "plain" : "primary")}
              >
                {t("Look at the Outbox")}
              </Link>
              <Button onClick={hide}>{t("Close")}</Button>
            </div>
          </div>
        ) : (
          <div className="grid gap-6">
            {plan ? (
              <>
                <SkippedPartners skipped={plan.skipped} total={plan.total.skipped} />
                {plan.sendsMail || plan.mails === 0 ? null : (
                  <p className="flex gap-2 text-owed">
                    <span aria-hidden="true">!</span>
                    <span>{t("No mail server is set, so the mails will wait in the Outbox.")}</span>
                  </p>
                )}
                {kind === "send" && plan.mails > 0 ? (
                  <TextArea
                    label={t("A note of your own (optional)")}
                    hint={t("Goes into each mail. Up to {noteLimit} characters.", { noteLimit: NOTE_LIMIT })}
                    rows={3}
                    value={note}
                    onChange={(change) => setNote(change.target.value)}
                    error={
                      tooLong
                        ? t(
                            "The note is {count, plural, one {# character} other {# characters}} too long. Shorten it.",
                            { count: note.trim().length - NOTE_LIMIT },
                          )
                        : undefined
                    }
                  />
                ) : null}
                <PlannedMails partners={plan.partners} mails={plan.mails} note={note} />
              </>
            ) : problem ? null : (
              <p role="status" className="text-soft">
                {t("Looking up who gets what…")}
              </p>
            )}
            <div className="sticky -bottom-6 -mx-6 -mb-6 grid gap-3 border-t border-line bg-sheet px-6 py-4">
              {problem ? <Notice tone="wrong">{problem}</Notice> : null}
              <div className="flex flex-wrap gap-2">
                {plan && plan.mails > 0 ? (
                  <Button
                    look="primary"
                    disabled={tooLong}
                    waiting={waiting}
                    waitingWord={say(WORDS[kind].waiting)}
                    onClick={() => void send(plan)}
                  >
                    {t("Send {mails, plural, one {# mail} other {# mails}}", { mails: plan.mails })}
                  </Button>
                ) : null}
                {!plan && problem ? <Button onClick={show}>{t("Try again")}</Button> : null}
                <Button onClick={hide}>{plan?.mails === 0 ? t("Close") : t("Cancel")}</Button>
              </div>
            </div>
          </div>
        )}
      </Dialog>
    </>
  )
}
