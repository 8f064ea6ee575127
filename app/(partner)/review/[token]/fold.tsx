"use client"
import { type ReactNode, useId } from "react"

/** A heading that opens and closes what is below it. */
export function Fold({
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
