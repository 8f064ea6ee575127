import Link from "next/link"
import type { Event } from "@/db/events"
import type { listReleases } from "@/db/release-list"
import { releaseStories } from "@/db/release-stories"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { ReleaseStoryWords } from "./release-story"
import { type ListedRelease, Releases } from "./releases"

/** The newest releases are told with what they changed; all of them when asked for. */
const LISTED = 12

/** Every release of an event: who, when, what changed, and the way back to it. */
export function ReleaseList({
  event,
  releases,
  base,
  all,
  canPublish,
}: {
  event: Event
  releases: ReturnType<typeof listReleases>
  base: string
  all: boolean
  canPublish: boolean
}) {
  const listed = all ? releases : releases.slice(0, LISTED)
  const stories = releaseStories(
    database(),
    event.id,
    listed.map(({ number }) => number),
  )
  const more = releases.length - listed.length
  return (
    <Releases
      eventId={event.id}
      timeZone={event.timeZone}
      currentId={event.currentReleaseId}
      canPublish={canPublish}
      releases={listed.map(
        ({ id, number, createdAt, author, partners, letThrough, returned }): ListedRelease => {
          const story = stories.get(number)
          return {
            ...{ id, number, partners, letThrough },
            returned: returned && { at: returned.at, author: returned.author ?? t("Greenroom") },
            author: author ?? t("Greenroom"),
            at: createdAt,
            story: story ? <ReleaseStoryWords story={story} base={base} /> : null,
          }
        },
      )}
      older={
        more > 0 ? (
          <Link
            href={`${base}/publish?releases=all`}
            className="w-fit text-13 text-act underline underline-offset-3"
          >
            {t("Show {more, plural, one {# older release} other {# older releases}}", { more })}
          </Link>
        ) : null
      }
    />
  )
}
