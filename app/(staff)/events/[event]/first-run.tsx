"use client"
import Link from "next/link"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import type { FirstStep } from "@/domain/first-run"

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
  const count = `${done} of ${steps.length} done`
  if (hidden)
    return (
      <p className="mb-8 flex flex-wrap items-center gap-x-3 text-13 text-soft">
        First steps: {count}.
        <Button look="quiet" size="small" onClick={() => choose(false)}>
          Show the first steps
        </Button>
      </p>
    )
  return (
    <section aria-labelledby="first-steps" className="mb-12 grid gap-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id="first-steps" className="text-18 font-semibold">
          First steps <span className="ml-2 text-13 font-normal text-soft">{count}</span>
        </h2>
        <Button look="quiet" size="small" className="-mr-3" onClick={() => choose(true)}>
          Hide the first steps
        </Button>
      </div>
      <ol className="border-t border-line">
        {steps.map((step) => (
          <li
            key={step.title}
            className="grid grid-cols-[1rem_minmax(0,1fr)] gap-x-3 border-b border-line py-3 sm:grid-cols-[1rem_minmax(0,1fr)_auto]"
          >
            <span aria-hidden="true" className={step.done ? "text-act" : "text-soft"}>
              {step.done ? "●" : "○"}
            </span>
            <div className="min-w-0">
              <p className={step.done ? "text-soft" : "font-semibold"}>
                <span className="sr-only">{step.done ? "Done: " : "To do: "}</span>
                {step.title}
              </p>
              {step.done ? null : <p className="max-w-prose text-13 text-soft">{step.about}</p>}
            </div>
            {step.link ? (
              <Link
                href={step.link.href}
                className="col-start-2 text-act underline underline-offset-3 sm:col-start-3 sm:self-start"
              >
                {step.link.verb}
                <span className="sr-only">: {step.title}</span>
              </Link>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}
