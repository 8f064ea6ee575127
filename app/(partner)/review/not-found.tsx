import { PageHead } from "@/components/ui/page-head"
import { t } from "@/domain/words"
import { AskForLink } from "./ask-for-link"

/** One page for every link that opens nothing, whatever the reason: a guess learns nothing from it. */
export default function LinkNotFound() {
  return (
    <div className="max-w-prose">
      <PageHead
        title={t("This link does not open anything")}
        about={t(
          "Personal links end after a while, and a newer one ends the one before. If the organizers wrote to you again, use the link in their latest mail. Otherwise ask for a new one here.",
        )}
      />
      <AskForLink />
    </div>
  )
}
