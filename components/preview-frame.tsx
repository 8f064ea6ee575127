"use client"
import { useCallback, useEffect, useRef, useState } from "react"
import { type Scheme, setFrameScheme } from "@/components/frame-scheme"
import { useMedia } from "@/components/use-media"
import { marked, say, t } from "@/domain/words"

const WIDTHS = {
  desktop: { word: marked("Desktop"), width: "100%" },
  phone: { word: marked("Phone"), width: "390px" },
} as const
const SCHEMES = { light: marked("Light"), dark: marked("Dark") } as const

/**
 * The page's own bytes in a frame, at the width of a desktop or of a phone, in light or dark colors; a new `version` loads
 * it again, where it was scrolled to.
 */
export function PreviewFrame({
  path,
  version,
  title,
  heading = t("As the public will see it, as saved"),
}: {
  path: string
  version: string
  title: string
  heading?: string
}) {
  const frame = useRef<HTMLIFrameElement>(null)
  const [device, setDevice] = useState<keyof typeof WIDTHS>("desktop")
  const [chosen, setChosen] = useState<Scheme | null>(null)
  const systemDark = useMedia("(prefers-color-scheme: dark)")
  const scheme = chosen ?? (systemDark ? "dark" : "light")
  const shown = useRef({ version, scrolled: 0 })
  const dress = useCallback(() => {
    const page = within(() => frame.current?.contentDocument)
    if (chosen && page && page.URL !== "about:blank" && page.readyState === "complete")
      setFrameScheme(page, chosen)
  }, [chosen])
  useEffect(dress, [dress])
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
        <div className="flex flex-wrap gap-1">
          {(Object.keys(WIDTHS) as (keyof typeof WIDTHS)[]).map((key) => (
            <Choice key={key} isChosen={device === key} onChoose={() => setDevice(key)}>
              {say(WIDTHS[key].word)}
            </Choice>
          ))}
          <span aria-hidden="true" className="mx-1 border-l border-line" />
          {(Object.keys(SCHEMES) as Scheme[]).map((key) => (
            <Choice key={key} isChosen={scheme === key} onChoose={() => setChosen(key)}>
              {say(SCHEMES[key])}
            </Choice>
          ))}
          <a href={path} target="_blank" rel="noreferrer" className="rounded-sm px-2 py-1 text-act underline">
            {t("Open in a tab")}
          </a>
        </div>
      </div>
      <iframe
        ref={frame}
        key={path}
        src={path}
        title={title}
        sandbox="allow-same-origin"
        onLoad={() => {
          dress()
          within(() => frame.current?.contentWindow?.scrollTo(0, shown.current.scrolled))
        }}
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

function Choice({
  isChosen,
  onChoose,
  children,
}: {
  isChosen: boolean
  onChoose: () => void
  children: string
}) {
  return (
    <button
      type="button"
      aria-pressed={isChosen}
      onClick={onChoose}
      className="rounded-sm px-2 py-1 text-soft hover:text-ink aria-pressed:bg-act-wash aria-pressed:font-semibold aria-pressed:text-ink"
    >
      {children}
    </button>
  )
}
