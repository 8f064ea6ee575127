import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { PageHead } from "@/components/ui/page-head"
import { currentStaff } from "@/lib/session"
import { OtherWays } from "./other-ways"
import { SignInForm } from "./sign-in-form"

export const metadata: Metadata = { title: "Sign in" }

export default async function SignInPage() {
  if (await currentStaff()) redirect("/events")
  return (
    <>
      <PageHead title="Sign in" about="For the organizer’s staff." />
      <SignInForm />
      <OtherWays provider={null} problem={null} />
    </>
  )
}
