import { type Present, presenceInWords } from "@/domain/presence"
import { t } from "@/domain/words"

/** Who else has this partner open: a sentence each, announced when it changes. Empty, it takes no room, and stays a live region. */
export function PresenceLine({ others }: { others: Present[] }) {
  return (
    <div role="status" aria-label={t("Who else is here")} className="grid gap-1 text-13 empty:absolute">
      {others.map((person) => (
        <p key={person.id} className="flex gap-2">
          <span aria-hidden="true" className={person.unsaved ? "text-owed" : "text-soft"}>
            {person.unsaved ? "◐" : "○"}
          </span>
          {presenceInWords(person)}
        </p>
      ))}
    </div>
  )
}
