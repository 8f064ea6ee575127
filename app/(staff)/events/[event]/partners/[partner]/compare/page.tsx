import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { ContentDifference } from "@/components/content-difference"
import { Moment } from "@/components/moment"
import { rich } from "@/components/rich"
import { Notice } from "@/components/ui/notice"
import { copiesOfRevision } from "@/db/copy-hashes"
import type { Event } from "@/db/events"
import { logosOf } from "@/db/logos"
import type { PartnerWithHead } from "@/db/partners"
import { logoPath } from "@/db/release-logos"
import {
  type AuthoredRevision,
  countRevisions,
  isRevisionWord,
  listRevisions,
  revisionNamed,
} from "@/db/revision-history"
import { revisionMarks } from "@/db/revision-marks"
import { signOffOfPartner } from "@/db/sign-offs"
import { byline } from "@/domain/byline"
import type { CopyHashes } from "@/domain/copies"
import { fieldDifferences } from "@/domain/diff/changes"
import { mayEdit } from "@/domain/permissions"
import { signOffAfter, signOffAfterInWords } from "@/domain/sign-off-after"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requirePartner } from "@/lib/scope"
import { PartnerHead } from "../partner-head"
import { History } from "./history"
import type { Listed } from "./history-row"

/** So many revisions stand on a page. */
const PER_PAGE = 50

type Props = {
  params: Promise<{ event: string; partner: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { partner } = await requirePartner(await params)
  return { title: t("History of {name}", { name: partner.head.content.name }) }
}

export default async function ComparePage({ params, searchParams }: Props) {
  const { staff, event, partner } = await requirePartner(await params)
  const asked = await searchParams
  const db = database()
  const published = revisionNamed(db, partner, "published")
  const approved = revisionNamed(db, partner, "approved")
  const names = {
    from: nameAsked(asked.from) ?? usualBase(partner, published),
    to: nameAsked(asked.to) ?? "head",
  }
  const before = sideNamed(partner, names.from)
  const after = sideNamed(partner, names.to)
  const path = `/events/${event.slug}/partners/${partner.slug}`
  const pages = pageAsked(asked.page, countRevisions(db, partner.id))
  const rows = rowsOf(event, partner, pages.page)
  return (
    <>
      <PartnerHead eventSlug={event.slug} partner={partner} page="/compare" />
      <div className="grid gap-12 xl:grid-cols-[minmax(0,1fr)_minmax(0,32rem)]">
        <section aria-labelledby="difference" className="grid min-w-0 content-start gap-6">
          <h2 id="difference" className="text-18 font-semibold">
            {t("What changed")}
          </h2>
          <Against path={path} names={names} published={published} approved={approved} />
          {typeof before === "string" ? <Notice tone="owed">{before}</Notice> : null}
          {typeof after === "string" && after !== before ? <Notice tone="owed">{after}</Notice> : null}
          {typeof before === "string" || typeof after === "string" ? null : (
            <>
              <p className="text-13 text-soft">
                {rich("From revision {earlier} ({earlierBy}) to revision {later} ({laterBy})", {
                  earlier: before.number,
                  earlierBy: <Byline revision={before} />,
                  later: after.number,
                  laterBy: <Byline revision={after} />,
                })}
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
          rows={rows}
          sides={{ from: numberOf(before), to: numberOf(after) }}
          pages={pages}
          canRestore={mayEdit(staff) && partner.archivedAt === null}
        />
      </div>
    </>
  )
}

/** The comparisons that are asked for most. */
function Against({
  path,
  names,
  published,
  approved,
}: {
  path: string
  names: { from: string; to: string }
  published: AuthoredRevision | null
  approved: AuthoredRevision | null
}) {
  const links = [
    { name: "published", word: t("Since it was published"), there: published },
    { name: "approved", word: t("Since it was approved"), there: approved },
  ].filter(({ there }) => there !== null)
  if (links.length === 0) return null
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1">
      {links.map(({ name, word }) => (
        <Link
          key={name}
          href={`${path}/compare?from=${name}&to=head`}
          prefetch={false}
          aria-current={names.from === name && names.to === "head" ? "true" : undefined}
          className="text-act underline underline-offset-3 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
        >
          {word}
        </Link>
      ))}
    </p>
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
function usualBase(partner: PartnerWithHead, published: AuthoredRevision | null): string {
  const isOther = published !== null && published.number !== partner.head.number
  return isOther ? "published" : String(Math.max(1, partner.head.number - 1))
}

/** The page asked for, 1 when none is; 404 where there is none. */
function pageAsked(value: string | string[] | undefined, revisions: number): { page: number; of: number } {
  const of = Math.max(1, Math.ceil(revisions / PER_PAGE))
  const page =
    value === undefined ? 1 : typeof value === "string" && /^\d{1,6}$/u.test(value) ? Number(value) : 0
  if (page < 1 || page > of) notFound()
  return { page, of }
}

function rowsOf(event: Event, partner: PartnerWithHead, page: number): Listed[] {
  const lines = listRevisions(database(), partner, { skip: (page - 1) * PER_PAGE, take: PER_PAGE })
  const ids = lines.map(({ id }) => id)
  const marks = revisionMarks(database(), partner, ids)
  const signOff = signOffOfPartner(database(), event, partner.id)?.signOff
  const approved = {
    web: signOff?.web.approvedHash ?? null,
    print: signOff?.print.approvedHash ?? null,
  }
  const now = copiesOfRevision(partner.head)
  const afterwards = (then: CopyHashes) =>
    signOffAfterInWords(signOffAfter(now, then, approved), now.print !== null || then.print !== null)
  return lines.map((line) => ({
    ...line,
    marks: marks.get(line.id) ?? null,
    signOffAfter: afterwards(copiesOfRevision(line)),
  }))
}

/** The revision of this name, or a sentence when the entry has never been in that state; 404 for what never was. */
function sideNamed(partner: PartnerWithHead, name: string): AuthoredRevision | string {
  const found = revisionNamed(database(), partner, name)
  if (found) return found
  if (!isRevisionWord(name)) notFound()
  return name === "approved"
    ? t("Nobody has approved this entry yet. Choose another revision.")
    : t("This entry is not public. Choose another revision.")
}

function numberOf(side: AuthoredRevision | string): number | null {
  return typeof side === "string" ? null : side.number
}

function logoOf({ logo }: AuthoredRevision) {
  return logo ? { path: logoPath(logo), width: logo.width, height: logo.height } : null
}
