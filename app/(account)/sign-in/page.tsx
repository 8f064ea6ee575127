import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { PageHead } from "@/components/ui/page-head"
import { t } from "@/domain/words"
import { currentStaff } from "@/lib/session"
import { SignInForm } from "./sign-in-form"

export const metadata: Metadata = { title: "Sign in" }

export default async function SignInPage() {
  if (await currentStaff()) redirect("/events")
  return (
    <>
      <PageHead title={t("Sign in")} about={t("For the organizer’s staff.")} />
      <SignInForm />
    </>
  )
}
