import Link from "next/link"
import { type MarkTone, StateMark } from "@/components/ui/state-mark"
import type { EarlierAnswer } from "@/db/earlier-answers"
import type { Copy, CopyHashes } from "@/domain/copies"
import { languageOf } from "@/domain/language"
import { momentInWords } from "@/domain/mail/moments"
import { type AnswerKind, type CommentField, commentFieldLabel } from "@/domain/review"
import { type Message, marked, readerLanguage, say, t } from "@/domain/words"

const KINDS: Record<AnswerKind, { tone: MarkTone; words: Message }> = {
  approved: { tone: "done", words: marked("Approved") },
  changes: { tone: "owed", words: marked("Asked for changes") },
  commented: { tone: "none", words: marked("Commented") },
  proposed: { tone: "owed", words: marked("Proposed changes") },
  "handed-on": { tone: "none", words: marked("Named the right person") },
}

/** What was answered so far, by whom and when: a later answer is given knowing the earlier ones. */
export function EarlierAnswers({
  answers,
  shown,
  contactId,
  timeZone,
  receipts,
}: {
  answers: EarlierAnswer[]
  /** Of what is shown on this page. */
  shown: CopyHashes
  contactId: number
  timeZone: string
  /** The path that an approval's id is put behind. */
  receipts: string
}) {
  if (answers.length === 0) return null
  return (
    <section aria-labelledby="answers-title" className="grid max-w-prose gap-3 print:hidden">
      <h2 id="answers-title" className="font-serif text-24 font-medium">
        {t("Answers so far")}
      </h2>
      <ol className="border-t border-line">
        {answers.map((answer) => (
          <li key={answer.id} className="grid gap-2 border-b border-line py-3">
            <p className="flex flex-wrap items-baseline gap-x-3">
              <StateMark tone={KINDS[answer.kind].tone}>{wordsOf(answer)}</StateMark>
              <span>
                {answer.contactId === contactId
                  ? t("You, as {signer}", { signer: signerOf(answer) })
                  : signerOf(answer)}
              </span>
              <span className="text-13 text-soft">
                {momentInWords(answer.at, timeZone, readerLanguage())}
              </span>
              {isAbout(answer, shown) ? null : (
                <span className="text-13 text-soft">{t("on another draft")}</span>
              )}
            </p>
            <What answer={answer} />
            {answer.kind === "approved" && answer.contactId === contactId ? (
              <p>
                <Link
                  href={`${receipts}/${answer.id}`}
                  prefetch={false}
                  className="text-act underline underline-offset-3"
                >
                  {t("See the receipt")}
                </Link>
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  )
}

function signerOf({ signerName, signerRole }: EarlierAnswer): string {
  return signerRole ? `${signerName}, ${signerRole}` : signerName
}

/** With two texts, which of them was meant. */
function wordsOf({ kind, covers, copies }: EarlierAnswer): string {
  const words = COPY_WORDS[kind]
  if (!words || copies.print === null) return say(KINDS[kind].words)
  return say(words[covers.length > 1 ? "both" : (covers[0] ?? "both")])
}

const COPY_WORDS: Partial<Record<AnswerKind, Record<Copy | "both", Message>>> = {
  approved: {
    both: marked("Approved both texts"),
    web: marked("Approved the entry for the web"),
    print: marked("Approved the text for print"),
  },
  changes: {
    both: marked("Asked for changes to both texts"),
    web: marked("Asked for changes to the entry for the web"),
    print: marked("Asked for changes to the text for print"),
  },
}

/** Was something said that is shown as it was then? */
function isAbout({ covers, copies }: EarlierAnswer, shown: CopyHashes): boolean {
  return covers.some((copy) => copies[copy] !== null && copies[copy] === shown[copy])
}

function What({ answer }: { answer: EarlierAnswer }) {
  const comments = Object.entries(answer.fieldComments)
  return (
    <>
      {answer.proposed.length > 0 ? (
        <p>
          {t("Proposed changes to: {fields}.", {
            fields: answer.proposed.map((field) => field.toLowerCase()).join(", "),
          })}
        </p>
      ) : null}
      {answer.handedTo ? (
        <p>{t("Named {handedTo} as the right person.", { handedTo: answer.handedTo })}</p>
      ) : null}
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
