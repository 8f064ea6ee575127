import Link from "next/link"
import { isUnchanged, type PartnerChange, type ReleaseChanges } from "@/domain/release-changes"
import { t } from "@/domain/words"

/** What a publish would do, partner by partner. */
export function Changes({ changes, base }: { changes: ReleaseChanges; base: string }) {
  if (isUnchanged(changes))
    return (
      <p className="text-soft">{t("There are no differences. The public page says exactly what is here.")}</p>
    )
  const groups: { word: string; sign: string; partners: (PartnerChange & { note?: string })[] }[] = [
    { word: t("Added"), sign: "+", partners: changes.added },
    { word: t("Changed"), sign: "~", partners: changes.changed },
    {
      word: t("Moved"),
      sign: "↕",
      partners: changes.moved.map((move) => ({
        ...move,
        note:
          move.from === move.to
            ? t("within {tier}", { tier: move.to })
            : t("from {earlier} to {tier}", { earlier: move.from, tier: move.to }),
      })),
    },
    { word: t("Removed"), sign: "−", partners: changes.removed },
  ]
  return (
    <div className="grid gap-4">
      {groups
        .filter((group) => group.partners.length > 0)
        .map((group) => (
          <div key={group.word}>
            <h3 className="text-13 text-soft">
              {group.word} ({group.partners.length})
            </h3>
            <ul>
              {group.partners.map((partner) => (
                <li key={partner.id} className="flex gap-2">
                  <span aria-hidden="true" className="w-4 shrink-0 text-center text-act">
                    {group.sign}
                  </span>
                  <span className="min-w-0">
                    <Link
                      href={`${base}/partners/${partner.slug}`}
                      className="underline underline-offset-3 hover:text-act"
                    >
                      {partner.name}
                    </Link>
                    {partner.note ? <span className="text-soft"> {partner.note}</span> : null}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
      {changes.settings.length > 0 ? (
        <div>
          <h3 className="text-13 text-soft">{t("Event")}</h3>
          <ul>
            {changes.settings.map((sentence) => (
              <li key={sentence} className="flex gap-2">
                <span aria-hidden="true" className="w-4 shrink-0 text-center text-act">
                  ~
                </span>
                {sentence}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
    </div>
  )
}
