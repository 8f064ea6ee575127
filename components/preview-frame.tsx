"use client"
import { useEffect, useRef, useState } from "react"

const WIDTHS = {
  desktop: { word: "Desktop", width: "100%" },
  phone: { word: "Phone", width: "390px" },
} as const

/** The page's own bytes in a frame, at the width of a desktop or of a phone; a new `version` loads it again, where it was scrolled to. */
export function PreviewFrame({
  path,
  version,
  title,
  heading = "As the public will see it, as saved",
}: {
  path: string
  version: string
  title: string
  heading?: string
}) {
  const [device, setDevice] = useState<keyof typeof WIDTHS>("desktop")
  const frame = useRef<HTMLIFrameElement>(null)
  const shown = useRef({ version, scrolled: 0 })
  useEffect(() => {
    if (shown.current.version === version) return
    const inside = frame.current?.contentWindow
    shown.current = { version, scrolled: within(() => inside?.scrollY) ?? 0 }
    inside?.location.replace(path)
  }, [version, path])
  return (
    <section aria-label={title} className="min-w-0 xl:sticky xl:top-4 xl:self-start">
      <div className="mb-2 flex flex-wrap items-center justify-between gap-2 text-13">
        <h2 className="font-semibold">{heading}</h2>
        <div className="flex gap-1">
          {(Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map((key) => (
            <button
              key={key}
              type="button"
              aria-pressed={device === key}
              onClick={() => setDevice(key)}
              className="rounded-sm px-2 py-1 text-soft hover:text-ink aria-pressed:bg-act-wash aria-pressed:font-semibold aria-pressed:text-ink"
            >
              {WIDTHS[key].word}
            </button>
          ))}
          <a href={path} target="_blank" rel="noreferrer" className="rounded-sm px-2 py-1 text-act underline">
            Open in a tab
          </a>
        </div>
      </div>
      <iframe
        key={path}
        ref={frame}
        onLoad={() => within(() => frame.current?.contentWindow?.scrollTo(0, shown.current.scrolled))}
        src={path}
        title={title}
        sandbox="allow-same-origin"
        style={{ width: WIDTHS[device].width }}
        className="h-[75vh] max-w-full rounded-md border border-line bg-paper"
      />
    </section>
  )
}

/** Without a connection the frame shows the browser's own page, which may not be looked into. */
function within<T>(look: () => T): T | undefined {
  try {
    return look()
  } catch {
    return undefined
  }
}
