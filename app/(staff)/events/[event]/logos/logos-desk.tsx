"use client"
import Link from "next/link"
import { useRef, useState } from "react"
import { buttonClass } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { type FoundLogo, type LogoOwner, type LogoRow, planLogos } from "@/domain/logo-table"
import type { ReleaseImage } from "@/domain/release"
import { t } from "@/domain/words"
import { SendDialog } from "../sign-off/send-dialog"
import { LogoTable } from "./logo-table"
import { LogosDrop, type Refused } from "./logos-drop"
import { type Progress, sendLogos } from "./send-logos"

type Done = {
  set: number
  partners: number
  same: number
  givenTo: number[]
  left: { key: string; words: string }[]
}

/** Many logos in three steps: give files, check the table, done. */
export function LogosDesk({
  event,
  partners,
  logos,
}: {
  event: { id: number; slug: string }
  partners: LogoOwner[]
  /** What partners have now, by hash. */
  logos: Record<string, ReleaseImage>
}) {
  const [progress, setProgress] = useState<Progress | null>(null)
  const [refused, setRefused] = useState<Refused[]>([])
  const [rows, setRows] = useState<LogoRow[] | null>(null)
  const [done, setDone] = useState<Done | null>(null)
  const sending = useRef(false)

  async function send(files: File[]) {
    if (sending.current || files.length === 0) return
    sending.current = true
    setRefused([])
    const found: FoundLogo[] = []
    const failed: Refused[] = []
    for (const [index, file] of files.entries()) {
      const many =
        files.length > 1 ? ` ${t("({number} of {total})", { number: index + 1, total: files.length })}` : ""
      const result = await sendLogos(`/api/events/${event.slug}/logos`, file, (now) =>
        setProgress({ ...now, name: `${now.name}${many}` }),
      )
      if (result.ok) found.push(...result.files)
      else failed.push({ name: file.name, message: result.message })
    }
    sending.current = false
    setProgress(null)
    setRefused(failed)
    if (found.length > 0) setRows(planLogos(found, partners))
    else if (failed.length === 0)
      setRefused([{ name: files[0]?.name ?? "", message: t("There is no file in this archive.") }])
  }

  function startOver() {
    setRows(null)
    setRefused([])
    setDone(null)
  }

  if (done)
    return (
      <div className="grid max-w-160 gap-6">
        <Notice tone="done">
          {t(
            "{set, plural, one {# logo} other {# logos}} given to {partners, plural, one {# partner} other {# partners}}. The public page is as it was until you publish.",
            { set: done.set, partners: done.partners },
          )}
        </Notice>
        {done.left.length > 0 ? (
          <Notice tone="owed">
            <p>{t("{left, plural, one {# file} other {# files}} not used:", { left: done.left.length })}</p>
            <ul className="mt-2 list-disc pl-6">
              {done.left.map(({ key, words }) => (
                <li key={key} className="wrap-anywhere">
                  {words}
                </li>
              ))}
            </ul>
          </Notice>
        ) : null}
        {done.set > 0 ? (
          <p className="text-soft">
            {t("A new logo is part of what a partner signs off: send those that have one for review.")}
          </p>
        ) : null}
        <div className="flex flex-wrap gap-2">
          {done.set > 0 ? (
            <SendDialog eventId={event.id} whom={{ partnerIds: done.givenTo }} kind="send" look="primary" />
          ) : null}
          <Link
            href={`/events/${event.slug}/partners`}
            className={buttonClass(done.set > 0 ? "plain" : "primary")}
          >
            {t("Go to the partners")}
          </Link>
          <button type="button" className={buttonClass()} onClick={startOver}>
            {t("Add more logos")}
          </button>
        </div>
      </div>
    )
  if (rows)
    return (
      <LogoTable
        eventId={event.id}
        given={rows}
        refused={refused}
        partners={partners}
        logos={logos}
        onBack={startOver}
        onDone={setDone}
      />
    )
  return <LogosDrop progress={progress} refused={refused} onFiles={(files) => void send(files)} />
}
