import { t } from "@/domain/words"
import { Button } from "./ui/button"

/** Says that a form holds what was typed before, and offers to empty it. */
export function KeptNotice({
  restored,
  begunOnEarlier,
  onStartAfresh,
}: {
  restored: boolean
  begunOnEarlier: boolean
  onStartAfresh: () => void
}) {
  if (!restored && !begunOnEarlier) return null
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 rounded-md border border-line bg-sunk px-4 py-2">
      <p role="status" className="min-w-0 flex-1 basis-64">
        {restored ? `${t("What you typed earlier on this device is still here.")} ` : ""}
        {begunOnEarlier
          ? t("It was begun on an earlier draft: compare it with the one above before you send it.")
          : ""}
      </p>
      <Button size="small" onClick={onStartAfresh}>
        {t("Start afresh")}
      </Button>
    </div>
  )
}
