"use client"
import { useDeferredValue, useMemo, useState } from "react"
import { useFormContext, useWatch } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { FieldError } from "@/components/ui/field"
import { useAction } from "@/components/use-action"
import { checkContent } from "@/domain/checks/check-content"
import { type CheckSurroundings, namesIn } from "@/domain/checks/context"
import type { Finding } from "@/domain/checks/finding"
import { type Ignored, isIgnored, openFindings } from "@/domain/checks/ignored"
import type { Content } from "@/domain/content"
import { t } from "@/domain/words"
import { heedOddity, ignoreOddity } from "./actions"
import { FindingRow } from "./finding-row"
import { useSpelling } from "./use-spelling"

/**
 * What the checks find in the form as it is typed. Nothing here stops a save; each finding can be ignored once (until the
 * page is opened again) or for ever (kept with the partner, once it exists).
 */
export function TextChecks({
  surroundings,
  partnerId,
  ignored,
}: {
  surroundings: CheckSurroundings
  partnerId: number | null
  ignored: Ignored[]
}) {
  const { control, getValues } = useFormContext<Content>()
  const typed = useWatch({ control })
  const content = useDeferredValue({ ...getValues(), ...typed } as Content)
  const [ignoredOnce, setIgnoredOnce] = useState<Ignored[]>([])
  const { run, waitingFor, problem } = useAction()
  const { name, acronym } = content
  const others = useMemo(() => namesIn(surroundings.others), [surroundings.others])
  const context = useMemo(
    () => ({ ...surroundings, others, own: { name, acronym } }),
    [surroundings, others, name, acronym],
  )
  const { spelled, silent } = useSpelling(content, context, partnerId)
  const findings = useMemo(() => checkContent(content, context, spelled), [content, context, spelled])
  const open = openFindings(findings, [...ignored, ...ignoredOnce])
  const left = ignored.filter((item) => findings.some((finding) => isIgnored(finding, [item])))

  return (
    <section aria-labelledby="checks-title" className="grid gap-3 border-y border-line py-4">
      <h2 id="checks-title" className="font-semibold">
        {open.length === 0
          ? t("The checks of the text find nothing.")
          : t("Worth a look: {open, plural, one {# place} other {# places}}", { open: open.length })}
      </h2>
      {problem ? <FieldError>{problem}</FieldError> : null}
      <ul className="grid">
        {open.map((finding) => {
          const key = keyOf(finding)
          return (
            <FindingRow
              key={key}
              finding={finding}
              content={content}
              waiting={waitingFor === key}
              onIgnoreOnce={() => setIgnoredOnce((before) => [...before, ignoring(finding)])}
              onIgnoreAlways={
                partnerId === null
                  ? null
                  : () => void run(() => ignoreOddity(partnerId, ignoring(finding)), undefined, key)
              }
            />
          )
        })}
      </ul>
      {silent ? (
        <p className="text-13 text-soft">
          {t("The spelling could not be checked just now. The next word you write tries again.")}
        </p>
      ) : null}
      {partnerId !== null && left.length > 0 ? (
        <details className="text-13">
          <summary className="cursor-pointer text-soft">
            {t("{left, plural, one {# place} other {# places}} always ignored", { left: left.length })}
          </summary>
          <ul className="mt-2 grid gap-1">
            {left.map((item) => (
              <li key={keyOf(item)} className="flex flex-wrap items-center gap-x-3">
                <q>{item.words}</q>
                <Button
                  size="small"
                  look="quiet"
                  waiting={waitingFor === keyOf(item)}
                  aria-label={t("Tell of it again: {words}", { words: item.words })}
                  onClick={() => void run(() => heedOddity(partnerId, item), undefined, keyOf(item))}
                >
                  {t("Tell of it again")}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  )
}

function ignoring({ rule, words }: Finding): Ignored {
  return { rule, words }
}

function keyOf(item: Ignored & Partial<Finding>): string {
  return [item.rule, item.field ?? "", item.start ?? "", item.words].join(" ")
}
