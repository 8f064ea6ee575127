import type { Metadata } from "next"
import { ignoredFindings } from "@/db/ignored-findings"
import { activePartners } from "@/db/partner-list"
import { baseOf } from "@/db/revisions"
import { signOffOfPartner } from "@/db/sign-offs"
import { standingFacts } from "@/db/standing-facts"
import { listTiers } from "@/db/tiers"
import { checkSurroundings } from "@/domain/checks/context"
import { limitsOf } from "@/domain/copies"
import { dayIn } from "@/domain/deadline"
import { mayEdit } from "@/domain/permissions"
import { database } from "@/lib/database"
import { requirePartner } from "@/lib/scope"
import { AskedFor } from "./asked-for"
import { logoDesk } from "./logo-desk-data"
import { PartnerDesk } from "./partner-desk"
import { PartnerHead } from "./partner-head"
import { PartnerStanding } from "./partner-standing"
import { TierNotes } from "./tier-notes"

type Props = { params: Promise<{ event: string; partner: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { partner } = await requirePartner(await params)
  return { title: partner.head.content.name }
}

export default async function PartnerPage({ params }: Props) {
  const { staff, event, partner } = await requirePartner(await params)
  const db = database()
  const base = `/events/${event.slug}`
  const path = `${base}/partners/${partner.slug}`
  const signOff = signOffOfPartner(db, event, partner.id)
  const tiers = listTiers(db, event.id)
  const tier = tiers.find(({ id }) => id === partner.tierId)
  const limits = tier && limitsOf(tier)
  const facts = signOff && standingFacts(db, event, signOff)
  return (
    <>
      <PartnerHead eventSlug={event.slug} partner={partner} page="" />
      <div className="mb-8 grid gap-1 empty:hidden">
        {facts ? <PartnerStanding facts={facts} path={path} /> : null}
        {tier ? <TierNotes partner={partner} tier={tier} /> : null}
      </div>
      {signOff ? <AskedFor item={signOff} path={path} /> : null}
      <PartnerDesk
        key={partner.id}
        partner={{
          id: partner.id,
          slug: partner.slug,
          tierId: partner.tierId,
          archived: partner.archivedAt !== null,
          content: partner.head.content,
          base: baseOf(partner.head),
          logo: logoDesk(db, event, partner),
        }}
        tiers={tiers.map((item) => ({ id: item.id, name: item.name, ...limitsOf(item) }))}
        checks={{
          surroundings: checkSurroundings(
            event,
            activePartners(db, event).filter(({ id }) => id !== partner.id),
            dayIn(Date.now(), event.timeZone),
            limits ? { description: limits, printText: limits.print ?? undefined } : {},
          ),
          ignored: ignoredFindings(db, partner.id),
        }}
        languages={event.languages}
        canEdit={mayEdit(staff)}
        writer={{ id: staff.id, email: staff.email }}
        previewPath={`${base}/preview/${partner.slug}/`}
        archivedPath={`${base}/partners?archived=1`}
      />
    </>
  )
}
