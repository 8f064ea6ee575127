import type { Metadata } from "next"
import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { Empty } from "@/components/ui/empty"
import { PageHead } from "@/components/ui/page-head"
import { draftSnapshot } from "@/db/release-snapshots"
import { mayEdit } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { wallLogo } from "@/lib/wall-logo"
import { WallDesk } from "./wall-desk"

type Props = { params: Promise<{ event: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event)
  return { title: t("Logo wall of {title}", { title: event.title }) }
}

/** Every tier's logos together, as large as the public page shows them. */
export default async function WallPage({ params }: Props) {
  const { staff, event } = await requireEvent((await params).event)
  const base = `/events/${event.slug}`
  const tiers = (draftSnapshot(database(), event.id)?.tiers ?? []).map(
    ({ id, name, logoSize, partners }) => ({
      ...{ id, name, logoSize },
      logos: partners.map(wallLogo),
    }),
  )
  if (!tiers.some(({ logos }) => logos.some(({ logo }) => logo)))
    return (
      <>
        <PageHead title={t("Logo wall")} />
        <Empty
          title={t("No logos yet")}
          steps={
            <Link href={`${base}/partners`} className={buttonClass("primary")}>
              {t("Go to the partners")}
            </Link>
          }
        >
          {t(
            "As soon as a partner has a logo, it hangs here between its neighbors, as large as the public will see it.",
          )}
        </Empty>
      </>
    )
  return (
    <>
      <PageHead
        title={t("Logo wall")}
        about={t("The draft’s logos by tier, as large as the public page shows them on a computer.")}
      />
      <WallDesk tiers={tiers} base={base} canEdit={mayEdit(staff)} />
    </>
  )
}
