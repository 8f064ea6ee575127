"use client"
import { PartnerLogo } from "@/components/partner-logo"
import { Button } from "@/components/ui/button"

import type { ReleaseImage } from "@/domain/release"
import { t } from "@/domain/words"

export type ChoosableTier = {
  id: number
  name: string
  partners: { id: number; name: string; acronym: string; contacts: number; logo: ReleaseImage | null }[]
}

/** Partners by tier, each to be taken along or left. */
export function ChoosePartners({
  tiers,
  chosen,
  onChoose,
}: {
  tiers: ChoosableTier[]
  chosen: ReadonlySet<number>
  onChoose: (chosen: ReadonlySet<number>) => void
}) {
  function set(ids: number[], take: boolean) {
    const next = new Set(chosen)
    for (const id of ids) take ? next.add(id) : next.delete(id)
    onChoose(next)
  }

  return (
    <div className="grid gap-6">
      {tiers.map(({ id, name, partners }) => {
        const ids = partners.map((partner) => partner.id)
        const all = ids.every((partnerId) => chosen.has(partnerId))
        return (
          <fieldset key={id}>
            <legend className="sr-only">{name}</legend>
            <div className="flex items-center justify-between border-b border-ink pb-1">
              <span aria-hidden="true" className="font-semibold">
                {name}
              </span>
              <Button
                size="small"
                look="quiet"
                onClick={() => set(ids, !all)}
                aria-label={
                  all ? t("Choose none of {tier}", { tier: name }) : t("Choose all of {tier}", { tier: name })
                }
              >
                {all ? t("None") : t("All")}
              </Button>
            </div>
            <ul>
              {partners.map((partner) => (
                <li key={partner.id} className="border-b border-line">
                  <label className="flex items-center gap-3 py-2">
                    <input
                      type="checkbox"
                      checked={chosen.has(partner.id)}
                      onChange={(change) => set([partner.id], change.target.checked)}
                      className="size-4 shrink-0 accent-act"
                    />
                    <PartnerLogo
                      logo={partner.logo}
                      name={partner.name}
                      acronym={partner.acronym}
                      className="h-8 w-14"
                    />
                    <span className="min-w-0 flex-1">{partner.name}</span>
                    <span className="text-13 whitespace-nowrap text-soft">
                      {t("{contacts, plural, =0 {no contact} one {# contact} other {# contacts}}", {
                        contacts: partner.contacts,
                      })}
                    </span>
                  </label>
                </li>
              ))}
            </ul>
          </fieldset>
        )
      })}
    </div>
  )
}
