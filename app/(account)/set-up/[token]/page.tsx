import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHead } from "@/components/ui/page-head"
import { isSetUpToken } from "@/db/staff"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { SetUpForm } from "./set-up-form"

export function generateMetadata(): Metadata {
  return { title: t("Set up") }
}

export default async function SetUpPage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params
  if (!isSetUpToken(database(), token)) notFound()
  return (
    <>
      <PageHead
        title={t("Set up Greenroom")}
        about={t(
          "You become the first owner. This link works once; keep the address and password you choose here.",
        )}
      />
      <SetUpForm token={token} />
    </>
  )
}
