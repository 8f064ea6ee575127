"use client"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { applyProposal, type Change, type Entry } from "@/domain/diff/changes"
import { earlierInWords, earlierVariants } from "@/domain/logo-earlier"
import type { LogoVariants } from "@/domain/logo-facts"
import type { ReleaseImage } from "@/domain/release"
import { t } from "@/domain/words"
import { decide } from "../actions"
import { ChangeChoice } from "./change-choice"
import { EntryText } from "./entry-text"
import { useChoices } from "./use-choices"

/** The changes of a proposal, each to be taken or left, and what the draft would say then. */
export function ProposalDesk({
  answerId,
  by,
  base,
  proposed,
  head,
  headHash,
  variants,
  changes,
  logos,
  mayDecide,
}: {
  answerId: number
  by: string
  base: Entry
  proposed: Entry
  head: Entry
  headHash: string
  /** The files that the partner has besides its main logo. */
  variants: LogoVariants
  changes: Change[]
  logos: Record<string, ReleaseImage>
  mayDecide: boolean
}) {
  const { isTaken, choose, taken } = useChoices(changes)
  const { run, waiting, waitingFor, problem } = useAction()
  const next = applyProposal(base, proposed, head, new Set(taken))
  const earlier = earlierInWords(earlierVariants({ logoSha256: head.logoSha256, variants }, next.logoSha256))
  const send = (ids: string[], key: string) =>
    void run(() => decide({ answerId, headHash, taken: ids }), undefined, key)
  return (
    <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_minmax(0,28rem)]">
      <div className="grid min-w-0 content-start gap-4">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <h3 className="text-18 font-semibold">
            {changes.length === 0
              ? t("Nothing is left to take")
              : t("{changes, plural, one {# change} other {# changes}}", { changes: changes.length })}
          </h3>
          {mayDecide && changes.length > 1 ? (
            <div className="flex gap-1">
              <Button look="quiet" size="small" onClick={() => choose(changes, true)}>
                {t("Take all")}
              </Button>
              <Button look="quiet" size="small" onClick={() => choose(changes, false)}>
                {t("Leave all")}
              </Button>
            </div>
          ) : null}
        </div>
        {mayDecide && changes.length > 0 ? (
          <p className="max-w-prose text-soft">
            {t(
              "What you take goes into the draft, what you leave does not, and then the proposal is closed for good. The public page stays as it is, and {by} gets no mail: send the new draft next.",
              { by },
            )}
          </p>
        ) : null}
        {changes.length === 0 ? (
          <p className="text-soft">
            {t("The draft says all of this already. Closing the proposal changes nothing in it.")}
          </p>
        ) : (
          <ol className="border-t border-line">
            {changes.map((change) => (
              <ChangeChoice
                key={change.id}
                change={change}
                title={titleOf(change, changes)}
                logos={logos}
                taken={isTaken(change)}
                frozen={!mayDecide}
                onChoose={(take) => choose([change], take)}
              />
            ))}
          </ol>
        )}
        {mayDecide ? (
          <div className="sticky bottom-0 z-10 -mx-4 grid gap-3 border-t border-line bg-paper px-4 py-3 sm:mx-0 sm:px-0">
            {problem ? <Notice tone="wrong">{problem}</Notice> : null}
            {earlier ? (
              <Notice tone="owed">
                {t("You take the new logo.")} {earlier}
              </Notice>
            ) : null}
            <div className="flex flex-wrap gap-2">
              {changes.length > 0 && taken.length === 0 ? null : (
                <Button
                  look="primary"
                  disabled={waiting && waitingFor !== "take"}
                  waiting={waitingFor === "take"}
                  waitingWord={t("Taking…")}
                  onClick={() => send(taken, "take")}
                >
                  {changes.length === 0
                    ? t("Close the proposal")
                    : t("Take {taken} of {changes, plural, one {# change} other {# changes}}", {
                        taken: taken.length,
                        changes: changes.length,
                      })}
                </Button>
              )}
              {changes.length === 0 ? null : (
                <Button
                  disabled={waiting && waitingFor !== "leave"}
                  waiting={waitingFor === "leave"}
                  waitingWord={t("Leaving…")}
                  onClick={() => send([], "leave")}
                >
                  {t("Leave all of it")}
                </Button>
              )}
            </div>
          </div>
        ) : null}
      </div>
      <section
        aria-labelledby="result"
        className="grid min-w-0 content-start gap-4 xl:sticky xl:top-4 xl:self-start"
      >
        <h3 id="result" className="text-18 font-semibold">
          {t("What the draft would say")}
        </h3>
        <EntryText entry={next} logos={logos} />
      </section>
    </div>
  )
}

/** "Description, 2 of 3" where a field has several changes. */
function titleOf(change: Change, changes: Change[]): string {
  const own = changes.filter(({ field }) => field === change.field)
  return own.length === 1
    ? change.label
    : t("{field}, {number} of {total}", {
        ...{ field: change.label, number: own.indexOf(change) + 1, total: own.length },
      })
}
