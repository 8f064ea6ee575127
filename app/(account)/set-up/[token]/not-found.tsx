import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import { t } from "@/domain/words"

export default function SetUpNotFound() {
  return (
    <>
      <PageHead
        title={t("This set-up link does not work")}
        about={t(
          "It works once, and only the newest one. If nobody has set up Greenroom yet, start it again for a new link.",
        )}
      />
      <Link href="/sign-in" className={buttonClass()}>
        {t("Sign in")}
      </Link>
    </>
  )
}
