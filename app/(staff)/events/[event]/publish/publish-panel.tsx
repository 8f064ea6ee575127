"use client"
import { useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { Term } from "@/components/ui/term"
import { useAction } from "@/components/use-action"

import { t } from "@/domain/words"
import { publishEvent } from "./actions"
import { HeldList, type HeldPartner } from "./held-list"
import { ScheduleDialog, type Scheduling } from "./schedule-dialog"
import { Unpublish } from "./unpublish"

/** What stays behind, what may be let through, and the two verbs of going public, each with what it will do to how many. */
export function PublishPanel({
  eventId,
  title,
  base,
  plan,
  only,
  current,
  canPublish,
  scheduling,
}: {
  eventId: number
  title: string
  base: string
  plan: {
    fingerprint: string
    partners: number
    /** How many single changes there are to what is public. */
    changes: number
    isUnchanged: boolean
    /** The first of those that stay behind, and how many they are in all. */
    held: HeldPartner[]
    heldInAll: number
  }
  /** Ids of the partners chosen on the board; null for all. */
  only: number[] | null
  /** The number of the release that is public; null for none. */
  current: number | null
  canPublish: boolean
  scheduling: Scheduling
}) {
  const { run, waiting, problem } = useAction()
  const bar = useRef<HTMLDivElement>(null)
  const [reasons, setReasons] = useState<ReadonlyMap<number, string>>(new Map())
  const [done, setDone] = useState<{ current: number | null; words: string; dueAt?: number } | null>(null)
  const isNews =
    done?.current === current &&
    (done.dueAt === undefined || scheduling.waiting.some(({ dueAt }) => dueAt === done.dueAt))
  const through = plan.held.filter((partner) => reasons.has(partner.id))
  const partners = plan.partners + through.filter((partner) => !partner.isPublic).length
  const unexplained = through.filter((partner) => reasons.get(partner.id)?.trim() === "").length
  const nothingToDo = (plan.isUnchanged && through.length === 0) || partners === 0

  function setReason(partnerIds: number[], reason: string | null) {
    const next = new Map(reasons)
    for (const id of partnerIds) {
      if (reason === null) next.delete(id)
      else next.set(id, reason)
    }
    setReasons(next)
  }

  function publish() {
    setDone(null)
    const overrides = through.map(({ id }) => ({ partnerId: id, reason: reasons.get(id) ?? "" }))
    void run(
      () => publishEvent({ eventId, fingerprint: plan.fingerprint, only, overrides }),
      ({ number, partners: shown, held }) => {
        setReasons(new Map())
        // The button goes when there is nothing left to publish; the keyboard stays here.
        bar.current?.focus()
        setDone({
          current: number,
          words: [
            t("Release {number} is public, with {partners, plural, one {# partner} other {# partners}}.", {
              number,
              partners: shown,
            }),
            held > 0 ? t("{held, plural, one {# draft stays} other {# drafts stay}} behind.", { held }) : "",
          ]
            .filter(Boolean)
            .join(" "),
        })
      },
    )
  }

  return (
    <div className="grid gap-6">
      {plan.held.length > 0 ? (
        <section aria-labelledby="held" className="grid gap-3">
          <div className="flex items-center gap-2">
            <h2 id="held" className="text-18 font-semibold">
              {t("Stays behind ({count})", { count: plan.heldInAll - through.length })}
            </h2>
            {canPublish ? <Term of="let through" /> : null}
          </div>
          <HeldList
            held={plan.held}
            more={plan.heldInAll - plan.held.length}
            base={base}
            reasons={reasons}
            onReason={setReason}
            canPublish={canPublish}
          />
        </section>
      ) : null}
      {canPublish ? (
        <div
          ref={bar}
          tabIndex={-1}
          className="sticky bottom-0 z-10 -mx-4 grid gap-3 border-t border-line bg-paper px-4 py-3 outline-none sm:mx-0 sm:px-0"
        >
          {problem ? <Notice tone="wrong">{problem}</Notice> : null}
          {/* What this panel did is news only as long as it is still so. */}
          {done && isNews ? <Notice tone="done">{done.words}</Notice> : null}
          {through.length > 0 ? (
            <p className="flex gap-2 text-owed">
              <span aria-hidden="true">!</span>
              <span>
                {t(
                  "{partners, plural, one {# partner will go public without a sign-off, as the draft is now; the list and the preview of this page are without it.} other {# partners will go public without a sign-off, as the draft is now; the list and the preview of this page are without them.}}",
                  { partners: through.length },
                )}
                {unexplained > 0 ? ` ${t("Give the reason first.")}` : ""}
              </span>
            </p>
          ) : null}
          {nothingToDo || current === null ? null : (
            <p className="text-13 text-soft">
              {t("The page will show {partners, plural, one {# partner} other {# partners}}.", { partners })}
            </p>
          )}
          <div className="flex flex-wrap gap-2">
            {nothingToDo ? null : (
              <Button
                look="primary"
                data-command="publish"
                waiting={waiting}
                waitingWord={t("Publishing…")}
                disabled={unexplained > 0}
                onClick={publish}
              >
                {current === null
                  ? t("Publish {partners, plural, one {# partner} other {# partners}}", { partners })
                  : t("Publish {changes, plural, one {# change} other {# changes}}", {
                      changes: plan.changes + through.length,
                    })}
              </Button>
            )}
            <ScheduleDialog
              scheduling={scheduling}
              onDone={(words, dueAt) => setDone({ current, words, dueAt })}
            />
            {current !== null ? (
              <Unpublish
                eventId={eventId}
                title={title}
                onDone={() => setDone({ current: null, words: t("The event is no longer public.") })}
              />
            ) : null}
          </div>
        </div>
      ) : (
        <p className="text-soft">{t("A publisher or an owner can publish this.")}</p>
      )}
    </div>
  )
}
