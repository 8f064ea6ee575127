"use client"
import { useRouter } from "next/navigation"
import { type ReactNode, useState } from "react"
import { ProgressBar } from "@/components/progress-bar"
import { sendForLines } from "@/components/send-for-lines"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import type { BackupLine, CheckLine } from "@/domain/backup-words"
import { counted } from "@/domain/counted"
import { sizeInWords } from "@/domain/file-size"

type State =
  | { doing: "nothing"; said?: ReactNode }
  | { doing: "backup"; part: number }
  | { doing: "check"; seconds: number }

/** Makes a backup, or checks the data, while one watches. */
export function BackupsDesk() {
  const router = useRouter()
  const [state, setState] = useState<State>({ doing: "nothing" })

  async function backUp() {
    setState({ doing: "backup", part: 0 })
    const answer = await sendForLines<BackupLine>("/api/backups", null, {
      onLines: (lines) => {
        const newest = lines.findLast((line) => line.kind === "progress")
        if (newest) setState({ doing: "backup", part: newest.part })
      },
    })
    const made = answer.ok ? answer.lines.find((line) => line.kind === "end") : undefined
    setState({
      doing: "nothing",
      said: made ? (
        <Notice tone="done">A backup was made ({sizeInWords(made.bytes)}) and found sound.</Notice>
      ) : (
        <Notice tone="wrong">{answer.ok ? "" : answer.message}</Notice>
      ),
    })
    router.refresh()
  }

  async function check() {
    setState({ doing: "check", seconds: 0 })
    const answer = await sendForLines<CheckLine>("/api/check", null, {
      onLines: (lines) => {
        const newest = lines.findLast((line) => line.kind === "progress")
        if (newest) setState({ doing: "check", seconds: newest.seconds })
      },
    })
    const found = answer.ok ? answer.lines.find((line) => line.kind === "end") : undefined
    setState({
      doing: "nothing",
      said: found ? (
        <CheckResult {...found} />
      ) : (
        <Notice tone="wrong">{answer.ok ? "" : answer.message}</Notice>
      ),
    })
    router.refresh()
  }

  const isIdle = state.doing === "nothing"
  return (
    <section aria-labelledby="now" className="grid gap-3">
      <h2 id="now" className="text-18 font-semibold">
        Now
      </h2>
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={state.doing === "check"}
          waiting={state.doing === "backup"}
          waitingWord="Making a backup…"
          onClick={() => void backUp()}
        >
          Make a backup
        </Button>
        <Button
          disabled={state.doing === "backup"}
          waiting={state.doing === "check"}
          waitingWord="Checking…"
          onClick={() => void check()}
        >
          Check the data
        </Button>
      </div>
      {state.doing === "backup" ? <ProgressBar label="How much is copied" value={state.part} /> : null}
      {state.doing === "check" ? (
        <p className="text-13 text-soft" role="status">
          Every text, sign-off, file and line of the log is held against its hash
          {state.seconds > 0 ? `, for ${counted(state.seconds, "second")} so far` : ""}. This takes a minute
          or more with many logos; nobody has to wait for it.
        </p>
      ) : null}
      {isIdle ? state.said : null}
    </section>
  )
}

function CheckResult({ faults }: { faults: string[] }) {
  if (faults.length === 0)
    return (
      <Notice tone="done">
        Everything is as it was written: the file, its references, every hash, and the activity log.
      </Notice>
    )
  return (
    <Notice tone="wrong">
      <p>
        {counted(faults.length, "fault")} found. Keep this list, look into the server’s disk, and go back to a
        backup from before.
      </p>
      <ul className="mt-2 list-disc pl-5 text-13">
        {faults.map((fault) => (
          <li key={fault} className="break-words">
            {fault}
          </li>
        ))}
      </ul>
    </Notice>
  )
}
