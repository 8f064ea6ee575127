"use client"
import { type ReactNode, useState } from "react"
import { CHECK_CELL } from "@/components/check-bar"
import { Button } from "@/components/ui/button"
import { StateMark } from "@/components/ui/state-mark"
import { possibleActions } from "@/domain/import/choices"
import type { ExistingPartner, ImportAction, ImportRow } from "@/domain/import/import-row"
import type { ReleaseImage } from "@/domain/release"
import { countText, fromPlainText, plainText } from "@/domain/rich-text"
import { type Message, marked, say, t } from "@/domain/words"
import { DescriptionCell } from "./description-cell"
import { RowDifferences } from "./row-differences"
import { RowLogo } from "./row-logo"
import { StandsFor } from "./stands-for"

const ACTION_WORDS: Record<ImportAction, Message> = {
  add: marked("Add"),
  update: marked("Update"),
  skip: marked("Skip"),
}
/** The columns of the table, head and rows alike. */
export const CHECK_COLUMNS = "gap-2 sm:grid-cols-[2rem_6.5rem_minmax(0,1fr)_8rem_14rem]"

/** One partner of the table: every cell can be changed; the rest of its fields and its text unfold. */
export function CheckRow({
  row,
  number,
  action,
  partner,
  logos,
  unfolds,
  rest,
  tierList,
  onAction,
  onStandFor,
  onChange,
  onSplit,
  onJoin,
}: {
  row: ImportRow
  number: number
  action: ImportAction
  /** Whom it stands for, with what the event has of it. */
  partner: ExistingPartner | undefined
  logos: Record<string, ReleaseImage>
  /** Are its changes shown from the start? */
  unfolds: boolean
  rest: string
  tierList: string
  onAction: (action: ImportAction) => void
  onStandFor: (standsFor: ImportRow["standsFor"]) => void
  onChange: (row: ImportRow) => void
  onSplit: (block: number) => void
  onJoin: (() => void) | null
}) {
  const [open, setOpen] = useState(false)
  const [showsChanges, setShowsChanges] = useState(unfolds)
  // Only tables have them.
  const [has] = useState({ alt: row.logoAlt !== "", print: row.printText.content.length > 0 })
  const who = t("row {number}", { number })
  const text = plainText(row.description)
  const changes = partner !== undefined && action !== "add" && row.differs.length > 0
  const field = (
    key: "name" | "acronym" | "nativeName" | "website" | "tagline" | "logoAlt",
    word: string,
  ) => (
    <input
      aria-label={`${word}, ${who}`}
      value={row[key]}
      placeholder={word}
      onChange={(event) => onChange({ ...row, [key]: event.target.value })}
      className={CHECK_CELL}
    />
  )
  return (
    <li className={`border-b border-line py-3 ${action === "skip" ? "text-soft" : ""}`}>
      <div className={`grid gap-2 sm:items-center ${CHECK_COLUMNS}`}>
        <span className="hidden text-13 text-soft tabular-nums sm:block">{number}</span>
        <select
          aria-label={t("What to do with {who}", { who })}
          value={action}
          onChange={(event) => onAction(event.target.value as ImportAction)}
          className={CHECK_CELL}
        >
          {possibleActions(row).map((possible) => (
            <option key={possible} value={possible}>
              {possible === "update" && partner?.isArchived ? t("Restore") : say(ACTION_WORDS[possible])}
            </option>
          ))}
        </select>
        {field("name", t("Name"))}
        {field("acronym", t("Short name"))}
        <input
          aria-label={`${t("Tier")}, ${who}`}
          list={tierList}
          value={row.tier ?? ""}
          placeholder={action === "update" && partner ? partner.tier : rest}
          onChange={(event) =>
            onChange({ ...row, tier: event.target.value === "" ? null : event.target.value })
          }
          className={CHECK_CELL}
        />
      </div>
      <div className="mt-1 grid gap-x-4 gap-y-1 sm:ml-10 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-start">
        <p className="line-clamp-2 text-13">
          {text || <em className="text-soft">{t("No description")}</em>}
          {row.website ? <Aside>{row.website}</Aside> : null}
          {row.nativeName ? <Aside>{row.nativeName}</Aside> : null}
        </p>
        <div className="-mr-3 flex flex-wrap justify-end gap-x-1">
          {onJoin ? (
            <Button
              look="quiet"
              size="small"
              onClick={(click) => (click.detail > 1 ? undefined : onJoin())}
              aria-label={t("Join to above, {who}", { who })}
            >
              {t("Join to above")}
            </Button>
          ) : null}
          {changes ? (
            <Button
              look="quiet"
              size="small"
              aria-expanded={showsChanges}
              onClick={() => setShowsChanges(!showsChanges)}
              aria-label={
                showsChanges ? t("Hide changes of {who}", { who }) : t("Show changes of {who}", { who })
              }
            >
              {showsChanges ? t("Hide changes") : t("Show changes")}
            </Button>
          ) : null}
          <Button
            look="quiet"
            size="small"
            aria-expanded={open}
            onClick={() => setOpen(!open)}
            aria-label={open ? t("Close {who}", { who }) : t("Text and more of {who}", { who })}
          >
            {open ? t("Close") : t("Text and more")}
          </Button>
        </div>
      </div>
      <p className="mt-1 flex flex-wrap gap-x-4 text-13 text-soft sm:ml-10">
        <Confidence value={row.confidence} />
        <span>{t("{count} words", { count: countText(text).words })}</span>
        <span className="min-w-0 wrap-anywhere">{row.reason}</span>
        {row.lapses && action === "update" ? (
          <StateMark tone="owed">{t("Its sign-off lapses")}</StateMark>
        ) : null}
      </p>
      <div className="mt-2 grid gap-3 empty:hidden sm:ml-10">
        {row.candidates.length > 0 ? <StandsFor row={row} who={who} onStandFor={onStandFor} /> : null}
        <RowLogo
          row={row}
          partner={action === "add" ? undefined : partner}
          logos={logos}
          who={who}
          onChange={onChange}
        />
        {changes && showsChanges ? (
          <RowDifferences row={row} partner={partner} who={who} onChange={onChange} />
        ) : null}
      </div>
      {open ? (
        <div className="mt-3 grid gap-4 sm:ml-10">
          <div className="grid gap-2 sm:grid-cols-3">
            {field("nativeName", t("Native-language name"))}
            {field("website", t("Website"))}
            {field("tagline", t("Tagline"))}
            {has.alt ? field("logoAlt", t("Alt text of the logo")) : null}
          </div>
          <DescriptionCell
            value={row.description}
            who={who}
            onChange={(description) => onChange({ ...row, description })}
            onSplit={onSplit}
          />
          {has.print ? (
            <label className="grid max-w-160 gap-1 text-13 font-semibold">
              {t("Print text")}
              <textarea
                aria-label={t("Print text, {who}", { who })}
                rows={4}
                defaultValue={plainText(row.printText)}
                onChange={(event) => onChange({ ...row, printText: fromPlainText(event.target.value) })}
                className="w-full rounded-md border border-edge bg-sheet px-3 py-2 text-15 font-normal"
              />
            </label>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}

function Aside({ children }: { children: ReactNode }) {
  return <span className="text-soft"> · {children}</span>
}

/** How sure the reading is, in a shape, a word and a number. */
function Confidence({ value }: { value: number }) {
  const percent = `${Math.round(value * 100)}%`
  if (value >= 0.8) return <StateMark tone="done">{t("Sure ({percent})", { percent })}</StateMark>
  if (value >= 0.6) return <StateMark tone="owed">{t("Have a look ({percent})", { percent })}</StateMark>
  return <StateMark tone="wrong">{t("Check this ({percent})", { percent })}</StateMark>
}
