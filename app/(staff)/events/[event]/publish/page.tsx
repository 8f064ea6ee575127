import type { Metadata } from "next"
import Link from "next/link"
import { PreviewFrame } from "@/components/preview-frame"
import { buttonClass } from "@/components/ui/button"
import { Empty } from "@/components/ui/empty"
import { PageHead } from "@/components/ui/page-head"
import { StateMark } from "@/components/ui/state-mark"
import { publishPlan } from "@/db/next-release"
import { standingsIn } from "@/db/partner-list"
import { listPartners } from "@/db/partners"
import { readPressPack } from "@/db/press-pack"
import { listReleases } from "@/db/release-list"
import { listFailures, listWaiting } from "@/db/schedules"
import { missingInLanguages } from "@/domain/missing-translations"
import { mayPublish } from "@/domain/permissions"
import { countChanges } from "@/domain/release-changes"
import { t } from "@/domain/words"
import { chosenInAddress, readChosen } from "@/lib/chosen-partners"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { Changes } from "./changes"
import { PressPack } from "./press-pack"
import { PublishPanel } from "./publish-panel"
import { ReleaseList } from "./release-list"
import { ScheduleFailures } from "./schedule-failures"
import { Scheduled } from "./scheduled"
import { Unfinished } from "./unfinished"

type Props = {
  params: Promise<{ event: string }>
  searchParams: Promise<{ partners?: string | string[]; releases?: string | string[] }>
}

/** So many drafts that stay behind are listed: of ten thousand, the page would weigh megabytes. */
const HELD_LISTED = 100

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { event } = await requireEvent((await params).event)
  return { title: t("Preview and publish {title}", { title: event.title }) }
}

