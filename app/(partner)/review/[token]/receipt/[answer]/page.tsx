import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { PrintButton } from "@/components/print-button"
import { Notice } from "@/components/ui/notice"
import { copiesOfRevision } from "@/db/copy-hashes"
import { earlierAnswers, receiptOf } from "@/db/earlier-answers"
import type { OpenLink } from "@/db/review-links"
import { reviewSnapshot, variantsOf } from "@/db/review-snapshot"
import type { Copy } from "@/domain/copies"
import { momentInWords } from "@/domain/mail/moments"
import { type Message, marked, readerLanguage, say, t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireLink } from "@/lib/review-link"
import { EntryFields } from "../../entry-fields"
import { nextStep } from "../../next-step"
import { ownApprovals } from "../../own-approvals"
import { ContentHash } from "./content-hash"

type Props = { params: Promise<{ token: string; answer: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  requireLink((await params).token)
  return { title: { absolute: t("Receipt") } }
}

/** What was approved, by whom and when, as it was approved: for the contact's own files. */
export default async function ReceiptPage({ params }: Props) {
  const { token, answer: id } = await params
  const open = requireLink(token)
  const receipt = receiptOf(database(), open, Number(id)) ?? notFound()
  const { answer, approved } = receipt
  const { event } = open
  const { entry } = reviewSnapshot(database(), open)
  const two = approved.content.printText !== undefined
  const [one = "web"] = answer.covers
  const said = copiesOfRevision(approved)
  const facts = [
    { word: t("Event"), value: event.title },
    { word: t("Approved by"), value: [answer.signerName, answer.signerRole].filter(Boolean).join(", ") },
    ...(two ? [{ word: t("What"), value: say(COVERED[answer.covers.length > 1 ? "both" : one]) }] : []),
    { word: t("On"), value: momentInWords(answer.at, event.timeZone, readerLanguage()) },
    ...(two
      ? answer.covers.map((copy) => ({
          word: say(FINGERPRINTS[copy]),
          value: <ContentHash hash={said[copy] ?? answer.hash} />,
        }))
      : [{ word: t("Fingerprint"), value: <ContentHash hash={answer.hash} /> }]),
  ]
  return (
    <div className="grid gap-10">
      <header className="grid max-w-prose gap-4">
        <h1 className="font-serif text-32 font-medium">
          {answer.covers.includes("web")
            ? t("Receipt: {name} is approved", { name: approved.content.name })
            : t("Receipt: the text for print of {name} is approved", { name: approved.content.name })}
        </h1>
        <div className="print:hidden">
          <Notice tone="done">
            {nextStep("approved", "", leftToAnswer(open, answer.id))}{" "}
            {t("A copy of this receipt goes to {address}.", { address: open.contact.email })}
          </Notice>
        </div>
        <dl className="border-t border-line">
          {facts.map(({ word, value }) => (
            <div
              key={word}
              className="grid gap-1 border-b border-line py-2 sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-6"
            >
              <dt className="text-13 text-soft sm:pt-0.5">{word}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p className="text-13 text-soft">
          {two
            ? t(
                "A fingerprint (SHA-256) stands for exactly what you approved: the entry for the web with its logo, or the text for print under its name. Each is approved by itself, so a change of one leaves the approval of the other as it is.",
              )
            : t(
                "The fingerprint (SHA-256) stands for exactly this text and logo. With any change, however small, it would be another one, and your approval would no longer hold.",
              )}
        </p>
        <div className="flex flex-wrap gap-3 print:hidden">
          <PrintButton />
          <Link
            href={`/review/${token}`}
            prefetch={false}
            className="inline-flex min-h-10 items-center text-act underline underline-offset-3"
          >
            {t("Back to the entry")}
          </Link>
        </div>
      </header>
      <section aria-labelledby="approved-title" className="grid gap-3">
        <h2 id="approved-title" className="font-serif text-24 font-medium">
          {t("As approved")}
        </h2>
        <EntryFields
          content={approved.content}
          covers={answer.covers}
          logo={approved.logoSha256 === null ? null : entry.hash === answer.hash ? entry.logo : undefined}
          variants={variantsOf(database(), approved.id)}
          logoPrefix={`/review/${token}`}
        />
      </section>
    </div>
  )
}

const FINGERPRINTS: Record<Copy, Message> = {
  web: marked("Fingerprint of the entry for the web"),
  print: marked("Fingerprint of the text for print"),
}

const COVERED: Record<Copy | "both", Message> = {
  both: marked("The entry for the web, and the text for print"),
  web: marked("The entry for the web, not the text for print"),
  print: marked("The text for print alone"),
}

/** With two texts, the one that this contact has yet to answer to; null for none, and when the receipt is an older one. */
function leftToAnswer(open: OpenLink, answerId: number): Copy | null {
  const shown = copiesOfRevision(open.revision)
  const own = ownApprovals(earlierAnswers(database(), open.partner.id), open.contact.id, shown)
  return own.receipt === answerId ? (own.unanswered[0] ?? null) : null
}
