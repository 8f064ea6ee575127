import type { Metadata } from "next"
import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { Empty } from "@/components/ui/empty"
import { PageHead } from "@/components/ui/page-head"
import { activePartners } from "@/db/partner-list"
import { listTiers } from "@/db/tiers"
import { checkSurroundings } from "@/domain/checks/context"
import { limitsOf } from "@/domain/copies"
import { dayIn } from "@/domain/deadline"
import { mayEdit } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { NewPartner } from "./new-partner"

export function generateMetadata(): Metadata {
  return { title: t("Add a partner") }
}

export default async function NewPartnerPage({ params }: { params: Promise<{ event: string }> }) {
  const { staff, event } = await requireEvent((await params).event, mayEdit)
  const db = database()
  const tiers = listTiers(db, event.id)
  const base = `/events/${event.slug}`
  if (tiers.length === 0)
    return (
      <Empty
        title={t("First a tier")}
        steps={
          <Link href={`${base}/settings#tiers`} className={buttonClass("primary")}>
            {t("Set up tiers")}
          </Link>
        }
      >
        {t("Every partner stands in a tier, such as “Organizers”.")}
      </Empty>
    )
  return (
    <>
      <PageHead title={t("Add a partner")} about={t("Only the name is needed now. The logo comes next.")} />
      <NewPartner
        eventId={event.id}
        base={base}
        surroundings={checkSurroundings(event, activePartners(db, event), dayIn(Date.now(), event.timeZone))}
        languages={event.languages}
        writer={{ id: staff.id, email: staff.email }}
        tiers={tiers.map((tier) => ({ id: tier.id, name: tier.name, ...limitsOf(tier) }))}
      />
    </>
  )
}
