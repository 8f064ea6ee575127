"use client"
import { type ReactNode, useState } from "react"
import { ColumnDesk, ColumnsLine } from "@/components/column-desk"
import { SourceForm } from "@/components/source-form"
import { mayLeave } from "@/components/use-leave-guard"
import { asksForLook, type ReadTable, type TableColumns } from "@/domain/import/column-mapping"
import type { ParsedDocument } from "@/domain/import/parsed-document"
import { readImportRows } from "@/domain/import/read-source"
import type { ImportSummary } from "@/domain/import/summary"
import { marked } from "@/domain/words"
import { rememberColumns } from "./actions"
import { CheckTable, type Ground } from "./check-table"
import { ImportDone } from "./import-done"

const WORDS = {
  accepted: ".docx,.txt,.md,.html,.htm,.csv,.xlsx",
  kinds: marked("Word (.docx), text, Markdown, HTML, CSV or Excel (.xlsx)"),
  file: marked("Document"),
  paste: marked("Or paste the text"),
  hint: marked("As it came, from an e-mail or a document. Tiers, names and descriptions are found in it."),
  read: marked("Read the text"),
}

/** A document, or a table with what its columns mean; `document` is null while somebody says so. */
type Read = {
  document: ParsedDocument | null
  table: ReadTable | null
  /** How many pictures of it stand by partners' names. */
  pictures: number
  from: string
  file: File | null
}

/** Import in three steps: give a document, check the table, done. A table may need its columns named in between. */
export function ImportDesk({
  event,
  ground,
  tiers,
  past,
}: {
  event: { id: number; slug: string }
  ground: Ground
  tiers: string[]
  /** What was imported before. */
  past: ReactNode
}) {
  const [text, setText] = useState("")
  const [read, setRead] = useState<Read | null>(null)
  const [done, setDone] = useState<ImportSummary | null>(null)

  function take({ document, table, ...more }: Read) {
    if (!table || asksForLook("partners", table)) return setRead({ document, table, ...more })
    const found = readImportRows(table.rows, table.isRemembered ? table.columns : null)
    setRead({ document: found.ok ? found.document : null, table, ...more })
  }

  function readSo(columns: TableColumns): string | null {
    if (!read?.table) return null
    const found = readImportRows(read.table.rows, columns)
    if (!found.ok) return found.message
    setRead({ ...read, document: found.document, table: { ...read.table, columns, isRemembered: true } })
    return null
  }

  if (done) return <ImportDone slug={event.slug} summary={done} />
  if (read?.document)
    return (
      <CheckTable
        event={event}
        document={read.document}
        from={read.from}
        file={read.file}
        pictureCount={read.pictures}
        ground={ground}
        eventTiers={tiers}
        columns={
          read.table ? (
            <ColumnsLine
              table={read.table}
              onChange={() => (mayLeave() ? setRead({ ...read, document: null }) : undefined)}
            />
          ) : null
        }
        onBack={() => setRead(null)}
        onDone={setDone}
      />
    )
  if (read?.table)
    return (
      <ColumnDesk
        kind="partners"
        table={read.table}
        from={read.from}
        remember={(titles, meanings) => rememberColumns({ eventId: event.id, titles, meanings })}
        onRead={readSo}
        onBack={() => setRead(null)}
      />
    )
  return (
    <div className="grid gap-12">
      <SourceForm<Omit<Read, "from" | "file">>
        path={`/api/events/${event.slug}/import`}
        words={WORDS}
        text={text}
        onText={setText}
        onRead={({ document, table, pictures }, from, file) =>
          take({ document, table, pictures, from, file })
        }
      />
      {past}
    </div>
  )
}