export default async function PublishPage({ params, searchParams }: Props) {
  const { staff, event } = await requireEvent((await params).event)
  const asked = await searchParams
  const only = readChosen(asked.partners)
  const canPublish = mayPublish(staff)
  const failures = listFailures(database(), event.id)
  const releases = listReleases(database(), event.id)
  const standings = standingsIn(database(), event)
  const plan = publishPlan(database(), event.id, only ?? undefined, standings)
  const base = `/events/${event.slug}`
  if (!plan || (plan.partners === 0 && plan.held.length === 0 && releases.length === 0))
    return (
      <>
        <PageHead title={t("Preview and publish")} />
        <Empty
          title={t("Nothing to publish yet")}
          steps={
            <Link href={`${base}/partners`} className={buttonClass("primary")}>
              {t("Go to the partners")}
            </Link>
          }
        >
          {t("As soon as there is a partner, its page shows here the way the public will see it.")}
        </Empty>
      </>
    )
  const partners = listPartners(database(), event.id)
  // What stays behind lacks nothing on the page.
  const behind = new Set(plan.held.map(({ id }) => id))
  const going = partners.filter(({ id }) => !behind.has(id))
  const untranslated = missingInLanguages(
    going.map(({ head }) => head.content),
    event.languages,
  )
  const incomplete = going.filter(({ id }) => (standings.get(id)?.missing.length ?? 0) > 0).length
  const pack = readPressPack(database(), event)
  const current = releases.find((release) => release.id === event.currentReleaseId)
  return (
    <>
      <PageHead title={t("Preview and publish")} />
      {failures.length > 0 ? (
        <ScheduleFailures
          eventId={event.id}
          timeZone={event.timeZone}
          failures={failures.map(({ id, action, dueAt, outcome }) => ({ id, action, dueAt, outcome }))}
          canPublish={canPublish}
        />
      ) : null}
      <div className="grid gap-12 xl:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
        <div className="grid min-w-0 content-start gap-8">
          <section aria-labelledby="state" className="grid gap-3">
            <h2 id="state" className="text-18 font-semibold">
              {t("Public page")}
            </h2>
            {current ? (
              <p className="flex flex-wrap items-baseline gap-x-4">
                <StateMark tone="done">
                  {t("Release {number} is public", { number: current.number })}
                </StateMark>
                <a href={`/e/${current.slug}/`} className="text-act underline underline-offset-3">
                  {`/e/${current.slug}/`}
                </a>
                <Link href={`${base}/embed`} className="text-act underline underline-offset-3">
                  {t("Show it on other sites")}
                </Link>
              </p>
            ) : (
              <StateMark tone="none">{t("Not public")}</StateMark>
            )}
          </section>
          <section aria-labelledby="changes" className="grid gap-3">
            <h2 id="changes" className="text-18 font-semibold">
              {t("What publishing will change")}
            </h2>
            {only ? (
              <p>
                {t("Of {partners, plural, one {# partner} other {# partners}} chosen on the board.", {
                  partners: only.length,
                })}{" "}
                <Link href={`${base}/publish`} className="underline underline-offset-3 hover:text-act">
                  {t("All partners")}
                </Link>
              </p>
            ) : null}
            {plan.isUnchanged && plan.held.length > 0 ? (
              <p className="text-soft">{t("Nothing that may go public has changed.")}</p>
            ) : plan.isPublic ? (
              <Changes changes={plan.changes} base={base} />
            ) : plan.partners > 0 ? (
              <p>
                {t(
                  "{partners, plural, one {# partner} other {# partners}} will become public at /e/{slug}/.",
                  { partners: plan.partners, slug: event.slug },
                )}
              </p>
            ) : (
              <p>{t("Nobody has signed off yet, so nothing can go public by itself.")}</p>
            )}
            {incomplete > 0 ? (
              <p className="flex gap-2 text-owed">
                <span aria-hidden="true">!</span>
                <span>
                  {t(
                    "{partners, plural, one {# partner goes} other {# partners go}} public with something missing that the tier asks for.",
                    { partners: incomplete },
                  )}{" "}
                  <Link href={`${base}/partners?missing=1`} className="underline underline-offset-3">
                    {t("Show the list")}
                  </Link>
                </span>
              </p>
            ) : null}
            {untranslated.map((words) => (
              <p key={words} className="flex gap-2 text-owed">
                <span aria-hidden="true">!</span>
                <span>
                  {words}.{" "}
                  <Link href={`${base}/partners`} className="underline underline-offset-3">
                    {t("Show which")}
                  </Link>
                </span>
              </p>
            ))}
            <Unfinished eventId={event.id} going={going} base={base} />
          </section>
          <PublishPanel
            eventId={event.id}
            title={event.title}
            base={base}
            plan={{
              fingerprint: plan.fingerprint,
              partners: plan.partners,
              changes: countChanges(plan.changes),
              isUnchanged: plan.isUnchanged,
              held: plan.held.slice(0, HELD_LISTED),
              heldInAll: plan.held.length,
            }}
            only={only}
            current={current?.number ?? null}
            canPublish={canPublish}
            scheduling={{
              eventId: event.id,
              timeZone: event.timeZone,
              publishRule: event.publishRule,
              isPublic: current !== undefined,
              waiting: listWaiting(database(), event.id).map(({ action, dueAt }) => ({ action, dueAt })),
            }}
          />
          {pack ? <PressPack pack={pack} base={base} /> : null}
          <Scheduled event={event} canPublish={canPublish} now={Date.now()} />
          {releases.length > 0 ? (
            <ReleaseList
              event={event}
              releases={releases}
              base={base}
              all={asked.releases === "all"}
              canPublish={canPublish}
            />
          ) : null}
        </div>
        {plan.partners > 0 ? (
          <PreviewFrame
            path={`${base}/upcoming/${only ? `?partners=${chosenInAddress(only)}` : ""}`}
            version={plan.fingerprint}
            title={t("Preview of the event’s page")}
            heading={t("As the public will see it, once published")}
          />
        ) : null}
      </div>
    </>
  )
}
