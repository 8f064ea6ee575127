import type { Metadata } from "next"
import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { Empty } from "@/components/ui/empty"
import { PageHead } from "@/components/ui/page-head"
import { logosOf } from "@/db/logos"
import { listPartners } from "@/db/partners"
import { PLACES } from "@/domain/logo-table"
import { mayEdit } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { LogosDesk } from "./logos-desk"

type Props = { params: Promise<{ event: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event, mayEdit)
  return { title: t("Logos of {title}", { title: event.title }) }
}

export default async function LogosPage({ params }: Props) {
  const { event } = await requireEvent((await params).event, mayEdit)
  const partners = listPartners(database(), event.id).map(({ id, slug, head }) => {
    const { name, acronym, nativeName, website } = head.content
    const has = { ...head.variants, ...(head.logoSha256 === null ? {} : { main: head.logoSha256 }) }
    return { id, slug, name, acronym, nativeName, website, has }
  })
  const logos = logosOf(
    database(),
    partners.flatMap(({ has }) => PLACES.map((place) => has[place] ?? null)),
  )
  const base = `/events/${event.slug}`
  return (
    <>
      <PageHead
        title={t("Add many logos")}
        about={t("Drop a ZIP or several files. You check whose each is before anything is changed.")}
      />
      {partners.length === 0 ? (
        <Empty
          title={t("No partner to give a logo to yet")}
          steps={
            <Link href={`${base}/partners`} className={buttonClass("primary")}>
              {t("Go to the partners")}
            </Link>
          }
        >
          {t("Add or import the partners first; their logos are then matched to them by name.")}
        </Empty>
      ) : (
        <LogosDesk event={{ id: event.id, slug: event.slug }} partners={partners} logos={logos} />
      )}
    </>
  )
}
