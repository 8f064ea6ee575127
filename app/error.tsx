"use client"
import { rich } from "@/components/rich"
import { Button } from "@/components/ui/button"
import { t } from "@/domain/words"

export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <main className="mx-auto grid max-w-130 gap-6 px-6 pt-16 pb-12 sm:pt-32">
      <h1 className="font-serif text-32 font-medium">{t("This did not work")}</h1>
      <p className="text-soft">
        {t("Something went wrong on the server and was written to its log. What was saved before is safe.")}
      </p>
      {error.digest ? (
        <p className="text-13 text-soft">
          {rich("Quote this number to whoever runs Greenroom, so that they find it in the log: {number}", {
            number: <span className="text-ink select-all tabular-nums">{error.digest}</span>,
          })}
        </p>
      ) : null}
      <p>
        <Button look="primary" onClick={reset}>
          {t("Try again")}
        </Button>
      </p>
    </main>
  )
}
