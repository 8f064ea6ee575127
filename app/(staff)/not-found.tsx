import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { t } from "@/domain/words"

export default function DeskNotFound() {
  return (
    <>
      <PageHead
        title={t("There is no page here for you")}
        about={t(
          "The address may be mistyped, what was here may be gone, or it may be open to other roles than yours.",
        )}
      />
      <Link href="/events" className={buttonClass()}>
        {t("Go to the events")}
      </Link>
    </>
  )
}
