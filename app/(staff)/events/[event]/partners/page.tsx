import type { Metadata } from "next"
import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { Empty } from "@/components/ui/empty"
import { PageHead } from "@/components/ui/page-head"
import { searchPartners } from "@/db/partner-search"
import { listArchivedPartners, listPartners, type PartnerWithHead } from "@/db/partners"
import { logoPath } from "@/db/release-logos"
import { publicStates } from "@/db/releases"
import { signOffsOf } from "@/db/sign-offs"
import { listTiers, type Tier } from "@/db/tiers"
import { counted } from "@/domain/counted"
import { missingParts, NO_LIMITS, overLimits } from "@/domain/missing"
import { missingInLanguages, missingTranslations } from "@/domain/missing-translations"
import { mayEdit, mayManageEvents } from "@/domain/permissions"
import { countText, plainText } from "@/domain/rich-text"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { Archive } from "./archive"
import { PartnerList } from "./partner-list"
import { PartnerSearch } from "./partner-search"

type Props = {
  params: Promise<{ event: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event)
  return { title: `Partners of ${event.title}` }
}

export default async function PartnersPage({ params, searchParams }: Props) {
  const { staff, event } = await requireEvent((await params).event)
  const db = database()
  const tiers = listTiers(db, event.id)
  const partners = listPartners(db, event.id)
  const archived = listArchivedPartners(db, event.id)
  const states = publicStates(db, event.id)
  const base = `/events/${event.slug}`
  const canEdit = mayEdit(staff)
  const { q = "" } = await searchParams
  const typed = typeof q === "string" ? q.slice(0, 200) : ""
  const found = searchPartners(db, { eventId: event.id, typed })

  if (tiers.length === 0)
    return (
      <>
        <PageHead title="Partners" />
        <Empty
          title="Where does this event start?"
          steps={
            canEdit ? (
              <>
                <Link href={`${base}/import`} className={buttonClass("primary")}>
                  Import the partners’ texts
                </Link>
                {mayManageEvents(staff) ? (
                  <Link href={`${base}/settings#tiers`} className={buttonClass()}>
                    Set up tiers by hand
                  </Link>
                ) : null}
              </>
            ) : null
          }
        >
          Import the document that the partners sent (Word, text, a spreadsheet): tiers and partners are read
          from it, and you check them before anything is written.
        </Empty>
      </>
    )

  const rows = partners.map((partner) => rowOf(partner, tiers, event.languages))
  const signedOff = signOffsOf(db, event).filter(({ signOff }) => signOff.standing === "approved").length
  const untranslated = missingInLanguages(
    partners.map(({ head }) => head.content),
    event.languages,
  )
  const incomplete = rows.filter((row) => row.missing.length > 0).length
  return (
    <>
      <PageHead
        title="Partners"
        about={
          partners.length === 0
            ? "None yet."
            : `${counted(partners.length, "partner")}, ${incomplete === 0 ? "nothing missing" : `${incomplete} with something missing`}, ${signedOff} signed off${untranslated.map((words) => `. ${words}`).join("")}`
        }
      >
        {canEdit ? (
          <>
            <Link href={`${base}/import`} className={buttonClass()}>
              Import
            </Link>
            {partners.length > 0 ? (
              <Link href={`${base}/logos`} className={buttonClass()}>
                Add logos
              </Link>
            ) : null}
            <Link href={`${base}/partners/new`} className={buttonClass("primary")}>
              Add partner
            </Link>
          </>
        ) : null}
      </PageHead>
      {partners.length > 0 ? <PartnerSearch typed={typed} found={found?.length ?? null} /> : null}
      <PartnerList
        key={found ? typed : ""}
        found={found !== null}
        eventId={event.id}
        base={base}
        canEdit={canEdit}
        tiers={tiers
          .map((tier) => ({
            id: tier.id,
            name: tier.name,
            partners: rows
              .filter((row) => row.tierId === tier.id && (found?.includes(row.id) ?? true))
              .map((row) => ({ ...row, state: states.get(row.id) ?? "not public" })),
          }))
          .filter((tier) => !found || tier.partners.length > 0)}
      />
      {archived.length > 0 && !found ? (
        <Archive
          base={base}
          canEdit={canEdit}
          partners={archived.map((partner) => ({
            id: partner.id,
            slug: partner.slug,
            name: partner.head.content.name,
            logo: partner.logo ? { ...partner.logo, path: logoPath(partner.logo) } : null,
          }))}
        />
      ) : null}
    </>
  )
}

function rowOf(partner: PartnerWithHead, tiers: Tier[], languages: string[]) {
  const { content } = partner.head
  const tier = tiers.find((item) => item.id === partner.tierId)
  return {
    id: partner.id,
    slug: partner.slug,
    tierId: partner.tierId,
    name: content.name,
    acronym: content.acronym,
    nativeName: content.nativeName,
    words: countText(plainText(content.description)).words,
    over: overLimits(content, languages, tier ?? NO_LIMITS),
    missing: tier ? missingParts(content, partner.logo !== null, partner.head.variants, tier) : [],
    untranslated: missingTranslations(content, languages),
    logo: partner.logo
      ? { path: logoPath(partner.logo), width: partner.logo.width, height: partner.logo.height }
      : null,
  }
}
