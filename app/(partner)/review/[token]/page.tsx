import type { Metadata } from "next"
import { listContacts } from "@/db/contacts"
import { copiesOfRevision } from "@/db/copy-hashes"
import { type EarlierAnswer, earlierAnswers } from "@/db/earlier-answers"
import { earlierEventOf, earlierRoleOf, isUntouched } from "@/db/next-edition"
import { logoPath } from "@/db/release-logos"
import type { OpenLink } from "@/db/review-links"
import { reviewSnapshot, sentLogo, variantsOf } from "@/db/review-snapshot"
import { isLate } from "@/db/sign-offs"
import { getMember } from "@/db/staff"
import { listTiers } from "@/db/tiers"
import type { Content } from "@/domain/content"
import { copyHashes } from "@/domain/content-hash"
import { type CopyHashes, limitsOf } from "@/domain/copies"
import { partsInWords } from "@/domain/entry-parts"
import { type EntryLimits, NO_LIMITS } from "@/domain/missing"
import { inWords } from "@/domain/names"
import type { ProposedLogo } from "@/domain/review"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireLink } from "@/lib/review-link"
import { languageFolders } from "@/site/addresses"
import { AnswerDesk } from "./answer-desk"
import { EarlierAnswers } from "./earlier-answers"
import { EntryFields } from "./entry-fields"
import { EntryFrame } from "./entry-frame"
import { nextStep } from "./next-step"
import { Opened } from "./opened"
import { hasApproved, type OwnApprovals, ownApprovals } from "./own-approvals"
import { PrintText } from "./print-text"
import { PrivacyNote } from "./privacy-note"
import { RequestHead } from "./request-head"
import { SinceBefore } from "./since-before"

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event, revision } = requireLink((await params).token)
  return { title: { absolute: `${revision.content.name}, ${event.title}` } }
}

/** What a partner's contact reads and answers. Showing it changes nothing: mail scanners open links. */
export default async function ReviewPage({ params }: Props) {
  const { token } = await params
  const open = requireLink(token)
  const { snapshot, entry, shows } = reviewSnapshot(database(), open)
  const answers = earlierAnswers(database(), open.partner.id)
  const base = `/review/${token}`
  const { event, contact, review } = open
  const { printText } = entry.content
  const shown = shownCopies(entry)
  const own = ownApprovals(answers, contact.id, shown)
  const left = own.there.filter((copy) => !own.approved.includes(copy))
  const receipt = left.length === 0 ? receiptPath(own, base) : null
  return (
    <div className="grid gap-12">
      <Opened token={token} />
      <RequestHead
        open={open}
        asker={review.senderId === null ? null : (getMember(database(), review.senderId)?.name ?? null)}
        name={entry.content.name}
        late={isLate(event)}
        shows={shows}
        earlierEvent={
          isUntouched(open.partner, open.revision) ? earlierEventOf(database(), open.partner) : ""
        }
        receipt={receipt}
        left={own.approved.length > 0 ? (own.unanswered[0] ?? null) : null}
        guide={`${base}/guide`}
      />
      {review.closedAt === null ? <SinceBefore open={open} base={base} /> : null}
      <EntryFrame
        isPublic={shows === "public"}
        base={`${base}/page/`}
        slug={entry.slug}
        folders={[...languageFolders(snapshot)].map(([language, folder]) => ({ language, folder }))}
        version={entry.hash}
        layout={snapshot.event.layout}
      />
      {printText ? <PrintText name={entry.content.name} text={printText} /> : null}
      <section aria-labelledby="fields-title" className="grid gap-3">
        <h2 id="fields-title" className="font-serif text-24 font-medium">
          {t("Field by field")}
        </h2>
        {entry.hiddenParts.length > 0 ? (
          <p className="max-w-prose">
            {t(
              "The organizers do not show everything on the public page. Left out there: {partsWords}. It is part of the entry all the same.",
              { partsWords: partsInWords(entry.hiddenParts) },
            )}
          </p>
        ) : null}
        <EntryFields
          content={entry.content}
          logo={entry.logo}
          variants={variantsOf(database(), entry.revisionId)}
          logoPrefix={base}
          hidden={entry.hiddenParts}
        />
      </section>
      <EarlierAnswers
        answers={answers}
        shown={shown}
        contactId={contact.id}
        timeZone={event.timeZone}
        receipts={`${base}/receipt`}
      />
      {review.closedAt === null ? (
        <AnswerDesk
          ask={{
            token,
            seen: { hash: entry.hash, answers: answers[0]?.id ?? 0 },
            contact: { id: contact.id, name: contact.name, decides: contact.role === "decides" },
            lastRole:
              answers.find(isOwn(open))?.signerRole ?? earlierRoleOf(database(), open.partner, contact.email),
            entryName: entry.content.name,
            eventTitle: event.title,
          }}
          content={entry.content}
          logo={proposable(open)}
          variants={Object.keys(open.revision.variants).length}
          limits={limitsFor(open)}
          languages={event.languages}
          own={own}
          receipt={receiptPath(own, base)}
          next={next(open, answers, own)}
        />
      ) : null}
      <PrivacyNote open={open} />
    </div>
  )
}

/** The web copy's hash is known; that of the text for print is told by it and the name alone. */
function shownCopies({ webHash, content }: { webHash: string; content: Content }): CopyHashes {
  return { web: webHash, print: copyHashes(content, null).print }
}

function limitsFor({ event, partner }: OpenLink): EntryLimits {
  const tier = listTiers(database(), event.id).find(({ id }) => id === partner.tierId)
  return tier ? limitsOf(tier) : NO_LIMITS
}

const isOwn = (open: OpenLink) => (answer: EarlierAnswer) => answer.contactId === open.contact.id

/** The receipt of what this contact approved of what is shown. */
function receiptPath({ receipt }: OwnApprovals, base: string): string | null {
  return receipt === null ? null : `${base}/receipt/${receipt}`
}

function next(open: OpenLink, answers: EarlierAnswer[], { unanswered }: OwnApprovals): string | null {
  const own = answers.find(
    (answer) =>
      isOwn(open)(answer) && answer.reviewId === open.review.id && answer.hash === open.revision.hash,
  )
  if (!own) return null
  const [left = null] = unanswered
  if (left || open.event.approvalRule !== "all") return nextStep(own.kind, "", left)
  const shown = copiesOfRevision(open.revision)
  const others = listContacts(database(), open.partner.id).filter(
    ({ id, role }) => role === "decides" && id !== open.contact.id && !hasApproved(answers, id, shown),
  )
  return nextStep(own.kind, inWords(others.map(({ name }) => name)))
}

function proposable(open: OpenLink): ProposedLogo | null {
  const logo = sentLogo(database(), open)
  if (!logo) return null
  const { sha256, type, width, height } = logo
  return { sha256, path: logoPath(logo), type, width, height }
}
