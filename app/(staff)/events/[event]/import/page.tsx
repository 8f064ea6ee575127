import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { listImportRuns } from "@/db/import-runs"
import { importGround } from "@/db/imports"
import { logosOf } from "@/db/logos"
import { listTiers } from "@/db/tiers"
import { mayEdit } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { ImportDesk } from "./import-desk"
import { PastImports } from "./past-imports"

type Props = { params: Promise<{ event: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event, mayEdit)
  return { title: t("Import into {title}", { title: event.title }) }
}

export default async function ImportPage({ params }: Props) {
  const { event } = await requireEvent((await params).event, mayEdit)
  const ground = importGround(database(), event.id)
  const hashes = ground.existing.map(({ logoSha256 }) => logoSha256 ?? null)
  return (
    <>
      <PageHead
        title={t("Import")}
        about={t("Give the text that the partners sent. You check what was read before anything is written.")}
      />
      <ImportDesk
        event={{ id: event.id, slug: event.slug }}
        ground={{ ...ground, logos: logosOf(database(), hashes) }}
        tiers={listTiers(database(), event.id).map((tier) => tier.name)}
        past={
          <PastImports base={`/events/${event.slug}/import`} runs={listImportRuns(database(), event.id)} />
        }
      />
    </>
  )
}
