import { NearLink } from "@/components/near-link"
import { PageHead } from "@/components/ui/page-head"
import { getEvent } from "@/db/events"
import { neighborsOf, tagsAmong } from "@/db/partner-list"
import type { PartnerWithHead } from "@/db/partners"
import { tagsOf } from "@/db/tags"
import { mayEdit } from "@/domain/permissions"
import { marked, say, t } from "@/domain/words"
import { database } from "@/lib/database"
import { currentStaff } from "@/lib/session"
import { TagEditor } from "../tag-editor"

const PAGES = [
  { page: "", label: marked("Text and logo") },
  { page: "/sign-off", label: marked("Sign-off") },
  { page: "/compare", label: marked("History") },
] as const

/** Which partner this is, its pages, and the same page of its neighbours in the list. */
export async function PartnerHead({
  eventSlug,
  partner,
  page,
}: {
  eventSlug: string
  partner: PartnerWithHead
  page: (typeof PAGES)[number]["page"]
}) {
  const staff = await currentStaff()
  const event = getEvent(database(), partner.eventId)
  const near = event ? neighborsOf(database(), event, partner.id) : null
  const partners = `/events/${eventSlug}/partners`
  const neighbors = [
    { word: t("Previous"), partner: near?.previous },
    { word: t("Next"), partner: near?.next },
  ]
  return (
    <>
      <PageHead title={partner.head.content.name}>
        {neighbors.map(({ word, partner: neighbor }) =>
          neighbor ? (
            <NearLink
              key={word}
              href={`${partners}/${neighbor.slug}${page}`}
              className="text-13 text-soft underline underline-offset-3 hover:text-act"
              aria-label={`${word}: ${neighbor.name}`}
            >
              {word}
            </NearLink>
          ) : null,
        )}
      </PageHead>
      <div className="-mt-3 mb-3">
        <TagEditor
          partnerId={partner.id}
          tags={tagsOf(database(), partner.id)}
          inUse={event ? tagsAmong(database(), event) : []}
          canEdit={staff !== null && mayEdit(staff)}
        />
      </div>
      <nav aria-label={t("Partner")} className="mb-6 flex flex-wrap gap-x-5 gap-y-1">
        {PAGES.map((item) => (
          <NearLink
            key={item.page}
            href={`${partners}/${partner.slug}${item.page}`}
            aria-current={item.page === page ? "page" : undefined}
            className="rounded-sm py-1 text-act underline decoration-1 underline-offset-3 aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:no-underline"
          >
            {say(item.label)}
          </NearLink>
        ))}
      </nav>
    </>
  )
}
