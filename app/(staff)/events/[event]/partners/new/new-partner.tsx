"use client"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { SelectField } from "@/components/ui/field"
import type { CheckSurroundings } from "@/domain/checks/context"
import { EMPTY_CONTENT } from "@/domain/content"
import { type EntryLimits, NO_LIMITS } from "@/domain/missing"
import { t } from "@/domain/words"
import { ContentForm, type Writer } from "../content-form"

type Tier = EntryLimits & { id: number; name: string }

export function NewPartner({
  eventId,
  base,
  languages,
  tiers,
  surroundings,
  writer,
}: {
  eventId: number
  base: string
  languages: string[]
  tiers: Tier[]
  surroundings: CheckSurroundings
  writer: Writer
}) {
  const router = useRouter()
  const [tierId, setTierId] = useState(tiers[0]?.id ?? 0)
  const limits = tiers.find((tier) => tier.id === tierId) ?? NO_LIMITS
  return (
    <div className="grid max-w-160 gap-6">
      <SelectField
        label={t("Tier")}
        value={tierId}
        onChange={(change) => setTierId(Number(change.target.value))}
      >
        {tiers.map((tier) => (
          <option key={tier.id} value={tier.id}>
            {tier.name}
          </option>
        ))}
      </SelectField>
      <ContentForm
        content={EMPTY_CONTENT}
        limits={limits}
        languages={languages}
        frozen={false}
        checks={{ surroundings, ignored: [] }}
        writer={writer}
        save={{ kind: "create", eventId, tierId }}
        onSaved={(slug) => router.push(`${base}/partners/${slug}`)}
      />
    </div>
  )
}
