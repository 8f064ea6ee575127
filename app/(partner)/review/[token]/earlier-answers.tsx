import Link from "next/link"
import { type MarkTone, StateMark } from "@/components/ui/state-mark"
import type { EarlierAnswer } from "@/db/earlier-answers"
import { languageOf } from "@/domain/language"
import { momentInWords } from "@/domain/mail/moments"
import { type AnswerKind, type CommentField, commentFieldLabel } from "@/domain/review"

const KINDS: Record<AnswerKind, { tone: MarkTone; words: string }> = {
  approved: { tone: "done", words: "Approved" },
  changes: { tone: "owed", words: "Asked for changes" },
  commented: { tone: "none", words: "Commented" },
  proposed: { tone: "owed", words: "Proposed changes" },
  "handed-on": { tone: "none", words: "Named the right person" },
}

/** What was answered so far, by whom and when: a later answer is given knowing the earlier ones. */
export function EarlierAnswers({
  answers,
  hash,
  contactId,
  timeZone,
  receipts,
}: {
  answers: EarlierAnswer[]
  /** Of what is shown on this page. */
  hash: string
  contactId: number
  timeZone: string
  /** The path that an approval's id is put behind. */
  receipts: string
}) {
  if (answers.length === 0) return null
  return (
    <section aria-labelledby="answers-title" className="grid max-w-prose gap-3 print:hidden">
      <h2 id="answers-title" className="font-serif text-24 font-medium">
        Answers so far
      </h2>
      <ol className="border-t border-line">
        {answers.map((answer) => (
          <li key={answer.id} className="grid gap-2 border-b border-line py-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <StateMark tone={KINDS[answer.kind].tone}>{KINDS[answer.kind].words}</StateMark>
              <span>
                {answer.contactId === contactId ? "You, as " : ""}
                {answer.signerName}
                {answer.signerRole ? `, ${answer.signerRole}` : ""}
              </span>
              <span className="text-13 text-soft">{momentInWords(answer.at, timeZone, "en")}</span>
              {answer.hash === hash ? null : <span className="text-13 text-soft">on another draft</span>}
            </p>
            <What answer={answer} />
            {answer.kind === "approved" && answer.contactId === contactId ? (
              <p>
                <Link
                  href={`${receipts}/${answer.id}`}
                  prefetch={false}
                  className="text-act underline underline-offset-3"
                >
                  See the receipt
                </Link>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function What({ answer }: { answer: EarlierAnswer }) {
  const comments = Object.entries(answer.fieldComments)
  return (
    <>
      {answer.proposed.length > 0 ? (
        <p>Proposed changes to: {answer.proposed.map((field) => field.toLowerCase()).join(", ")}.</p>
      ) : null}
      {answer.handedTo ? <p>Named {answer.handedTo} as the right person.</p> : null}
      {answer.comment ? <Quote text={answer.comment} /> : null}
      {comments.length > 0 ? (
        <dl className="grid gap-2">
          {comments.map(([field, text]) => (
            <div key={field}>
              <dt className="text-13 text-soft">{commentFieldLabel(field as CommentField)}</dt>
              <dd>
                <Quote text={text} />
              </dd>
            </div>
          ))}
        </dl>
      ) : null}
    </>
  )
}

function Quote({ text }: { text: string }) {
  return (
    <p lang={languageOf(text)} dir="auto" className="border-l-2 border-line pl-3 whitespace-pre-wrap">
      {text}
    </p>
  )
}
