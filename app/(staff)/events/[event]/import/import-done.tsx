import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { type ImportSummary, summaryInWords } from "@/domain/import/summary"
import { t } from "@/domain/words"

/** What an import wrote, and where to go from there: also back. */
export function ImportDone({ slug, summary }: { slug: string; summary: ImportSummary }) {
  return (
    <div className="grid max-w-160 gap-6">
      <Notice tone="done">{summaryInWords(summary)}.</Notice>
      <div className="flex flex-wrap gap-2">
        <Link href={`/events/${slug}/partners`} className={buttonClass("primary")}>
          {t("Go to the partners")}
        </Link>
        <Link href={`/events/${slug}/publish`} className={buttonClass()}>
          {t("Preview the page")}
        </Link>
        <Link href={`/events/${slug}/import/${summary.importId}`} className={buttonClass("quiet")}>
          {t("Undo this import")}
        </Link>
      </div>
    </div>
  )
}
