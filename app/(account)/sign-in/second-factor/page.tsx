import type { Metadata } from "next"
import Link from "next/link"
import { redirect } from "next/navigation"
import { PageHead } from "@/components/ui/page-head"
import { factorsOf } from "@/db/second-factors"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { currentStaff } from "@/lib/session"
import { waitingStep } from "@/lib/sign-in-steps"
import { SecondStep } from "./second-step"

export function generateMetadata(): Metadata {
  return { title: t("Second step") }
}

export default async function SecondFactorPage() {
  if (await currentStaff()) redirect("/events")
  const waiting = await waitingStep("second-factor")
  if (waiting?.step.userId == null) redirect("/sign-in")
  return (
    <>
      <PageHead title={t("Second step")} about={t("Your account asks for more than a password.")} />
      <SecondStep factors={factorsOf(database(), waiting.step.userId)} />
      <p className="mt-8 text-13 text-soft">
        <Link href="/sign-in" className="underline underline-offset-3 hover:text-act">
          {t("Sign in from the start")}
        </Link>
      </p>
    </>
  )
}
