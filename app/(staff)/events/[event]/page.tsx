import type { Metadata } from "next"
import { cookies } from "next/headers"
import Link from "next/link"
import { PageHead } from "@/components/ui/page-head"
import { listActivity } from "@/db/activity-list"
import type { Event } from "@/db/events"
import { firstRunFacts } from "@/db/first-run"
import { homeState } from "@/db/home"
import { countMails } from "@/db/outbox"
import { listFailures } from "@/db/schedules"
import { dayIn, daysBetween, deadlineInWords } from "@/domain/deadline"
import { firstSteps } from "@/domain/first-run"
import { homeTasks } from "@/domain/home-tasks"
import { eventInWords, paceInWords, signedOffInWords } from "@/domain/home-words"
import { signOffChart } from "@/domain/sign-off-chart"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { readEnv } from "@/lib/env"
import { requireEvent } from "@/lib/scope"
import { ActivityRows } from "./activity/activity-rows"
import { FirstRun } from "./first-run"
import { HomePublic } from "./home-public"
import { HomeStanding } from "./home-standing"
import { HomeTasks } from "./home-tasks"
import { SignOffChartView } from "./sign-off-chart-view"

type Props = { params: Promise<{ event: string }> }

/** How much of what happened last is told here. */
const RECENT = 8

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event)
  return { title: event.title }
}

/** Where an event stands and what waits for whoever looks. */
export default async function HomePage({ params }: Props) {
  const { staff, event } = await requireEvent((await params).event)
  const db = database()
  const now = Date.now()
  const today = dayIn(now, event.timeZone)
  const base = `/events/${event.slug}`
  const state = homeState(db, event, now)
  const { items, more } = listActivity(db, { eventId: event.id, limit: RECENT })
  const hasMailServer = readEnv().smtp !== null
  const tasks = homeTasks(
    {
      ...{ base, groups: state.groups, proposalId: state.proposalId, publishRule: event.publishRule },
      failures: listFailures(db, event.id).length,
      mails: countMails(db, event.id, now),
      hasMailServer,
      daysLeft: event.reviewDeadline === "" ? null : daysBetween(today, event.reviewDeadline),
    },
    staff,
  )
  const steps = firstSteps({ ...firstRunFacts(db, event), base, hasMailServer }, staff)
  const hidden = `first-steps-${event.id}`
  return (
    <>
      <PageHead title={headline(state)} about={times(event, state, today, now)} />
      {steps.every(({ done }) => done) ? null : (
        <FirstRun steps={steps} cookie={hidden} hidden={(await cookies()).has(hidden)} />
      )}
      <div className="grid gap-x-16 gap-y-12 xl:grid-cols-[minmax(0,1fr)_minmax(0,28rem)] xl:grid-rows-[auto_1fr]">
        {state.partners > 0 ? <HomeTasks tasks={tasks} role={staff.role} base={base} /> : null}
        <div className="grid content-start gap-10 xl:col-start-2 xl:row-span-2 xl:row-start-1">
          {state.partners > 0 ? (
            <>
              <HomeStanding turns={state.turns} total={state.partners} base={base} />
              <SignOffChartView
                chart={signOffChart({
                  total: state.partners,
                  signedOffOn: state.signedOffAt.map((at) => dayIn(at, event.timeZone)),
                  firstSentOn: state.firstSentAt === null ? null : dayIn(state.firstSentAt, event.timeZone),
                  ...{ today, deadline: event.reviewDeadline },
                })}
                {...{ total: state.partners, signedOff: state.signedOff, deadline: event.reviewDeadline }}
              />
            </>
          ) : null}
          <HomePublic event={event} base={base} />
          <p>
            <Link href={`${base}/guide`} className="text-act underline underline-offset-3">
              {t("Guide for partners, to print or send along")}
            </Link>
          </p>
        </div>
        <section aria-labelledby="recent" className="grid min-w-0 content-start gap-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h2 id="recent" className="text-18 font-semibold">
              {t("What happened last")}
            </h2>
            {more ? (
              <Link href={`${base}/activity`} className="text-act underline underline-offset-3">
                {t("Everything that happened")}
              </Link>
            ) : null}
          </div>
          <ActivityRows items={items} base={base} timeZone={event.timeZone} level="h3" />
        </section>
      </div>
    </>
  )
}

function headline({ partners, signedOff }: ReturnType<typeof homeState>): string {
  return partners === 0 ? t("No partners yet") : signedOffInWords({ signedOff, total: partners })
}

/** What is still to come, by when, and when the event is: a sentence each, as far as there is anything to say. */
function times(event: Event, state: ReturnType<typeof homeState>, today: string, now: number): string {
  const { partners: total, signedOff } = state
  const pace = { signedOff, total, deadline: event.reviewDeadline, today }
  return [total > 0 ? paceInWords(pace) : "", deadlineInWords(event, now), eventInWords(event, now)]
    .filter(Boolean)
    .join(" ")
}
