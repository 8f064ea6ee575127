import type { Metadata } from "next"
import Link from "next/link"
import { PageHead } from "@/components/ui/page-head"
import { listPartners } from "@/db/partners"
import { logoPath } from "@/db/release-snapshots"
import { baseOf } from "@/db/revisions"
import { listTiers } from "@/db/tiers"
import { mayEdit } from "@/domain/permissions"
import { database } from "@/lib/database"
import { requirePartner } from "@/lib/scope"
import { PartnerDesk } from "./partner-desk"

type Props = { params: Promise<{ event: string; partner: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { partner } = await requirePartner(await params)
  return { title: partner.head.content.name }
}

export default async function PartnerPage({ params }: Props) {
  const { staff, event, partner } = await requirePartner(await params)
  const order = listPartners(database(), event.id)
  const at = order.findIndex((item) => item.id === partner.id)
  const base = `/events/${event.slug}`
  const neighbors = [
    { word: "Previous", partner: order[at - 1] },
    { word: "Next", partner: at < 0 ? undefined : order[at + 1] },
  ]
  return (
    <>
      <PageHead title={partner.head.content.name}>
        <Link
          href={`${base}/partners/${partner.slug}/compare`}
          className="text-13 text-soft underline underline-offset-3 hover:text-act"
        >
          Compare and history
        </Link>
        {neighbors.map(({ word, partner: neighbor }) =>
          neighbor ? (
            <Link
              key={word}
              href={`${base}/partners/${neighbor.slug}`}
              className="text-13 text-soft underline underline-offset-3 hover:text-act"
              aria-label={`${word}: ${neighbor.head.content.name}`}
            >
              {word}
            </Link>
          ) : null,
        )}
      </PageHead>
      <PartnerDesk
        key={partner.id}
        partner={{
          id: partner.id,
          slug: partner.slug,
          tierId: partner.tierId,
          archived: partner.archivedAt !== null,
          content: partner.head.content,
          base: baseOf(partner.head),
          logo: partner.logo
            ? {
                path: logoPath(partner.logo),
                type: partner.logo.type,
                width: partner.logo.width,
                height: partner.logo.height,
              }
            : null,
        }}
        tiers={listTiers(database(), event.id).map(({ id, name, wordLimit, characterLimit }) => ({
          id,
          name,
          wordLimit,
          characterLimit,
        }))}
        canEdit={mayEdit(staff)}
        previewPath={`${base}/preview/${partner.slug}/`}
      />
    </>
  )
}
