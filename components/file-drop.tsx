"use client"
import { type DragEvent, type ReactNode, useId, useRef, useState } from "react"
import { UPLOAD_LIMIT } from "@/domain/file-size"
import type { Result } from "@/domain/result"
import { marked, t } from "@/domain/words"
import { ProgressBar } from "./progress-bar"
import { Button } from "./ui/button"
import { Notice } from "./ui/notice"
import { upload } from "./upload"

/**
 * A place for one file, by button or by drop, which goes to `address` at once. `onUploaded` and `onRemove` say what became
 * of it, in words. A plain one is a row of buttons that also takes a drop.
 */
export function FileDrop<T extends object>({
  label,
  address,
  accept,
  limitBytes = UPLOAD_LIMIT,
  word,
  removeWord,
  hint,
  isPlain = false,
  inputRef,
  children,
  onUploaded,
  onRemove,
}: {
  /** What the file input is for. */
  label: string
  address: string
  accept: string
  limitBytes?: number
  /** The button that chooses a file. */
  word: string
  /** How the button that removes is called where there are several. */
  removeWord?: string
  hint?: ReactNode
  isPlain?: boolean
  inputRef?: (input: HTMLInputElement | null) => void
  /** Further things to do with the file. */
  children?: ReactNode
  onUploaded: (answer: T) => string
  /** Absent while there is nothing to remove. */
  onRemove?: (() => Promise<Result<{ done: string }>>) | undefined
}) {
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [progress, setProgress] = useState<number | null>(null)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [notes, setNotes] = useState<string[]>([])
  const [done, setDone] = useState("")
  const [removing, setRemoving] = useState(false)

  async function send(file: File | undefined) {
    if (!file || progress !== null) return
    setProblem(null)
    setNotes([])
    setDone("")
    setProgress(0)
    const result = await upload<T & { notes?: string[] }>(address, file, setProgress, file.name, limitBytes)
    setProgress(null)
    if (input.current) input.current.value = ""
    if (!result.ok) return setProblem(result.message)
    setNotes(result.notes ?? [])
    setDone(onUploaded(result))
  }

  async function remove(call: () => Promise<Result<{ done: string }>>) {
    setProblem(null)
    setRemoving(true)
    const result = await call()
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

  const box = isPlain
    ? `gap-2 rounded-sm ${over ? "bg-act-wash outline-2 outline-act" : ""}`
    : `gap-3 rounded-md border border-dashed p-4 ${over ? "border-act bg-act-wash" : "border-edge"}`
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut; the button inside does the same */}
      <div
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
        className={`flex flex-wrap items-center transition-colors duration-100 ${box}`}
      >
        <input
          ref={(element) => {
            input.current = element
            inputRef?.(element)
          }}
          id={`${id}-file`}
          type="file"
          accept={accept}
          aria-label={label}
          className="sr-only"
          tabIndex={-1}
          onChange={(change) => void send(change.target.files?.[0])}
        />
        <Button
          size={isPlain ? "small" : "normal"}
          waiting={progress !== null}
          waitingWord={t("Uploading…")}
          onClick={() => input.current?.click()}
        >
          {word}
        </Button>
        {children}
        {onRemove ? (
          <Button
            size={isPlain ? "small" : "normal"}
            look="quiet"
            waiting={removing}
            waitingWord={t("Removing…")}
            aria-label={removeWord}
            onClick={() => void remove(onRemove)}
          >
            {t("Remove")}
          </Button>
        ) : null}
        {hint ? <p className="text-13 text-soft">{hint}</p> : null}
        {progress !== null ? <ProgressBar label={t("Upload")} value={progress} /> : null}
      </div>
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
    </>
  )
}

/** What a file input offers for logos; the server decides by the bytes. */
export const LOGO_FILES =
  "image/svg+xml,image/png,image/jpeg,image/webp,image/avif,.svg,.png,.jpg,.jpeg,.webp,.avif"
export const LOGO_HINT = marked("or drop a file here. SVG is best; PNG, JPEG, WebP, AVIF up to 10 MB.")
