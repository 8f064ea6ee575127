import Link from "next/link"
import type { ReactNode } from "react"
import { buttonClass } from "@/components/ui/button"
import { t } from "@/domain/words"

/** No mail server is set up: who can help instead. */
export function WithoutMail({ children }: { children: ReactNode }) {
  return (
    <div className="grid justify-items-start gap-6">
      <div className="grid gap-3 border-l-4 border-line py-1 pl-4">
        <p className="font-semibold">
          {t("This Greenroom has no mail server, so it can’t send you a link.")}
        </p>
        {children}
      </div>
      <Link href="/sign-in" className={buttonClass()}>
        {t("Back to sign-in")}
      </Link>
    </div>
  )
}
