"use client"
import { type DragEvent, type ReactNode, useRef, useState } from "react"
import { Button } from "./ui/button"
import { TextArea } from "./ui/field"
import { Notice } from "./ui/notice"
import { upload } from "./upload"

/** What is imported, a file (dropped or chosen) or pasted text, and what the server reads in it. */
export function SourceForm<T extends object>({
  path,
  words,
  text,
  onText,
  onRead,
}: {
  path: string
  words: {
    /** The kinds of files, for the file dialog (".csv,.xlsx") and for the eye. */
    accepted: string
    kinds: string
    file: string
    paste: string
    hint: ReactNode
    read: string
  }
  text: string
  onText: (text: string) => void
  /** `file` is null for pasted text. */
  onRead: (read: T, from: string, file: File | null) => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [reading, setReading] = useState<"file" | "text" | null>(null)
  const [progress, setProgress] = useState(0)
  const [over, setOver] = useState(false)
  const [problem, setProblem] = useState<{ of: "file" | "text"; message: string } | null>(null)

  async function read(source: "file" | "text", body: Blob) {
    if (reading) return
    setReading(source)
    setProgress(0)
    setProblem(null)
    const file = body instanceof File ? body : null
    const result = await upload<T>(path, body, setProgress)
    setReading(null)
    if (input.current) input.current.value = ""
    if (result.ok) onRead(result, file?.name ?? "the pasted text", file)
    else setProblem({ of: source, message: result.message })
  }

  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    const file = event.dataTransfer.files[0]
    if (file) void read("file", file)
  }

  return (
    <div className="grid max-w-160 gap-8">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut; the button inside does the same */}
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
          accept={words.accepted}
          aria-label={words.file}
          tabIndex={-1}
          className="sr-only"
          onChange={(change) => {
            const file = change.target.files?.[0]
            if (file) void read("file", file)
          }}
        />
        <Button
          look="primary"
          waiting={reading === "file"}
          waitingWord={progress < 1 ? "Uploading…" : "Reading…"}
          onClick={() => input.current?.click()}
        >
          Choose a file
        </Button>
        <p className="text-13 text-soft">or drop it here: {words.kinds}.</p>
        {reading === "file" ? (
          <progress
            aria-label="Upload"
            max={1}
            value={progress}
            className="h-1 w-full accent-act [&::-webkit-progress-bar]:bg-line [&::-webkit-progress-value]:bg-act"
          />
        ) : null}
        {problem?.of === "file" ? <Notice tone="wrong">{problem.message}</Notice> : null}
      </div>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() === "")
            return setProblem({ of: "text", message: "Paste the text first, or choose a file above." })
          void read("text", new Blob([text], { type: "text/plain" }))
        }}
      >
        <TextArea
          label={words.paste}
          hint={words.hint}
          rows={12}
          value={text}
          onChange={(change) => onText(change.target.value)}
          error={problem?.of === "text" ? problem.message : undefined}
        />
        <Button
          type="submit"
          className="justify-self-start"
          waiting={reading === "text"}
          waitingWord="Reading…"
        >
          {words.read}
        </Button>
      </form>
    </div>
  )
}
