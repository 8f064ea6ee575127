"use client"
import { useCallback, useEffect, useRef, useState } from "react"
import { openLinksOutside } from "@/components/frame-links"
import { type Scheme, setFrameScheme } from "@/components/frame-scheme"
import { useMedia } from "@/components/use-media"
import { ownName } from "@/domain/languages"
import type { Layout } from "@/domain/release"
import { type Message, marked, say, t } from "@/domain/words"

const PAGES = { event: marked("On the event’s page"), own: marked("Its own page") } as const
const DEVICES = { desktop: marked("Desktop"), phone: marked("Phone") } as const
const SCHEMES = { light: marked("Light"), dark: marked("Dark") } as const

/** A desktop's page is laid out this wide and shown smaller where there is less room. */
const DESKTOP_WIDTH = 1200
const PHONE_WIDTH = 390

/**
 * The page's own bytes in a frame: two pages, two widths, two color schemes, and each of the event's languages; `version`
 * changes reload it. `isPublic`: it looks so already.
 */
export function EntryFrame({
  base,
  slug,
  folders,
  version,
  isPublic,
  layout,
}: {
  base: string
  slug: string
  /** The folder of the pages in each language, the first language's being "". */
  folders: { language: string; folder: string }[]
  version: string
  isPublic: boolean
  /** How the event's page shows partners. */
  layout: Layout
}) {
  const frame = useRef<HTMLIFrameElement>(null)
  // A wall has no texts and a list no logos: then the partner's own page is what there is to sign off.
  const [page, setPage] = useState<keyof typeof PAGES>(layout === "cards" ? "event" : "own")
  const [chosenDevice, setDevice] = useState<keyof typeof DEVICES | null>(null)
  const [chosenScheme, setScheme] = useState<Scheme | null>(null)
  const [room, width] = useWidth()
  const systemDark = useMedia("(prefers-color-scheme: dark)")
  const narrow = useMedia("(max-width: 639px)")
  const device = chosenDevice ?? (narrow ? "phone" : "desktop")
  const scheme = chosenScheme ?? (systemDark ? "dark" : "light")
  const [folder, setFolder] = useState("")
  const inLanguage = folder === "" ? base : `${base}${folder}/`
  const src = page === "event" ? inLanguage : `${inLanguage}${encodeURIComponent(slug)}/`

  const scale = device === "desktop" && width ? Math.min(1, width / DESKTOP_WIDTH) : 1

  const loaded = useCallback(() => {
    const shown = frame.current?.contentDocument
    return shown && shown.URL !== "about:blank" && shown.readyState === "complete" ? shown : null
  }, [])
  const dress = useCallback(() => {
    const shown = loaded()
    if (shown) openLinksOutside(shown)
    if (shown && chosenScheme) setFrameScheme(shown, chosenScheme)
  }, [loaded, chosenScheme])
  /** Not by a fragment in the address: that would scroll this page as well. */
  const showEntry = useCallback(() => {
    const shown = loaded()
    const entry = shown?.getElementById(`partner-${slug}`)
    if (entry) shown?.defaultView?.scrollBy(0, entry.getBoundingClientRect().top - 24)
  }, [loaded, slug])
  // Also at the start, for the frame may have loaded before React was there to hear of it.
  useEffect(dress, [dress])
  // biome-ignore lint/correctness/useExhaustiveDependencies: at another width the entry stands elsewhere
  useEffect(showEntry, [showEntry, device, scale])

  return (
    <section aria-labelledby="frame-title" className="grid gap-3 print:hidden">
      <h2 id="frame-title" className="font-serif text-24 font-medium">
        {isPublic ? t("This is how your entry looks") : t("This is how your entry will look")}
      </h2>
      <div className="flex flex-wrap gap-x-6 gap-y-2 text-13">
        <Choice label={t("Page")} words={PAGES} chosen={page} onChoose={setPage} />
        {folders.length > 1 ? (
          <Choice
            label={t("Language")}
            words={Object.fromEntries(folders.map((one) => [one.folder, ownName(one.language)]))}
            chosen={folder}
            onChoose={setFolder}
          />
        ) : null}
        <Choice label={t("Width")} words={DEVICES} chosen={device} onChoose={setDevice} />
        <Choice label={t("Colors")} words={SCHEMES} chosen={scheme} onChoose={setScheme} />
      </div>
      <div ref={room} className="h-[70vh] min-h-96 overflow-hidden rounded-md border border-line bg-sunk">
        <iframe
          ref={frame}
          key={`${version} ${src}`}
          src={src}
          title={t("Your entry as the public will see it")}
          sandbox="allow-same-origin"
          onLoad={() => {
            dress()
            showEntry()
          }}
          style={{
            width: scale < 1 ? DESKTOP_WIDTH : "100%",
            maxWidth: device === "phone" ? PHONE_WIDTH : undefined,
            height: `${100 / scale}%`,
            transform: scale < 1 ? `scale(${scale})` : undefined,
          }}
          className="mx-auto block origin-top-left"
        />
      </div>
    </section>
  )
}

function Choice<K extends string>({
  label,
  words,
  chosen,
  onChoose,
}: {
  label: string
  words: Record<K, Message>
  chosen: K
  onChoose: (key: K) => void
}) {
  return (
    <fieldset className="flex flex-wrap items-center gap-1">
      <legend className="sr-only">{label}</legend>
      {(Object.keys(words) as K[]).map((key) => (
        <button
          key={key}
          type="button"
          aria-pressed={chosen === key}
          onClick={() => onChoose(key)}
          className="min-h-8 rounded-sm border border-line px-3 text-soft hover:text-ink aria-pressed:border-act aria-pressed:bg-act-wash aria-pressed:font-semibold aria-pressed:text-ink"
        >
          {say(words[key])}
        </button>
      ))}
    </fieldset>
  )
}

function useWidth() {
  const ref = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    if (!ref.current) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? null))
    observer.observe(ref.current)
    return () => observer.disconnect()
  }, [])
  return [ref, width] as const
}
