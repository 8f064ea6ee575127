import type { PartnerWithHead } from "@/db/partners"
import type { Tier } from "@/db/tiers"
import { partsInWords } from "@/domain/entry-parts"
import { missingInWords, missingParts } from "@/domain/missing"
import { t } from "@/domain/words"

/** What the rules of its tier mean for a partner: what it still lacks, and what of it the public does not see. */
export function TierNotes({ partner, tier }: { partner: PartnerWithHead; tier: Tier }) {
  const { head, logo } = partner
  const missing = missingInWords(missingParts(head.content, logo !== null, head.variants, tier))
  const hidden = partsInWords(tier.hiddenParts)
  return (
    <>
      {missing ? (
        <p className="flex gap-2 text-owed">
          <span aria-hidden="true">!</span>
          <span>{t("Not complete for “{name}”: {missing}", { name: tier.name, missing })}</span>
        </p>
      ) : null}
      {hidden ? (
        <p className="text-soft">
          {t("Not on the public page, by the rules of “{name}”: {hidden}", { name: tier.name, hidden })}
        </p>
      ) : null}
    </>
  )
}
