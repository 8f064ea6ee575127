"use client"
import { memo } from "react"
import { CHECK_CELL } from "@/components/check-bar"
import { PartnerChoice } from "@/components/partner-choice"
import { StateMark } from "@/components/ui/state-mark"
import { CONTACT_ROLES, MAIL_LANGUAGES } from "@/domain/contact"
import type { AskedPartner, ContactOutcome, ContactRow } from "@/domain/import/contact-plan"
import { t } from "@/domain/words"

/** The columns of the wide table, head and rows alike. */
export const CONTACT_COLUMNS =
  "lg:grid-cols-[2rem_minmax(0,1.3fr)_minmax(0,1fr)_minmax(0,1.3fr)_6.5rem_8rem_14rem] lg:gap-2"

/** One contact of the list: every cell can be changed, and what will happen is said at the end. */
export const ContactTableRow = memo(function ContactTableRow({
  row,
  outcome,
  why,
  partners,
  isLarge,
  onChange,
}: {
  row: ContactRow
  outcome: ContactOutcome["kind"]
  why: string
  partners: AskedPartner[]
  /** Too many rows and partners for each row to hold all names: then only the one in use does. */
  isLarge: boolean
  onChange: (row: ContactRow) => void
}) {
  const who = t("row {number}", { number: row.key })
  const text = (key: "name" | "email", word: string) => (
    <input
      aria-label={`${word}, ${who}`}
      value={row[key]}
      placeholder={word}
      onChange={(event) => onChange({ ...row, [key]: event.target.value })}
      className={CHECK_CELL}
    />
  )
  return (
    <li
      className={`grid grid-cols-2 items-center gap-2 border-b border-line py-3 ${CONTACT_COLUMNS} ${outcome === "out" ? "text-soft" : ""}`}
    >
      <span className="hidden text-13 text-soft tabular-nums lg:block">{row.key}</span>
      <div className="max-lg:col-span-2">
        <PartnerChoice
          label={`${t("Partner")}, ${who}`}
          row={row}
          partners={partners}
          isLarge={isLarge}
          nobody={
            row.partner === ""
              ? t("Choose a partner")
              : t("“{name}”: choose a partner", { name: row.partner })
          }
          leaveOut={t("Leave this row out")}
          onChoose={(chosen) => onChange({ ...row, ...chosen })}
        />
      </div>
      <div className="max-lg:col-span-2">{text("name", t("Name"))}</div>
      <div className="max-lg:col-span-2">{text("email", t("E-mail address"))}</div>
      <select
        aria-label={`${t("Language")}, ${who}`}
        value={row.language}
        onChange={(event) => onChange({ ...row, language: event.target.value as ContactRow["language"] })}
        className={CHECK_CELL}
      >
        {Object.entries(MAIL_LANGUAGES).map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={`${t("Role")}, ${who}`}
        value={row.role}
        onChange={(event) => onChange({ ...row, role: event.target.value as ContactRow["role"] })}
        className={CHECK_CELL}
      >
        {CONTACT_ROLES.map((role) => (
          <option key={role} value={role}>
            {role === "decides" ? t("Decides") : t("Comments")}
          </option>
        ))}
      </select>
      <div className="max-lg:col-span-2">
        <Outcome kind={outcome} why={why} />
      </div>
    </li>
  )
})

function Outcome({ kind, why }: { kind: ContactOutcome["kind"]; why: string }) {
  if (kind === "add") return <StateMark tone="done">{t("Will be added")}</StateMark>
  if (kind === "there") return <StateMark tone="none">{t("Already there")}</StateMark>
  if (kind === "out") return <StateMark tone="none">{t("Left out")}</StateMark>
  return (
    <p className="flex gap-1.5 text-13 leading-4.5">
      <span aria-hidden="true" className="text-wrong">
        ▲
      </span>
      {why}
    </p>
  )
}
