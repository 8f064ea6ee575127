"use client"
import { type DragEvent, useId, useRef, useState } from "react"
import type { Result } from "@/domain/result"
import { Button } from "./ui/button"
import { Notice } from "./ui/notice"
import { upload } from "./upload"

export type ShownLogo = { path: string; type: string; width: number; height: number }

const ACCEPTED = "image/svg+xml,image/png,image/jpeg,image/webp,image/avif,.svg,.png,.jpg,.jpeg,.webp,.avif"

/**
 * The logo on light and on dark, and a place to drop a new one, which goes to `address`. `onUploaded` and `onRemove`
 * say what became of it, in words.
 */
export function LogoDrop<L extends ShownLogo>({
  logo,
  address,
  frozen = false,
  heading: Heading = "h2",
  pathPrefix = "",
  onUploaded,
  onRemove,
}: {
  logo: L | null
  address: string
  frozen?: boolean
  heading?: "h2" | "h4"
  /** Put before the logo's path where it is shown. */
  pathPrefix?: string
  onUploaded: (logo: L) => string
  onRemove: () => Promise<Result<{ done: string }>>
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [notes, setNotes] = useState<string[]>([])
  const [done, setDone] = useState("")
  const [removing, setRemoving] = useState(false)
  const shown = logo && { ...logo, path: pathPrefix + logo.path }

  async function send(file: File | undefined) {
    if (!file || progress !== null) return
    setProblem(null)
    setNotes([])
    setDone("")
    setProgress(0)
    const result = await upload<{ logo: L; notes: string[] }>(address, file, setProgress)
    setProgress(null)
    if (input.current) input.current.value = ""
    if (!result.ok) return setProblem(result.message)
    setNotes(result.notes)
    setDone(onUploaded(result.logo))
  }

  async function remove() {
    setProblem(null)
    setRemoving(true)
    const result = await onRemove()
    setRemoving(false)
    if (!result.ok) return setProblem(result.message)
    setNotes([])
    setDone(result.done)
  }

  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void send(event.dataTransfer.files[0])
  }

  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-3">
      <Heading id={`${id}-title`} className={Heading === "h2" ? "text-18 font-semibold" : "font-semibold"}>
        Logo
      </Heading>
      <div className="grid grid-cols-2 gap-3">
        <Shown logo={shown} ground="bg-[#fff] text-[#615b51]" word="On light" />
        <Shown logo={shown} ground="bg-[#171613] text-[#a9a396]" word="On dark" />
      </div>
      {logo ? (
        <p className="text-13 text-soft">
          {logo.type.replace("image/", "").replace("+xml", "").toUpperCase()}, {logo.width} × {logo.height}
        </p>
      ) : null}
      {frozen ? null : (
        // biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut; the button inside does the same
        <div
          onDragOver={(event) => {
            event.preventDefault()
            setOver(true)
          }}
          onDragLeave={() => setOver(false)}
          onDrop={onDrop}
          className={`flex flex-wrap items-center gap-3 rounded-md border border-dashed p-4 transition-colors duration-100 ${over ? "border-act bg-act-wash" : "border-edge"}`}
        >
          <input
            ref={input}
            id={`${id}-file`}
            type="file"
            accept={ACCEPTED}
            aria-label="Logo file"
            className="sr-only"
            tabIndex={-1}
            onChange={(change) => void send(change.target.files?.[0])}
          />
          <Button waiting={progress !== null} waitingWord="Uploading…" onClick={() => input.current?.click()}>
            {logo ? "Replace logo" : "Choose a logo"}
          </Button>
          {logo ? (
            <Button look="quiet" waiting={removing} waitingWord="Removing…" onClick={() => void remove()}>
              Remove
            </Button>
          ) : null}
          <p className="text-13 text-soft">
            or drop a file here. SVG is best; PNG, JPEG, WebP, AVIF up to 10 MB.
          </p>
          {progress !== null ? (
            <progress
              aria-label="Upload"
              max={1}
              value={progress}
              className="h-1 w-full accent-act [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-act"
            />
          ) : null}
        </div>
      )}
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {notes.length > 0 ? (
        <Notice tone="owed">
          {notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      ) : null}
      <p role="status" className="text-13 text-soft empty:hidden">
        {done}
      </p>
    </section>
  )
}

function Shown({ logo, ground, word }: { logo: ShownLogo | null; ground: string; word: string }) {
  return (
    <figure className={`flex h-36 flex-col rounded-md border border-line p-3 ${ground}`}>
      <div className="flex min-h-0 flex-1 items-center justify-center">
        {logo ? (
          // biome-ignore lint/performance/noImgElement: logos are served by content address, never through an optimizer
          <img
            src={logo.path}
            width={logo.width}
            height={logo.height}
            alt={`Logo, ${word.toLowerCase()}`}
            className="size-full object-contain"
          />
        ) : (
          <span className="text-13">No logo yet</span>
        )}
      </div>
      <figcaption className="text-13">{word}</figcaption>
    </figure>
  )
}
