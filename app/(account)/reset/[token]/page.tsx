import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHead } from "@/components/ui/page-head"
import { memberByResetLink } from "@/db/password-resets"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { ResetForm } from "./reset-form"

export function generateMetadata(): Metadata {
  return { title: t("Set a new password") }
}

export default async function ResetPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const member = memberByResetLink(database(), token)
  if (!member) notFound()
  const { name, email } = member
  return (
    <>
      <PageHead
        title={t("Set a new password")}
        about={t("For {name}, {email}. You are signed out everywhere when it is set.", { name, email })}
      />
      <ResetForm token={token} name={name} email={email} />
    </>
  )
}
