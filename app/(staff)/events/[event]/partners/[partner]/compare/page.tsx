import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ContentDifference } from "@/components/content-difference"
import { Moment } from "@/components/moment"
import { Notice } from "@/components/ui/notice"
import { logosOf } from "@/db/logos"
import type { PartnerWithHead } from "@/db/partners"
import { logoPath } from "@/db/release-logos"
import { type AuthoredRevision, isRevisionWord, listRevisions, revisionNamed } from "@/db/revision-history"
import { byline } from "@/domain/byline"
import { fieldDifferences } from "@/domain/diff/changes"
import { mayEdit } from "@/domain/permissions"
import { database } from "@/lib/database"
import { requirePartner } from "@/lib/scope"
import { PartnerHead } from "../partner-head"
import { History } from "./history"
import { SidesForm } from "./sides-form"

type Props = {
  params: Promise<{ event: string; partner: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { partner } = await requirePartner(await params)
  return { title: `Compare and history of ${partner.head.content.name}` }
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { staff, event, partner } = await requirePartner(await params)
  const asked = await searchParams
  const revisions = listRevisions(database(), partner)
  const names = {
    from: nameAsked(asked.from) ?? usualBase(partner, revisions),
    to: nameAsked(asked.to) ?? "head",
  }
  const before = sideNamed(partner, names.from)
  const after = sideNamed(partner, names.to)
  const path = `/events/${event.slug}/partners/${partner.slug}`
  return (
    <>
      <PartnerHead eventSlug={event.slug} partner={partner} page="/compare" />
      <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_minmax(0,24rem)]">
        <section aria-labelledby="difference" className="grid min-w-0 content-start gap-6">
          <h2 id="difference" className="text-18 font-semibold">
            What changed
          </h2>
          <SidesForm
            names={names}
            revisions={revisions}
            head={partner.head.number}
            published={revisionNamed(database(), partner, "published")?.number ?? null}
            approved={revisionNamed(database(), partner, "approved")?.number ?? null}
          />
          {typeof before === "string" ? <Notice tone="owed">{before}</Notice> : null}
          {typeof after === "string" && after !== before ? <Notice tone="owed">{after}</Notice> : null}
          {typeof before === "string" || typeof after === "string" ? null : (
            <>
              <p className="text-13 text-soft">
                From revision {before.number} (<Byline revision={before} />) to revision {after.number} (
                <Byline revision={after} />)
              </p>
              <ContentDifference
                differences={fieldDifferences(before, after)}
                logos={{ before: logoOf(before), after: logoOf(after) }}
                files={logosOf(
                  database(),
                  [before, after].flatMap(({ variants }) => Object.values(variants)),
                )}
              />
            </>
          )}
        </section>
        <History
          partnerId={partner.id}
          head={partner.head}
          path={path}
          revisions={revisions}
          canRestore={mayEdit(staff) && partner.archivedAt === null}
        />
      </div>
    </>
  )
}

function Byline({ revision }: { revision: AuthoredRevision }) {
  return (
    <>
      {byline(revision)}, <Moment at={revision.updatedAt} />
    </>
  )
}

function nameAsked(value: string | string[] | undefined): string | undefined {
  if (Array.isArray(value)) notFound()
  return value
}

/** What one most likely wants to compare the draft with: what is public, else the revision before. */
function usualBase(partner: PartnerWithHead, revisions: { number: number; isPublic: boolean }[]): string {
  const isPublic = revisions.some((revision) => revision.isPublic && revision.number !== partner.head.number)
  return isPublic ? "published" : String(Math.max(1, partner.head.number - 1))
}

/** The revision of this name, or a sentence when the entry has never been in that state; 404 for what never was. */
function sideNamed(partner: PartnerWithHead, name: string): AuthoredRevision | string {
  const found = revisionNamed(database(), partner, name)
  if (found) return found
  if (!isRevisionWord(name)) notFound()
  return name === "approved"
    ? "Nobody has approved this entry yet. Choose another revision."
    : "This entry is not public. Choose another revision."
}

function logoOf({ logo }: AuthoredRevision) {
  return logo ? { path: logoPath(logo), width: logo.width, height: logo.height } : null
}
