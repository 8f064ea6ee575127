import type { ReactNode } from "react"

/** Title of a screen with what one can do there. */
export function PageHead({
  title,
  children,
  about,
}: {
  title: ReactNode
  about?: ReactNode
  children?: ReactNode
}) {
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        <h1 className="font-serif text-32 font-medium">{title}</h1>
        {about ? <p className="mt-1 text-soft">{about}</p> : null}
      </div>
      {children ? <div className="flex flex-wrap gap-2">{children}</div> : null}
    </header>
  )
}
