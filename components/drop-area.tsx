"use client"
import { type DragEvent, type ReactNode, useRef, useState } from "react"
import { Button } from "./ui/button"

/** A place to drop files, or to choose them with a button; what is said of them stands below. */
export function DropArea({
  label,
  accept,
  multiple = false,
  word,
  waitingWord,
  hint,
  onFiles,
  children,
}: {
  /** What the file input is for. */
  label: string
  accept: string
  multiple?: boolean
  /** The button that chooses. */
  word: string
  /** What it says while files are under way; null while none are. */
  waitingWord: string | null
  hint: ReactNode
  onFiles: (files: File[]) => void
  children?: ReactNode
}) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    onFiles([...event.dataTransfer.files])
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping files is a shortcut; the button inside does the same
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
        multiple={multiple}
        accept={accept}
        aria-label={label}
        tabIndex={-1}
        className="sr-only"
        onChange={(change) => {
          const files = [...(change.target.files ?? [])]
          // So that the same file can be chosen again.
          change.target.value = ""
          onFiles(files)
        }}
      />
      <Button
        look="primary"
        waiting={waitingWord !== null}
        waitingWord={waitingWord ?? ""}
        onClick={() => input.current?.click()}
      >
        {word}
      </Button>
      <p className="text-13 text-soft">{hint}</p>
      {children}
    </div>
  )
}
