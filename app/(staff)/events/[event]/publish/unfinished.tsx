import { NearLink } from "@/components/near-link"
import type { PartnerWithHead } from "@/db/partners"
import { unfinishedTexts } from "@/db/unfinished-texts"
import { t } from "@/domain/words"
import { database } from "@/lib/database"

const NAMED = 10

/** Names the texts that would go public with a place left to fill in; `going` are the partners that do not stay behind. */
export function Unfinished({
  eventId,
  going,
  base,
}: {
  eventId: number
  going: PartnerWithHead[]
  base: string
}) {
  const texts = unfinishedTexts(database(), eventId, going)
  if (texts.length === 0) return null
  return (
    <div className="grid gap-1 text-owed">
      <p className="flex gap-2">
        <span aria-hidden="true">!</span>
        <span>
          {t(
            "{texts, plural, one {# text} other {# texts}} with a place left to fill in, which would be public:",
            { texts: texts.length },
          )}
        </span>
      </p>
      <ul className="grid gap-1 pl-4">
        {texts.slice(0, NAMED).map(({ slug, name, words }) => (
          <li key={slug}>
            <NearLink href={`${base}/partners/${slug}`} className="underline underline-offset-3">
              {name}
            </NearLink>
            : {words.map((word) => `“${word}”`).join(", ")}
          </li>
        ))}
        {texts.length > NAMED ? (
          <li>
            {t("and {count, plural, one {# more text} other {# more texts}}", {
              count: texts.length - NAMED,
            })}
          </li>
        ) : null}
      </ul>
    </div>
  )
}
