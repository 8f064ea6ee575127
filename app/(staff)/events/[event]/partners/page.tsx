import type { Metadata } from "next"
import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { Empty } from "@/components/ui/empty"
import { PageHead } from "@/components/ui/page-head"
import { partnerPage } from "@/db/partner-list"
import type { PartnerCounts } from "@/db/stated-facts"
import { unsentPartners } from "@/db/unsent"
import { ownName } from "@/domain/languages"
import { isFiltered, partnerViewSearch, readPartnerView, WHOLE_LIST } from "@/domain/partner-view"
import { mayEdit, mayManageEvents, mayPublish, maySend } from "@/domain/permissions"
import { t } from "@/domain/words"
import { searchOf } from "@/lib/address-search"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { ListFilters } from "./list-filters"
import { sectionsOf } from "./list-rows"
import { Pager } from "./pager"
import { PartnerList } from "./partner-list"

type Props = {
  params: Promise<{ event: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event)
  return { title: t("Partners of {title}", { title: event.title }) }
}

export default async function PartnersPage({ params, searchParams }: Props) {
  const { staff, event } = await requireEvent((await params).event)
  const view = readPartnerView(searchOf(await searchParams))
  const found = partnerPage(database(), event, view)
  const { counts } = found
  const unsent = unsentPartners(
    database(),
    event.id,
    found.partners.map(({ id }) => id),
  )
  const base = `/events/${event.slug}`
  const path = `${base}/partners`
  const canEdit = mayEdit(staff)
  const tiers = found.tiers.map(({ id, name }) => ({ id, name }))

  if (found.tiers.length === 0)
    return (
      <>
        <PageHead title={t("Partners")} />
        <Empty
          title={t("Where does this event start?")}
          steps={
            canEdit ? (
              <>
                <Link href={`${base}/import`} className={buttonClass("primary")}>
                  {t("Import the partners’ texts")}
                </Link>
                {mayManageEvents(staff) ? (
                  <Link href={`${base}/settings#tiers`} className={buttonClass()}>
                    {t("Set up tiers by hand")}
                  </Link>
                ) : null}
              </>
            ) : null
          }
        >
          {t(
            "Import the document that the partners sent (Word, text, a spreadsheet): tiers and partners are read from it, and you check them before anything is written.",
          )}
        </Empty>
      </>
    )

  const isGrouped = view.sort === "page"
  return (
    <>
      <PageHead title={t("Partners")} about={inNumbers(counts)}>
        {canEdit ? (
          <>
            <Link href={`${base}/import`} className={buttonClass()}>
              {t("Import")}
            </Link>
            {counts.partners > 0 ? (
              <Link href={`${base}/logos`} className={buttonClass()}>
                {t("Add logos")}
              </Link>
            ) : null}
            <Link href={`${path}/new`} className={buttonClass("primary")}>
              {t("Add partner")}
            </Link>
          </>
        ) : null}
      </PageHead>
      {counts.partners + counts.archived > 0 ? (
        <ListFilters
          view={view}
          total={found.total}
          partners={counts.partners}
          tiers={tiers}
          tags={found.tags}
        />
      ) : null}
      {found.total === 0 && isFiltered(view) ? (
        <div className="flex flex-wrap items-center gap-3 border-y border-line py-6">
          <p>
            {view.archived && counts.archived === 0
              ? t("Nobody is archived.")
              : t("No partner is like this.")}
          </p>
          <Link href={path} className={buttonClass("plain", "small")}>
            {t("Show all partners")}
          </Link>
        </div>
      ) : null}
      <PartnerList
        eventId={event.id}
        base={base}
        rights={{ edit: canEdit, send: maySend(staff), publish: mayPublish(staff) }}
        canMove={canEdit && isGrouped && !isFiltered(view)}
        isArchive={view.archived}
        isGrouped={isGrouped}
        sections={sectionsOf(found, view, { languages: event.languages, unsent })}
        around={found.around}
        total={found.total}
        search={partnerViewSearch(view)}
        tiers={tiers}
        tags={found.tags}
      />
      <Pager
        page={found.page}
        pages={found.pages}
        to={(page) => `${path}${partnerViewSearch({ ...view, page })}`}
      />
      {counts.archived > 0 && !isFiltered(view) ? (
        <p className="mt-12">
          <Link
            href={`${path}${partnerViewSearch({ ...WHOLE_LIST, archived: true })}`}
            className="text-soft underline underline-offset-3 hover:text-act"
          >
            {t("{partners, plural, one {# archived partner} other {# archived partners}}", {
              partners: counts.archived,
            })}
          </Link>
        </p>
      ) : null}
    </>
  )
}

function inNumbers({ partners, incomplete, signedOff, untranslated }: PartnerCounts): string {
  if (partners === 0) return t("None yet.")
  const languages = Object.entries(untranslated)
    .filter(([, total]) => total > 0)
    .map(([language, total]) =>
      t("{language} missing: {partners, plural, one {# partner} other {# partners}}", {
        language: ownName(language),
        partners: total,
      }),
    )
  const all = t(
    "{partners, plural, one {# partner} other {# partners}}, {incomplete, plural, =0 {nothing missing} other {# with something missing}}, {signedOff, number} signed off",
    { partners, incomplete, signedOff },
  )
  return [all, ...languages].join(". ")
}
