import type { Metadata } from "next"
import Link from "next/link"
import { buttonClass } from "@/components/ui/button"
import { PageHead } from "@/components/ui/page-head"
import type { Event } from "@/db/events"
import { draftHeader } from "@/db/headers"
import { pictureRoom } from "@/db/picture-room"
import { retentionReach } from "@/db/retention"
import { staffWithoutFactor } from "@/db/second-factors"
import { listTiers } from "@/db/tiers"
import { mayManageEvents, mayManageStaff } from "@/domain/permissions"
import { KEEPS_DAYS } from "@/domain/retention"
import type { ReviewRules } from "@/domain/review-rules"
import { tierRulesInWords } from "@/domain/tier-words"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requireEvent } from "@/lib/scope"
import { EventForm } from "../../event-form"
import { HeaderField } from "./header-field"
import { LanguagesSection } from "./languages-section"
import { PictureRoomSection } from "./picture-room-section"
import { RetentionForm } from "./retention-form"
import { ReviewRulesForm } from "./review-rules-form"
import { SecondFactorSection } from "./second-factor-section"
import { TierEditor } from "./tier-editor"

type Props = { params: Promise<{ event: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { event } = await requireEvent((await params).event, mayManageEvents)
  return { title: t("Settings of {title}", { title: event.title }) }
}

export default async function SettingsPage({ params }: Props) {
  const { staff, event } = await requireEvent((await params).event, mayManageEvents)
  const { id, title, slug, startsOn, endsOn, place, intro, accent, layout } = event
  return (
    <>
      <PageHead title={t("Settings")}>
        <Link href={`/events/${slug}/next`} className={buttonClass("plain")}>
          {t("Start the next edition")}
        </Link>
      </PageHead>
      <div className="grid gap-16 lg:grid-cols-2">
        <section aria-labelledby="about">
          <h2 id="about" className="mb-4 text-18 font-semibold">
            {t("The event")}
          </h2>
          <EventForm key={id} event={{ id, title, slug, startsOn, endsOn, place, intro, accent, layout }} />
          <section aria-labelledby="header" className="mt-16">
            <h3 id="header" className="mb-1 text-18 font-semibold">
              {t("Header picture")}
            </h3>
            <p className="mb-4 text-soft">
              {t(
                "A band above the title of the public page, cut to fit each screen. Decoration alone: let it hold no words.",
              )}
            </p>
            <HeaderField key={id} eventId={id} slug={slug} header={draftHeader(database(), event)} />
          </section>
        </section>
        <div className="grid content-start gap-16">
          <section aria-labelledby="tiers">
            <h2 id="tiers" className="mb-1 text-18 font-semibold">
              {t("Tiers")}
            </h2>
            <p className="mb-4 text-soft">
              {t(
                "The sections of the public page, in this order, each with the rules for its partners’ entries.",
              )}
            </p>
            <TierEditor
              eventId={id}
              path={`/events/${slug}/settings/tiers`}
              tiers={listTiers(database(), id).map(({ partners, ...tier }) => ({
                ...{ id: tier.id, name: tier.name, partners },
                rules: tierRulesInWords(tier).join(" "),
              }))}
            />
          </section>
          <LanguagesSection event={event} />
          <PictureRoomSection
            eventId={id}
            room={pictureRoom(database(), id) ?? { used: 0, quota: event.quotaBytes }}
            mayChange={mayManageStaff(staff)}
          />
          <section aria-labelledby="sign-off">
            <h2 id="sign-off" className="mb-1 text-18 font-semibold">
              {t("Sign-off")}
            </h2>
            <p className="mb-4 text-soft">
              {t(
                "How the partners approve their entries, by when, and who is reminded. It holds from now on.",
              )}
            </p>
            <ReviewRulesForm
              key={id}
              eventId={id}
              rules={rulesOf(event)}
              timeZones={timeZones(event.timeZone)}
            />
          </section>
          <SecondFactorSection
            eventId={id}
            asked={event.requiresSecondFactor}
            hasOwn={staff.hasSecondFactor}
            others={staffWithoutFactor(database())}
          />
          <section aria-labelledby="privacy">
            <h2 id="privacy" className="mb-1 text-18 font-semibold">
              {t("Privacy")}
            </h2>
            <p className="mb-4 text-soft">
              {t(
                "How long the text of mails is kept after they were sent, and links after they ended. That there was a mail stays, and so does every answer. Partners read this on their page.",
              )}
            </p>
            <RetentionForm
              key={id}
              eventId={id}
              keepsDays={event.keepsDays}
              choices={KEEPS_DAYS.map((days) => ({ days, ...retentionReach(database(), id, days) }))}
            />
          </section>
        </div>
      </div>
    </>
  )
}

function rulesOf(event: Event): ReviewRules {
  const { reviewDeadline, timeZone, publishRule, approvalRule, reminderDays, replyTo } = event
  return { reviewDeadline, timeZone, publishRule, approvalRule, reminderDays, replyTo }
}

/** The zones that this server can count in, and the one that is set; UTC is not among those that the runtime lists. */
function timeZones(current: string): string[] {
  return [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone"), current])]
}
