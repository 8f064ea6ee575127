import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { Wordmark } from "@/components/wordmark"
import { t } from "@/domain/words"

export default function NotFound() {
  return (
    <main className="mx-auto grid max-w-130 gap-6 px-6 pt-16 pb-12 sm:pt-32">
      <Wordmark />
      <h1 className="font-serif text-32 font-medium">{t("There is no page here")}</h1>
      <p className="text-soft">{t("The address may be mistyped, or what was here may be gone.")}</p>
      <p>
        <Link href="/events" className={buttonClass()}>
          {t("Go to your events")}
        </Link>
      </p>
    </main>
  )
}
