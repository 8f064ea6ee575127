import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHead } from "@/components/ui/page-head"
import { memberBySignInLink } from "@/db/sign-in-links"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { SignInByLink } from "./sign-in-by-link"

export function generateMetadata(): Metadata {
  return { title: t("Sign in") }
}

/** Only asks: mail scanners open links, and must not use one up. */
export default async function OpenedSignInLinkPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  const member = memberBySignInLink(database(), token)
  if (!member) notFound()
  return (
    <>
      <PageHead
        title={t("Sign in")}
        about={t("This link is for {email}, and works once.", { email: member.email })}
      />
      <SignInByLink token={token} name={member.name} />
    </>
  )
}
