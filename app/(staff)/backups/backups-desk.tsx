"use client"
import { useRouter } from "next/navigation"
import { type ReactNode, useState } from "react"
import { ProgressBar } from "@/components/progress-bar"
import { sendForLines } from "@/components/send-for-lines"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import type { BackupLine, CheckLine } from "@/domain/backup-words"
import { sizeInWords } from "@/domain/file-size"
import { t } from "@/domain/words"

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
        <Notice tone="done">
          {t("A backup was made ({sizeWords}) and found sound.", { sizeWords: sizeInWords(made.bytes) })}
        </Notice>
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
        {t("Now")}
      </h2>
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          disabled={state.doing === "check"}
          waiting={state.doing === "backup"}
          waitingWord={t("Making a backup…")}
          onClick={() => void backUp()}
        >
          {t("Make a backup")}
        </Button>
        <Button
          disabled={state.doing === "backup"}
          waiting={state.doing === "check"}
          waitingWord={t("Checking…")}
          onClick={() => void check()}
        >
          {t("Check the data")}
        </Button>
      </div>
      {state.doing === "backup" ? <ProgressBar label={t("How much is copied")} value={state.part} /> : null}
      {state.doing === "check" ? (
        <p className="text-13 text-soft" role="status">
          {t(
            "Every text, sign-off, file and line of the log is held against its hash{seconds, plural, =0 {} one {, for # second so far} other {, for # seconds so far}}. This takes a minute or more with many logos; nobody has to wait for it.",
            { seconds: state.seconds },
          )}
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
        {t("Everything is as it was written: the file, its references, every hash, and the activity log.")}
      </Notice>
    )
  return (
    <Notice tone="wrong">
      <p>
        {t(
          "{faults, plural, one {# fault} other {# faults}} found. Keep this list, look into the server’s disk, and go back to a backup from before.",
          { faults: faults.length },
        )}
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
