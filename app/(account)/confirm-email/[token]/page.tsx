import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHead } from "@/components/ui/page-head"
import { emailChangeByLink } from "@/db/email-changes"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { ConfirmEmail } from "./confirm-email"

export const metadata: Metadata = { title: "Confirm your new address" }

export default async function ConfirmEmailPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const change = emailChangeByLink(database(), token)
  if (!change) notFound()
  return (
    <>
      <PageHead
        title={t("Confirm your new address")}
        about={`${change.member.name} signs in with ${change.link.email} from then on, and mails go there. The old address is told.`}
      />
      <ConfirmEmail token={token} />
    </>
  )
}
