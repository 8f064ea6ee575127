import { buttonClass } from "@/components/ui/button"
import { gapsInWords, gapsOf, stateInWords } from "@/domain/press-pack/gaps"
import { logoFilesOf } from "@/domain/press-pack/logo-files"
import type { PressPack as Pack } from "@/domain/press-pack/pack"
import { t } from "@/domain/words"

/** What a press pack would hold, what is missing in it, and the way to it. */
export function PressPack({ pack, base }: { pack: Pack; base: string }) {
  const partners = pack.tiers.reduce((total, tier) => total + tier.partners.length, 0)
  const gaps = gapsOf(logoFilesOf(pack))
  return (
    <section aria-labelledby="press-pack" className="grid justify-items-start gap-3">
      <h2 id="press-pack" className="text-18 font-semibold">
        {t("Press pack")}
      </h2>
      <p>
        {t(
          "One ZIP for printers and the press: logos for print and for the web by tier, every text, in every language, as a Word file and as a table. It names who approved each entry, in which role and when. It holds {state}: {partners, plural, one {# partner} other {# partners}}.",
          { state: stateInWords(pack), partners },
        )}
      </p>
      {gapsInWords(gaps).map((gap) => (
        <p key={gap} className="flex gap-2 text-owed">
          <span aria-hidden="true">!</span>
          {gap}
        </p>
      ))}
      <a href={`${base}/press-pack`} download className={buttonClass()}>
        {t("Download the press pack")}
      </a>
    </section>
  )
}
