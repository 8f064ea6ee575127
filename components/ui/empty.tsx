import type { ReactNode } from "react"

/** Nothing here yet: what would be here, and the next step. */
export function Empty({
  title,
  children,
  steps,
}: {
  title: string
  children?: ReactNode
  steps?: ReactNode
}) {
  return (
    <div className="border-y border-line py-12">
      <h2 className="font-serif text-24 font-medium">{title}</h2>
      {children ? <p className="mt-2 max-w-prose text-soft">{children}</p> : null}
      {steps ? <div className="mt-6 flex flex-wrap gap-2">{steps}</div> : null}
    </div>
  )
}
