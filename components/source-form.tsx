"use client"
import { useState } from "react"
import { type Message, say, t } from "@/domain/words"
import { DropArea } from "./drop-area"
import { ProgressBar } from "./progress-bar"
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
    kinds: Message
    file: Message
    paste: Message
    hint: Message
    read: Message
  }
  text: string
  onText: (text: string) => void
  /** `file` is null for pasted text. */
  onRead: (read: T, from: string, file: File | null) => void
}) {
  const [reading, setReading] = useState<"file" | "text" | null>(null)
  const [progress, setProgress] = useState(0)
  const [problem, setProblem] = useState<{ of: "file" | "text"; message: string } | null>(null)

  async function read(source: "file" | "text", body: Blob) {
    if (reading) return
    setReading(source)
    setProgress(0)
    setProblem(null)
    const file = body instanceof File ? body : null
    const result = await upload<T>(path, body, setProgress)
    setReading(null)
    if (result.ok) onRead(result, file?.name ?? t("the pasted text"), file)
    else setProblem({ of: source, message: result.message })
  }

  return (
    <div className="grid max-w-160 gap-8">
      <DropArea
        label={say(words.file)}
        accept={words.accepted}
        word={t("Choose a file")}
        waitingWord={reading === "file" ? (progress < 1 ? t("Uploading…") : t("Reading…")) : null}
        hint={t("or drop it here: {kinds}.", { kinds: say(words.kinds) })}
        onFiles={([file]) => (file ? void read("file", file) : undefined)}
      >
        {reading === "file" ? <ProgressBar label={t("Upload")} value={progress} /> : null}
        {problem?.of === "file" ? <Notice tone="wrong">{problem.message}</Notice> : null}
      </DropArea>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() === "")
            return setProblem({ of: "text", message: t("Paste the text first, or choose a file above.") })
          void read("text", new Blob([text], { type: "text/plain" }))
        }}
      >
        <TextArea
          label={say(words.paste)}
          hint={say(words.hint)}
          rows={12}
          value={text}
          onChange={(change) => onText(change.target.value)}
          error={problem?.of === "text" ? problem.message : undefined}
        />
        <Button
          type="submit"
          className="justify-self-start"
          waiting={reading === "text"}
          waitingWord={t("Reading…")}
        >
          {say(words.read)}
        </Button>
      </form>
    </div>
  )
}
