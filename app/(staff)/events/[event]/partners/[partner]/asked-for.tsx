import Link from "next/link"
import { rich } from "@/components/rich"
import { listAnswers } from "@/db/answers"
import { fieldComments } from "@/db/review-thread"
import type { PartnerSignOff } from "@/db/sign-offs"
import { COPIES } from "@/domain/copies"
import { isSettled } from "@/domain/copy-sign-offs"
import { inWords } from "@/domain/names"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { Comment, FieldComments } from "./comments"

/** What contacts asked for in the newest request, beside the text that is changed for it. */
export function AskedFor({ item, path }: { item: PartnerSignOff; path: string }) {
  if (item.review?.closedAt !== null) return null
  const open = COPIES.filter((copy) => !isSettled(item.signOff[copy].standing))
  const asked = listAnswers(database(), item.partner.id).filter(
    ({ answer }) =>
      answer.reviewId === item.review?.id &&
      (answer.kind === "changes" || answer.kind === "commented") &&
      answer.covers.some((copy) => open.includes(copy)),
  )
  if (asked.length === 0) return null
  const names = [...new Set(asked.map(({ answer }) => answer.signerName))]
  return (
    <section aria-labelledby="asked-for" className="mb-8 grid max-w-160 gap-3">
      <h2 id="asked-for" className="text-18 font-semibold">
        {t("What {names} asked for", { names: inWords(names) })}
      </h2>
      {asked.map(({ answer }) => (
        <div key={answer.id} className="grid gap-2">
          <Comment text={answer.comment} />
          <FieldComments comments={fieldComments(answer)} />
        </div>
      ))}
      <p className="text-13 text-soft">
        {rich("When it is changed and saved, <link>send it for review</link>.", {
          link: (words) => (
            <Link href={`${path}/sign-off`} className="text-act underline underline-offset-3">
              {words}
            </Link>
          ),
        })}
      </p>
    </section>
  )
}
