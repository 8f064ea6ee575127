"use client"
import { useState } from "react"
import { LogoDrop, type ShownLogo } from "@/components/logo-drop"
import { answerOf } from "@/components/use-submit"
import { removeLogo } from "../actions"

/** A partner's logo, saved as soon as it is there. */
export function LogoField({
  partnerId,
  logo: given,
  frozen,
  onChange,
}: {
  partnerId: number
  logo: ShownLogo | null
  frozen: boolean
  onChange: () => void
}) {
  const [logo, setLogo] = useState(given)

  async function remove() {
    const result = await answerOf(removeLogo(partnerId))
    if (!result.ok) return result
    setLogo(null)
    onChange()
    return { ok: true as const, done: "The logo is removed. Earlier revisions keep it." }
  }

  return (
    <LogoDrop
      logo={logo}
      address={`/api/partners/${partnerId}/logo`}
      frozen={frozen}
      onUploaded={(uploaded) => {
        setLogo(uploaded)
        onChange()
        return "The new logo is saved."
      }}
      onRemove={remove}
    />
  )
}
