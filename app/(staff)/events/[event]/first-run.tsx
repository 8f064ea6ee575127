"use client"
import Link from "next/link"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Term } from "@/components/ui/term"
import type { FirstStep } from "@/domain/first-run"
import { t } from "@/domain/words"

/**
 * The first steps, until all are gone. Who hides them finds one line in their place; the choice stays in this browser, as a
 * cookie, so that the server draws the page right at once.
 */
export function FirstRun({
  steps,
  cookie,
  hidden: hiddenAtFirst,
}: {
  steps: FirstStep[]
  cookie: string
  hidden: boolean
}) {
  const [hidden, setHidden] = useState(hiddenAtFirst)
  const done = steps.filter((step) => step.done).length
  function choose(hide: boolean) {
    const age = hide ? 31_536_000 : 0
    // biome-ignore lint/suspicious/noDocumentCookie: not all browsers have the Cookie Store
    document.cookie = `${cookie}=hidden; path=/events; max-age=${age}; samesite=lax`
    setHidden(hide)
  }
  const count = { done, total: steps.length }
  if (hidden)
    return (
      <p className="mb-8 flex flex-wrap items-center gap-x-3 text-13 text-soft">
        {t("First steps: {done} of {total} done.", count)}
        <Button look="quiet" size="small" onClick={() => choose(false)}>
          {t("Show the first steps")}
        </Button>
      </p>
    )
  return (
    <section aria-labelledby="first-steps" className="mb-12 grid max-w-180 gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="first-steps" className="text-18 font-semibold">
          {t("First steps")}{" "}
          <span className="ml-2 text-13 font-normal text-soft">{t("{done} of {total} done", count)}</span>
        </h2>
        <Button look="quiet" size="small" className="-mr-3" onClick={() => choose(true)}>
          {t("Hide the first steps")}
        </Button>
      </div>
      <ol className="border-t border-line">
        {steps
          .filter((step) => !step.done)
          .map((step) => (
            <li
              key={step.title}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-line py-3"
            >
              <div className="min-w-0 flex-1 basis-72">
                <p className="font-semibold">
                  {step.title} {step.term ? <Term of={step.term} /> : null}
                </p>
                <p className="max-w-prose text-13 text-soft">{step.about}</p>
              </div>
              {step.link ? (
                <Link href={step.link.href} className="shrink-0 text-act underline underline-offset-3">
                  {step.link.verb}
                  <span className="sr-only">: {step.title}</span>
                </Link>
              ) : null}
            </li>
          ))}
      </ol>
      {done > 0 ? (
        <ul aria-label={t("Done")} className="flex flex-wrap gap-x-4 text-13 text-soft">
          {steps
            .filter((step) => step.done)
            .map((step) => (
              <li key={step.title}>
                <span aria-hidden="true" className="mr-1.5 text-act">
                  ●
                </span>
                {step.title}
              </li>
            ))}
        </ul>
      ) : null}
    </section>
  )
}
