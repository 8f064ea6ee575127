import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { importGround } from "@/db/imports"
import { listTiers } from "@/db/tiers"
import { mayEdit } from "@/domain/permissions"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { ImportDesk } from "./import-desk"

type Props = { params: Promise<{ event: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event, mayEdit)
  return { title: `Import into ${event.title}` }
}

export default async function ImportPage({ params }: Props) {
  const { event } = await requireEvent((await params).event, mayEdit)
  return (
    <>
      <PageHead
        title="Import"
        about="Give the text that the partners sent. You check what was read before anything is written."
      />
      <ImportDesk
        event={{ id: event.id, slug: event.slug }}
        ground={importGround(database(), event.id)}
        tiers={listTiers(database(), event.id).map((tier) => tier.name)}
      />
    </>
  )
}
