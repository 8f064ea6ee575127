import type { Metadata } from "next"
import { headers } from "next/headers"
import { notFound } from "next/navigation"
import { PageHead } from "@/components/ui/page-head"
import { findInvitation } from "@/db/invitations"
import { ROLE_WORDS } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { AcceptForm } from "./accept-form"

export function generateMetadata(): Metadata {
  return { title: t("Invitation") }
}

export default async function InvitationPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const invitation = findInvitation(database(), token)
  if (!invitation?.role) notFound()
  const { name, email } = invitation
  const readsKorean = (await headers()).get("accept-language")?.toLowerCase().startsWith("ko") ?? false
  return (
    <>
      <PageHead
        title={t("You are invited")}
        about={t("Choose your name and a password, and you are in. Your role: {role}.", {
          role: ROLE_WORDS[invitation.role],
        })}
      />
      <AcceptForm token={token} name={name} email={email} language={readsKorean ? "ko" : "en"} />
    </>
  )
}
