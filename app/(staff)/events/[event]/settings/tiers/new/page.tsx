import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { mayManageEvents } from "@/domain/permissions"
import { t } from "@/domain/words"
import { requireEvent } from "@/lib/scope"
import { TierForm } from "../../tier-form"

type Props = { params: Promise<{ event: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event, mayManageEvents)
  return { title: t("New tier of {title}", { title: event.title }) }
}

export default async function NewTierPage({ params }: Props) {
  const { event } = await requireEvent((await params).event, mayManageEvents)
  return (
    <>
      <PageHead title={t("Add a tier")} />
      <TierForm
        eventId={event.id}
        settings={`/events/${event.slug}/settings`}
        partners={`/events/${event.slug}/partners`}
        tier={null}
      />
    </>
  )
}
