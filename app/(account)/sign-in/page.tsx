import type { Metadata } from "next"
import { redirect } from "next/navigation"
import { PageHead } from "@/components/ui/page-head"
import { oidcRefusalInWords } from "@/domain/oidc-claims"
import { t } from "@/domain/words"
import { readEnv } from "@/lib/env"
import { currentStaff } from "@/lib/session"
import { SignInButtons } from "./sign-in-buttons"
import { SignInForm } from "./sign-in-form"

export function generateMetadata(): Metadata {
  return { title: t("Sign in") }
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<{ error?: string | string[] }>
}) {
  if (await currentStaff()) redirect("/events")
  return (
    <>
      <PageHead title={t("Sign in")} about={t("For the organizer’s staff.")} />
      <SignInForm />
      <SignInButtons
        hasMail={readEnv().smtp !== null}
        provider={readEnv().oidc?.name ?? null}
        problem={oidcRefusalInWords((await searchParams).error)}
      />
    </>
  )
}
