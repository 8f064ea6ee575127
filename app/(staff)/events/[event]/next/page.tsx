import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { contactsOfEvent } from "@/db/contacts"
import { logosOf } from "@/db/logos"
import { entriesForNext } from "@/db/next-edition"
import { listTiers } from "@/db/tiers"
import { countedOn } from "@/domain/next-edition"
import { mayManageEvents } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { NextForm } from "./next-form"

type Props = { params: Promise<{ event: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event, mayManageEvents)
  return { title: t("Next edition of {title}", { title: event.title }) }
}

export default async function NextEditionPage({ params }: Props) {
  const { event } = await requireEvent((await params).event, mayManageEvents)
  const db = database()
  const entries = entriesForNext(db, event)
  const logos = logosOf(
    db,
    entries.map(({ said }) => said.logoSha256),
  )
  const contacts = contactsOfEvent(db, event.id)
  const tiers = listTiers(db, event.id).map(({ id, name }) => ({
    ...{ id, name },
    partners: entries
      .filter(({ partner }) => partner.tierId === id)
      .map(({ partner, said }) => ({
        id: partner.id,
        name: said.content.name,
        acronym: said.content.acronym,
        contacts: contacts.get(partner.id)?.length ?? 0,
        logo: said.logoSha256 === null ? null : (logos[said.logoSha256] ?? null),
      })),
  }))
  return (
    <>
      <PageHead
        title={t("Start the next edition")}
        about={t(
          "A new event with the tiers, settings and partners of “{title}”. This one stays as it is, whatever changes there.",
          { title: event.title },
        )}
      />
      <NextForm
        eventId={event.id}
        earlierTitle={event.title}
        first={{ title: countedOn(event.title), slug: countedOn(event.slug), place: event.place }}
        tiers={tiers.filter((tier) => tier.partners.length > 0)}
      />
    </>
  )
}
