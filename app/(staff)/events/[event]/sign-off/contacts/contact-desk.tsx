"use client"
import Link from "next/link"
import { useState } from "react"
import { ColumnDesk, ColumnsLine } from "@/components/column-desk"
import { SourceForm } from "@/components/source-form"
import { buttonClass } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { mayLeave } from "@/components/use-leave-guard"

import { asksForLook, type ReadTable, type TableColumns } from "@/domain/import/column-mapping"
import { type AskedPartner, type ContactRow, planContacts } from "@/domain/import/contact-plan"
import { readContactTable } from "@/domain/import/contact-table"
import { marked, t } from "@/domain/words"
import { rememberColumns } from "./actions"
import { ContactTable, type LostRow } from "./contact-table"

/** A list with what its columns mean; `read` is null while somebody says so. */
type Given = { table: ReadTable; from: string; read: { rows: ContactRow[]; notes: string[] } | null }

const WORDS = {
  accepted: ".csv,.tsv,.txt,.xlsx",
  kinds: marked("CSV or Excel (.xlsx)"),
  file: marked("List of contacts"),
  paste: marked("Or paste the list"),
  hint: marked(
    "Out of a spreadsheet or an e-mail, with titles in the first row: partner, name, e-mail; language (en, ko) and role (decides, comments) if you like. Any order.",
  ),
  read: marked("Read the list"),
}

/** Contacts in three steps: give a list, check the table, done. */
export function ContactDesk({
  event,
  partners,
}: {
  event: { id: number; slug: string }
  partners: AskedPartner[]
}) {
  const [text, setText] = useState("")
  const [given, setGiven] = useState<Given | null>(null)
  const [done, setDone] = useState<{ added: number; partners: number; lost: LostRow[] } | null>(null)

  /** Reads the list as somebody chose (or, for null, as it was recognized); gives what is wrong with it. */
  function readSo(columns: TableColumns | null, { table, from }: Omit<Given, "read">): string | null {
    const found = readContactTable(table.rows, columns)
    if (!found.ok) return found.message
    const rows = planContacts(found.contacts, partners)
    setGiven({
      ...{ from, read: { rows, notes: found.notes } },
      table: { ...table, columns: columns ?? table.columns },
    })
    return null
  }

  function take(table: ReadTable, from: string) {
    const problem = asksForLook("contacts", table)
      ? ""
      : readSo(table.isRemembered ? table.columns : null, { table, from })
    if (problem !== null) setGiven({ table, from, read: null })
  }

  if (done)
    return (
      <div className="grid max-w-160 gap-6">
        <Notice tone="done">
          {t(
            "{added, plural, one {# contact} other {# contacts}} added to {partners, plural, one {# partner} other {# partners}}. Nothing was sent yet.",
            { added: done.added, partners: done.partners },
          )}
        </Notice>
        {done.lost.length > 0 ? (
          <Notice tone="owed">
            <p>
              {t(
                "{rows, plural, one {# row was left out. Add it} other {# rows were left out. Add them}} on the partner’s own page, or import the list again once mended.",
                { rows: done.lost.length },
              )}
            </p>
            <ul className="mt-2 list-disc pl-6">
              {done.lost.map(({ key, words }) => (
                <li key={key}>{words}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
        <Link
          href={`/events/${event.slug}/sign-off`}
          className={`${buttonClass("primary")} justify-self-start`}
        >
          {t("Go to the sign-off board")}
        </Link>
      </div>
    )
  if (given?.read)
    return (
      <ContactTable
        eventId={event.id}
        read={{ ...given.read, from: given.from }}
        partners={partners}
        columns={
          <ColumnsLine
            table={given.table}
            onChange={() => (mayLeave() ? setGiven({ ...given, read: null }) : undefined)}
          />
        }
        onBack={() => setGiven(null)}
        onDone={setDone}
      />
    )
  if (given)
    return (
      <ColumnDesk
        kind="contacts"
        table={given.table}
        from={given.from}
        remember={(titles, meanings) => rememberColumns({ eventId: event.id, titles, meanings })}
        onRead={(columns) =>
          readSo(columns, { ...given, table: { ...given.table, isRemembered: columns.titleRow !== null } })
        }
        onBack={() => setGiven(null)}
      />
    )
  return (
    <SourceForm<{ table: ReadTable }>
      path={`/api/events/${event.slug}/contacts`}
      words={WORDS}
      text={text}
      onText={setText}
      onRead={({ table }, from) => take(table, from)}
    />
  )
}
