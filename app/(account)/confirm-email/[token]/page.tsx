import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHead } from "@/components/ui/page-head"
import { emailChangeByLink } from "@/db/email-changes"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { ConfirmEmail } from "./confirm-email"

export function generateMetadata(): Metadata {
  return { title: t("Confirm your new address") }
}

export default async function ConfirmEmailPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const change = emailChangeByLink(database(), token)
  if (!change) notFound()
  return (
    <>
      <PageHead
        title={t("Confirm your new address")}
        about={t("{name} signs in with {email} from then on, and mails go there. The old address is told.", {
          name: change.member.name,
          email: change.link.email,
        })}
      />
      <ConfirmEmail token={token} />
    </>
  )
}
