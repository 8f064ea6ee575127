import type { Metadata } from "next"
import { PageHead } from "@/components/ui/page-head"
import { contactGround } from "@/db/contact-imports"
import { maySend } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { ContactDesk } from "./contact-desk"

type Props = { params: Promise<{ event: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event, maySend)
  return { title: t("Import contacts into {title}", { title: event.title }) }
}

export default async function ContactsPage({ params }: Props) {
  const { event } = await requireEvent((await params).event, maySend)
  return (
    <>
      <PageHead
        title={t("Import contacts")}
        about={t(
          "Give a list of who signs off for which partner. You check each row before anything is written.",
        )}
      />
      <ContactDesk
        event={{ id: event.id, slug: event.slug }}
        partners={contactGround(database(), event.id)}
      />
    </>
  )
}
