import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { t } from "@/domain/words"

/** A link for one use that opens nothing: used, replaced, taken back, expired or never there, which is nobody's business. */
export function DeadLink({ next, href, verb }: { next: string; href: string; verb: string }) {
  return (
    <>
      <PageHead
        title={t("This link does not work")}
        about={t("It works once and for a limited time, and only the newest one. {next}", { next })}
      />
      <Link href={href} className={buttonClass()}>
        {verb}
      </Link>
    </>
  )
}
