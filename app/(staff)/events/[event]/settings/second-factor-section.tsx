"use client"
import Link from "next/link"
import { useState } from "react"
import { CheckField } from "@/components/ui/check-field"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { t } from "@/domain/words"
import { setSecondFactorAsked } from "./second-factor-actions"

/** May only those in who showed a second factor? `others`: how many of the staff have none. */
export function SecondFactorSection({
  eventId,
  asked,
  hasOwn,
  others,
}: {
  eventId: number
  asked: boolean
  hasOwn: boolean
  others: number
}) {
  const { run, waiting, problem } = useAction()
  // What was chosen is shown at once; the answer may take a confirmation.
  const [wanted, setWanted] = useState<boolean | null>(null)

  async function choose(choice: boolean) {
    let done = false
    setWanted(choice)
    await run(
      () => setSecondFactorAsked({ eventId, asked: choice }),
      () => {
        done = true
      },
    )
    if (!done) setWanted(null)
  }

  return (
    <section aria-labelledby="second-factor">
      <h2 id="second-factor" className="mb-4 text-18 font-semibold">
        {t("Who may enter")}
      </h2>
      <div className="grid gap-4">
        <CheckField
          label={t("Ask for a second factor")}
          about={
            hasOwn
              ? othersInWords(asked, others)
              : t("You need a second factor yourself first, or this would lock you out.")
          }
          checked={wanted ?? asked}
          disabled={waiting || !hasOwn}
          onChange={(change) => void choose(change.target.checked)}
        />
        {hasOwn ? null : (
          <Link href="/account#second-factor" className="text-act underline underline-offset-3">
            {t("Set up a second factor")}
          </Link>
        )}
        {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      </div>
    </section>
  )
}

function othersInWords(asked: boolean, others: number): string {
  if (others === 0) return t("Everybody on the staff has one.")
  return asked
    ? t(
        "{others, plural, one {One person on the staff has} other {# people on the staff have}} none and can’t open this event until they set one up.",
        { others },
      )
    : t(
        "{others, plural, one {One person on the staff has} other {# people on the staff have}} none: this event will be closed to them until they set one up.",
        { others },
      )
}
