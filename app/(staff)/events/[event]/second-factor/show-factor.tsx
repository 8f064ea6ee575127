"use client"
import { useRouter } from "next/navigation"
import type { Factors } from "@/domain/second-factor"
import { t } from "@/domain/words"
import { ConfirmForm } from "../../../confirm-form"

/** For somebody who has a second factor and did not show it in this session. */
export function ShowFactor({ factors, email, home }: { factors: Factors; email: string; home: string }) {
  const router = useRouter()
  return (
    <div className="max-w-105">
      <p className="mb-6">
        {t("Your account has one, but it was not shown when this session began. Show it now.")}
      </p>
      <ConfirmForm
        email={email}
        ways={{ ...factors, password: false, provider: null }}
        onConfirmed={() => {
          router.replace(home)
          router.refresh()
        }}
        onCancel={() => router.push("/events")}
      />
    </div>
  )
}
