"use client"
import Link from "next/link"
import { type ReactNode, useState } from "react"
import { SourceForm } from "@/components/source-form"
import { buttonClass } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import type { ParsedDocument } from "@/domain/import/parsed-document"
import { type ImportSummary, summaryInWords } from "@/domain/import/summary"
import { CheckTable, type Ground } from "./check-table"

const WORDS = {
  accepted: ".docx,.txt,.md,.html,.htm,.csv,.xlsx",
  kinds: "Word (.docx), text, Markdown, HTML, CSV or Excel (.xlsx)",
  file: "Document",
  paste: "Or paste the text",
  hint: "As it came, from an e-mail or a document. Tiers, names and descriptions are found in it.",
  read: "Read the text",
}

type Read = { document: ParsedDocument; from: string; file: File | null }

/** Import in three steps: give a document, check the table, done. */
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

  if (done)
    return (
      <div className="grid max-w-160 gap-6">
        <Notice tone="done">{summaryInWords(done)}.</Notice>
        <div className="flex flex-wrap gap-2">
          <Link href={`/events/${event.slug}/partners`} className={buttonClass("primary")}>
            Go to the partners
          </Link>
          <Link href={`/events/${event.slug}/publish`} className={buttonClass()}>
            Preview the page
          </Link>
          <Link href={`/events/${event.slug}/import/${done.importId}`} className={buttonClass("quiet")}>
            Undo this import
          </Link>
        </div>
      </div>
    )
  if (read)
    return (
      <CheckTable
        eventId={event.id}
        document={read.document}
        from={read.from}
        source={read.file?.name ?? ""}
        ground={ground}
        eventTiers={tiers}
        onBack={() => setRead(null)}
        onDone={setDone}
      />
    )
  return (
    <div className="grid gap-12">
      <SourceForm<{ document: ParsedDocument }>
        path={`/api/events/${event.slug}/import`}
        words={WORDS}
        text={text}
        onText={setText}
        onRead={({ document }, from, file) => setRead({ document, from, file })}
      />
      {past}
    </div>
  )
}
