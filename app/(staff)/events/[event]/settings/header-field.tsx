"use client"
import { useRouter } from "next/navigation"
import { type DragEvent, useId, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { upload } from "@/components/upload"
import { takeHeaderAway } from "./actions"

type Header = { path: string; width: number; height: number }

const ACCEPTED = "image/png,image/jpeg,image/webp,image/avif,.png,.jpg,.jpeg,.webp,.avif"

/** The picture at the top of the event's page, cropped as the page crops it, and a place to drop another. */
export function HeaderField(props: { eventId: number; slug: string; header: Header | null }) {
  const { eventId, slug, header: saved } = props
  const id = useId()
  const router = useRouter()
  const input = useRef<HTMLInputElement>(null)
  const [header, setHeader] = useState(saved)
  const [progress, setProgress] = useState<number | null>(null)
  const [removing, setRemoving] = useState(false)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [done, setDone] = useState("")

  async function send(file: File | undefined) {
    if (!file || progress !== null) return
    setProblem(null)
    setDone("")
    setProgress(0)
    const address = `/api/events/${encodeURIComponent(slug)}/header`
    const result = await upload<{ header: Header }>(address, file, setProgress)
    setProgress(null)
    if (input.current) input.current.value = ""
    if (!result.ok) return setProblem(result.message)
    setHeader(result.header)
    setDone("Saved. The public page follows when you publish.")
    router.refresh()
  }

  async function remove() {
    setProblem(null)
    setRemoving(true)
    const result = await takeHeaderAway(eventId)
    setRemoving(false)
    if (!result.ok) return setProblem(result.message)
    setHeader(null)
    setDone("Removed. The public page follows when you publish.")
    router.refresh()
  }

  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    void send(event.dataTransfer.files[0])
  }

  return (
    <div className="grid max-w-160 gap-3">
      {header ? (
        // biome-ignore lint/performance/noImgElement: pictures are served by content address, never through an optimizer
        <img
          src={header.path}
          width={header.width}
          height={header.height}
          alt="The header, cropped as on a wide screen"
          className="aspect-[3.2] w-full rounded-sm object-cover"
        />
      ) : null}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut; the button inside does the same */}
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
          aria-label="Header picture file"
          className="sr-only"
          tabIndex={-1}
          onChange={(change) => void send(change.target.files?.[0])}
        />
        <Button waiting={progress !== null} waitingWord="Uploading…" onClick={() => input.current?.click()}>
          {header ? "Replace picture" : "Choose a picture"}
        </Button>
        {header ? (
          <Button look="quiet" waiting={removing} waitingWord="Removing…" onClick={() => void remove()}>
            Remove picture
          </Button>
        ) : null}
        <p className="text-13 text-soft">
          or drop a file here. At least 1,200 pixels wide; 2,400 are best. JPEG, PNG, WebP, AVIF up to 10 MB.
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
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <p role="status" className="text-13 text-soft empty:hidden">
        {done}
      </p>
    </div>
  )
}
