"use client"
import { useRouter } from "next/navigation"
import { SecondFactorForm } from "@/components/second-factor-form"
import type { Factors } from "@/domain/second-factor"

export function SecondStep({ factors }: { factors: Factors }) {
  const router = useRouter()
  return (
    <SecondFactorForm
      factors={factors}
      onPassed={() => {
        router.replace("/events")
        router.refresh()
      }}
    />
  )
}
