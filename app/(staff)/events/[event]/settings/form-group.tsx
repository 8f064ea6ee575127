import type { ReactNode } from "react"

/** Fields of a form that belong together, under their name. */
export function Group({
  title,
  about,
  children,
}: {
  title: string
  about?: string | undefined
  children: ReactNode
}) {
  return (
    <fieldset className="grid gap-4 border-t border-line pt-4">
      {/* Floated: a legend in the flow would sit on the line above it. */}
      <legend className="float-left w-full text-18 font-semibold">{title}</legend>
      {about ? <p className="-mt-3 text-13 text-soft">{about}</p> : null}
      {children}
    </fieldset>
  )
}

/** Two limits beside each other. */
export function Limits({ children }: { children: ReactNode }) {
  return <div className="grid items-start gap-5 sm:grid-cols-2">{children}</div>
}
