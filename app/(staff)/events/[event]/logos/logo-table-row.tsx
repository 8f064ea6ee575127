"use client"
import { memo } from "react"
import { CHECK_CELL } from "@/components/check-bar"
import { ON_CARD, ON_DARK } from "@/components/grounds"
import { PartnerChoice } from "@/components/partner-choice"
import { StateMark } from "@/components/ui/state-mark"
import type { LogoPlace } from "@/domain/logo-matching"
import { type LogoOutcome, type LogoOwner, type LogoRow, PLACE_WORDS, PLACES } from "@/domain/logo-table"
import type { ReleaseImage } from "@/domain/release"
import { t } from "@/domain/words"

/** The columns of the wide table, head and rows alike. */
export const LOGO_COLUMNS = "lg:grid-cols-[6rem_6rem_minmax(0,1.2fr)_minmax(0,1.2fr)_13rem_12rem] lg:gap-x-4"

/** One file: how it looks beside what the partner has now, whose it is, and what will happen. */
export const LogoTableRow = memo(function LogoTableRow({
  row,
  outcome,
  why,
  now,
  partners,
  isLarge,
  onChange,
}: {
  row: LogoRow
  outcome: LogoOutcome["kind"]
  why: string
  now: ReleaseImage | null
  partners: LogoOwner[]
  /** Too many files and partners for each row to hold all names: then only the one in use does. */
  isLarge: boolean
  onChange: (row: LogoRow) => void
}) {
  const { file } = row
  return (
    <li
      className={`grid grid-cols-2 items-center gap-2 border-b border-line py-3 ${LOGO_COLUMNS} ${outcome === "out" ? "text-soft" : ""}`}
    >
      <Thumbnail logo={file.screen} row={row} word={formatOf(file)} caption={t("New")} />
      {row.partnerId === null || row.isLeftOut ? (
        <span />
      ) : (
        <Thumbnail logo={now} row={row} word={now ? t("File for print") : t("None yet")} caption={t("Now")} />
      )}
      <div className="min-w-0 max-lg:col-span-2">
        <p className="wrap-anywhere">{file.path}</p>
        <p className="text-13 text-soft">{row.reason}.</p>
        {file.notes.map((note) => (
          <p key={note} className="text-13 text-soft">
            {note}
          </p>
        ))}
      </div>
      <div className="max-lg:col-span-2">
        <PartnerChoice
          label={t("Partner of {path}", { path: file.path })}
          row={row}
          partners={partners}
          likely={row.candidates}
          isLarge={isLarge}
          nobody={t("Choose a partner")}
          leaveOut={t("Leave this file out")}
          onChoose={(chosen) => onChange({ ...row, ...chosen })}
        />
      </div>
      <select
        aria-label={t("Place of {path}", { path: file.path })}
        value={row.place}
        onChange={(event) => onChange({ ...row, place: event.target.value as LogoPlace })}
        className={CHECK_CELL}
      >
        {PLACES.map((place) => (
          <option key={place} value={place}>
            {PLACE_WORDS[place]}
          </option>
        ))}
      </select>
      <div className="min-w-0">
        <Outcome kind={outcome} why={why} />
      </div>
    </li>
  )
})

function Thumbnail({
  logo,
  row,
  word,
  caption,
}: {
  logo: { path: string; width: number; height: number } | null
  row: LogoRow
  word: string
  caption: string
}) {
  return (
    <figure className="grid gap-1">
      <div
        style={row.place === "dark" ? ON_DARK : ON_CARD}
        className="flex h-16 w-full items-center justify-center rounded-sm p-1.5 text-center text-13 ring-1 ring-line"
      >
        {logo && /\.(?:svg|png|jpg|webp)$/u.test(logo.path) ? (
          // biome-ignore lint/performance/noImgElement: logos are served by content address, never through an optimizer
          <img
            src={logo.path}
            width={logo.width}
            height={logo.height}
            alt={`${caption}: ${row.file.path}`}
            loading="lazy"
            className="size-full object-contain"
          />
        ) : (
          word
        )}
      </div>
      <figcaption className="text-13 text-soft lg:sr-only">{caption}</figcaption>
    </figure>
  )
}

function Outcome({ kind, why }: { kind: LogoOutcome["kind"]; why: string }) {
  if (kind === "set") return <StateMark tone="done">{t("Will be added")}</StateMark>
  if (kind === "replace")
    return (
      <div className="grid gap-1">
        <StateMark tone="done">{t("Will replace the one now")}</StateMark>
        {why ? <Why>{why}</Why> : null}
      </div>
    )
  if (kind === "same") return <StateMark tone="none">{t("Already there")}</StateMark>
  if (kind === "out") return <StateMark tone="none">{t("Left out")}</StateMark>
  return <Why>{why}</Why>
}

function Why({ children }: { children: string }) {
  return (
    <p className="flex gap-1.5 text-13 leading-4.5">
      <span aria-hidden="true" className="text-owed">
        ◐
      </span>
      {children}
    </p>
  )
}

function formatOf({ screen, print }: LogoRow["file"]): string {
  return (screen ?? print)?.type === "application/pdf" ? "PDF" : t("File for print")
}
