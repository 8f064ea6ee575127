import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { glossaryInOrder } from "@/domain/glossary"
import { t } from "@/domain/words"
import { requireStaff } from "@/lib/session"

export function generateMetadata(): Metadata {
  return { title: t("Words") }
}

/** All words of the desk that mean something of their own. */
export default async function WordsPage() {
  await requireStaff()
  return (
    <>
      <PageHead
        title={t("Words")}
        about={t("What the desk’s own words mean. Where one is underlined with dots, it explains itself.")}
      />
      <dl className="max-w-180 border-t border-line">
        {glossaryInOrder().map(({ term, word, says }) => (
          <div
            key={term}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[12rem_minmax(0,1fr)]"
          >
            <dt className="font-semibold">{word}</dt>
            <dd>{says}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
