import type { Metadata } from "next"
import { listContacts } from "@/db/contacts"
import { type EarlierAnswer, earlierAnswers } from "@/db/earlier-answers"
import { earlierEventOf, earlierRoleOf, isUntouched } from "@/db/next-edition"
import { logoPath } from "@/db/release-logos"
import type { OpenLink } from "@/db/review-links"
import { reviewSnapshot, sentLogo, variantsOf } from "@/db/review-snapshot"
import { isLate } from "@/db/sign-offs"
import { getMember } from "@/db/staff"
import { listTiers } from "@/db/tiers"
import { NO_LIMITS } from "@/domain/missing"
import { inWords } from "@/domain/names"
import type { ProposedLogo } from "@/domain/review"
import { database } from "@/lib/database"
import { requireLink } from "@/lib/review-link"
import { languageFolders } from "@/site/addresses"
import { AnswerDesk } from "./answer-desk"
import { EarlierAnswers } from "./earlier-answers"
import { EntryFields } from "./entry-fields"
import { EntryFrame } from "./entry-frame"
import { nextStep } from "./next-step"
import { Opened } from "./opened"
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
        receipt={receiptPath(open, answers, base)}
        guide={`${base}/guide`}
      />
      {review.closedAt === null ? <SinceBefore open={open} base={base} /> : null}
      <EntryFrame
        looks={shows === "public" ? "looks" : "will look"}
        base={`${base}/page/`}
        slug={entry.slug}
        folders={[...languageFolders(snapshot)].map(([language, folder]) => ({ language, folder }))}
        version={entry.hash}
        layout={snapshot.event.layout}
      />
      <section aria-labelledby="fields-title" className="grid gap-3">
        <h2 id="fields-title" className="font-serif text-24 font-medium">
          Field by field
        </h2>
        <EntryFields
          content={entry.content}
          logo={entry.logo}
          variants={variantsOf(database(), entry.revisionId)}
          logoPrefix={base}
        />
      </section>
      <EarlierAnswers
        answers={answers}
        hash={entry.hash}
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
          limits={listTiers(database(), event.id).find(({ id }) => id === open.partner.tierId) ?? NO_LIMITS}
          languages={event.languages}
          receipt={receiptPath(open, answers, base)}
          next={next(open, answers)}
        />
      ) : null}
    </div>
  )
}

const isOwn = (open: OpenLink) => (answer: EarlierAnswer) => answer.contactId === open.contact.id

/** The receipt of what is shown, unless this contact has said something else since. */
function receiptPath(open: OpenLink, answers: EarlierAnswer[], base: string): string | null {
  const word = answers
    .filter(isOwn(open))
    .find(({ kind }) => kind === "approved" || kind === "changes" || kind === "proposed")
  const holds =
    word?.kind === "approved" && word.hash === open.revision.hash && word.reviewId === open.review.id
  return holds ? `${base}/receipt/${word.id}` : null
}

function next(open: OpenLink, answers: EarlierAnswer[]): string | null {
  const own = answers.find(
    (answer) =>
      isOwn(open)(answer) && answer.reviewId === open.review.id && answer.hash === open.revision.hash,
  )
  if (!own) return null
  if (open.event.approvalRule !== "all") return nextStep(own.kind)
  const others = listContacts(database(), open.partner.id).filter(
    ({ id, role }) =>
      role === "decides" &&
      id !== open.contact.id &&
      !answers.some(
        ({ contactId, kind, hash }) => contactId === id && kind === "approved" && hash === open.revision.hash,
      ),
  )
  return nextStep(own.kind, inWords(others.map(({ name }) => name)))
}

function proposable(open: OpenLink): ProposedLogo | null {
  const logo = sentLogo(database(), open)
  if (!logo) return null
  const { sha256, type, width, height } = logo
  return { sha256, path: logoPath(logo), type, width, height }
}
