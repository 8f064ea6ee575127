"use client"
import { type DragEvent, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import type { Progress } from "./send-logos"

/** A file or archive that was refused as a whole. */
export type Refused = { name: string; message: string }

const ACCEPTED =
  ".zip,.svg,.png,.jpg,.jpeg,.webp,.avif,.pdf,.ai,application/zip,image/svg+xml,image/png,image/jpeg,image/webp,image/avif,application/pdf"

/** A place to drop an archive or several files, and how far they are. */
export function LogosDrop({
  progress,
  refused,
  onFiles,
}: {
  progress: Progress | null
  refused: Refused[]
  onFiles: (files: File[]) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }

  return (
    <div className="grid max-w-160 gap-6">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a shortcut; the button inside does the same */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={`grid justify-items-start gap-3 rounded-md border border-dashed p-6 transition-colors duration-100 ${over ? "border-act bg-act-wash" : "border-edge"}`}
      >
        <input
          ref={input}
          type="file"
          multiple
          accept={ACCEPTED}
          aria-label="Logo files"
          tabIndex={-1}
          className="sr-only"
          onChange={(change) => {
            const files = [...(change.target.files ?? [])]
            change.target.value = ""
            onFiles(files)
          }}
        />
        <Button
          look="primary"
          waiting={progress !== null}
          waitingWord={progress === null || progress.sent < 1 ? "Uploading…" : "Reading…"}
          onClick={() => input.current?.click()}
        >
          Choose files
        </Button>
        <p className="text-13 text-soft">
          or drop them here: one ZIP up to 100 MB, or several files. SVG is best; PNG, JPEG, WebP and AVIF up
          to 10 MB work too, PDF and AI up to 25 MB for print.
        </p>
        {/* The place is kept, so that nothing moves when an upload begins. */}
        <div className="grid min-h-6 w-full gap-1" role="status">
          {progress ? (
            <>
              <progress
                aria-label="Progress"
                max={1}
                value={partOf(progress)}
                className="h-1 w-full accent-act [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-act"
              />
              <p className="text-13 wrap-anywhere text-soft">{progressInWords(progress)}</p>
            </>
          ) : null}
        </div>
      </div>
      {refused.map(({ name, message }) => (
        <Notice key={name} tone="wrong">
          <p className="font-semibold wrap-anywhere">{name}</p>
          <p>{message}</p>
        </Notice>
      ))}
      <section aria-labelledby="naming" className="grid gap-2 border-t border-line pt-4">
        <h2 id="naming" className="text-15 font-semibold">
          How files find their partner
        </h2>
        <p className="text-soft">
          By name: “IUCN_logo_rgb.svg” goes to the partner with that name, short name, native name or website.
          A folder’s name counts where the file’s own says nothing. “white”, “mono” or “cmyk” in a name make
          it the logo for dark backgrounds, in one color or for print. What is not clear waits for you.
        </p>
      </section>
    </div>
  )
}

function partOf({ sent, read, total }: Progress): number {
  return sent < 1 || total === null ? sent / 2 : 0.5 + read / Math.max(1, total) / 2
}

function progressInWords({ name, sent, read, total }: Progress): string {
  if (sent < 1) return `${name}: ${Math.round(sent * 100)} % uploaded`
  return total === null ? `${name}: looking into it` : `${name}: ${read} of ${total} read`
}
