import type { Metadata } from "next"
import Link from "next/link"
import { GuideSheet } from "@/components/guide-sheet"
import { PrintButton } from "@/components/print-button"
import { guideFacts } from "@/db/guide"
import { listTiers } from "@/db/tiers"
import { guideOf } from "@/domain/guide"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireLink } from "@/lib/review-link"

type Props = { params: Promise<{ token: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = requireLink((await params).token)
  return { title: { absolute: t("Guide, {event}", { event: event.title }) } }
}

/** How to check an entry, on one page, in the contact's language and with the rules of its partner's tier. */
export default async function PartnerGuidePage({ params }: Props) {
  const { token } = await params
  const { event, partner, contact } = requireLink(token)
  const tier = listTiers(database(), event.id).find(({ id }) => id === partner.tierId) ?? null
  return (
    <div className="grid gap-8">
      <GuideSheet guide={guideOf(guideFacts(event, tier), contact.language)} language={contact.language} />
      <p className="flex flex-wrap gap-3 print:hidden">
        <PrintButton />
        <Link
          href={`/review/${token}`}
          prefetch={false}
          className="inline-flex min-h-10 items-center text-act underline underline-offset-3"
        >
          {t("Back to the entry")}
        </Link>
      </p>
    </div>
  )
}
