import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { PageHead } from "@/components/ui/page-head"
import { listTiers } from "@/db/tiers"
import { mayManageEvents } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { TierForm } from "../../tier-form"

type Props = { params: Promise<{ event: string; tier: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event, tier } = await requireTier(await params)
  return { title: t("{tier}, tier of {event}", { tier: tier.name, event: event.title }) }
}

export default async function TierPage({ params }: Props) {
  const { event, tier } = await requireTier(await params)
  const { translations: _, eventId: __, position: ___, partners, ...rules } = tier
  return (
    <>
      <PageHead
        title={tier.name}
        about={
          partners === 0
            ? t("Nobody is in this tier yet.")
            : t("The rules for the {partners, plural, one {# partner} other {# partners}} in this tier.", {
                partners,
              })
        }
      />
      <TierForm
        key={tier.id}
        eventId={event.id}
        settings={`/events/${event.slug}/settings`}
        partners={`/events/${event.slug}/partners`}
        tier={rules}
      />
    </>
  )
}

async function requireTier(params: { event: string; tier: string }) {
  const { event } = await requireEvent(params.event, mayManageEvents)
  const tier = listTiers(database(), event.id).find(({ id }) => `${id}` === params.tier)
  if (!tier) notFound()
  return { event, tier }
}
