"use client"
import Link from "next/link"
import { useState } from "react"
import { SourceForm } from "@/components/source-form"
import { buttonClass } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { counted } from "@/domain/counted"
import { type AskedPartner, type ContactRow, planContacts } from "@/domain/import/contact-plan"
import type { ListedContact } from "@/domain/import/contact-table"
import { ContactTable, type LostRow } from "./contact-table"

type Read = { contacts: ListedContact[]; notes: string[] }

const WORDS = {
  accepted: ".csv,.tsv,.txt,.xlsx",
  kinds: "CSV or Excel (.xlsx)",
  file: "List of contacts",
  paste: "Or paste the list",
  hint: "Out of a spreadsheet or an e-mail, with titles in the first row: partner, name, e-mail; language (en, ko) and role (decides, comments) if you like. Any order.",
  read: "Read the list",
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
  const [read, setRead] = useState<{ rows: ContactRow[]; notes: string[]; from: string } | null>(null)
  const [done, setDone] = useState<{ added: number; partners: number; lost: LostRow[] } | null>(null)

  if (done)
    return (
      <div className="grid max-w-160 gap-6">
        <Notice tone="done">
          {counted(done.added, "contact")} added to {counted(done.partners, "partner")}. Nothing was sent yet.
        </Notice>
        {done.lost.length > 0 ? (
          <Notice tone="owed">
            <p>
              {counted(done.lost.length, "row")} {done.lost.length === 1 ? "was" : "were"} left out. Add{" "}
              {done.lost.length === 1 ? "it" : "them"} on the partner’s own page, or import the list again
              once mended.
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
          Go to the sign-off board
        </Link>
      </div>
    )
  if (read)
    return (
      <ContactTable
        eventId={event.id}
        read={read}
        partners={partners}
        onBack={() => setRead(null)}
        onDone={setDone}
      />
    )
  return (
    <SourceForm<Read>
      path={`/api/events/${event.slug}/contacts`}
      words={WORDS}
      text={text}
      onText={setText}
      onRead={({ contacts, notes }, from) => setRead({ rows: planContacts(contacts, partners), notes, from })}
    />
  )
}
