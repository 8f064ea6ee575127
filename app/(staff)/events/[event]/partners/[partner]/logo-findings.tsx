"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import type { LogoCard } from "@/domain/logo-card"
import { darkVariantFindings, type Finding, logoFindings, MENDS, type Mend } from "@/domain/logo-findings"
import type { ReleaseLogo } from "@/domain/release"
import { t } from "@/domain/words"
import { takeAsDark, trimMargin, untrim } from "../logo-actions"
import type { DeskLogo } from "./logo-desk"

/** What a look at the logo found, worst first, each with its mend where one click is enough. */
export function LogoFindings({
  partnerId,
  logo,
  dark,
  card,
  isTrimmed,
  frozen,
  onChange,
  onAddDark,
}: {
  partnerId: number
  logo: DeskLogo
  dark: ReleaseLogo | null
  card: LogoCard
  isTrimmed: boolean
  frozen: boolean
  onChange: () => void
  onAddDark: () => void
}) {
  const { run, waitingFor, problem } = useAction()
  const [done, setDone] = useState("")
  const shown = { partnerId, sha256: logo.sha256 }
  const findings = findingsOf(logo, dark, card)

  function mend(what: Mend) {
    setDone("")
    if (what === "add-dark") return onAddDark()
    const call = what === "trim" ? trimMargin : takeAsDark
    void run(
      () => call(shown),
      tell(what === "trim" ? t("The margin is trimmed.") : t("It is the dark variant too.")),
      what,
    )
  }

  const tell = (words: string) => () => {
    setDone(words)
    onChange()
  }

  if (findings === null)
    return (
      <p className="text-13 text-soft">
        {t("This logo is being measured. What it needs shows here in a minute.")}
      </p>
    )
  return (
    <div className="grid gap-2">
      {findings.length > 0 ? (
        <ul aria-label={t("What was found in this logo")} className="border-t border-line">
          {findings.map(({ id, tone, sentence, mend: what }) => (
            <li key={id} className="flex gap-3 border-b border-line py-3">
              <Sign tone={tone} />
              <div className="grid min-w-0 gap-2">
                <p>{sentence}</p>
                {what && !frozen ? (
                  <Button
                    size="small"
                    className="justify-self-start"
                    waiting={waitingFor === what}
                    waitingWord={what === "trim" ? t("Trimming…") : t("Saving…")}
                    onClick={() => mend(what)}
                  >
                    {MENDS[what]}
                  </Button>
                ) : null}
              </div>
            </li>
          ))}
        </ul>
      ) : (
        <p className="text-13 text-soft">{t("A look at this logo found nothing to mend.")}</p>
      )}
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2 empty:hidden">
        <p role="status" className="text-13 text-soft empty:hidden">
          {done}
        </p>
        {isTrimmed && !frozen ? (
          <Button
            size="small"
            look="quiet"
            className="-ml-3"
            waiting={waitingFor === "untrim"}
            waitingWord={t("Putting it back…")}
            onClick={() => {
              setDone("")
              void run(() => untrim(shown), tell(t("The untrimmed logo is back.")), "untrim")
            }}
          >
            {t("Put the untrimmed logo back")}
          </Button>
        ) : null}
      </div>
    </div>
  )
}

function Sign({ tone }: { tone: Finding["tone"] }) {
  if (tone === "told")
    return (
      <span aria-hidden="true" className="w-3 flex-none text-center text-soft">
        ·
      </span>
    )
  const { look, word } =
    tone === "wrong" ? { look: "text-wrong", word: "Wrong: " } : { look: "text-owed", word: "Better: " }
  return (
    <span className={`w-3 flex-none text-center font-semibold ${look}`}>
      <span aria-hidden="true">!</span>
      <span className="sr-only">{word}</span>
    </span>
  )
}

/** Null while the logo was not measured. */
function findingsOf(logo: DeskLogo, dark: ReleaseLogo | null, card: LogoCard): Finding[] | null {
  if (!logo.facts) return null
  const own = logoFindings({ ...logo, facts: logo.facts }, { card, hasDark: dark !== null })
  return dark?.facts ? [...darkVariantFindings({ facts: dark.facts }), ...own] : own
}
