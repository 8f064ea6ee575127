import type { Metadata } from "next"
import Link from "next/link"
import { Notice } from "@/components/ui/notice"
import { listContacts, removedContacts } from "@/db/contacts"
import { linkStates } from "@/db/link-states"
import { reviewThread } from "@/db/review-thread"
import { signOffOfPartner } from "@/db/sign-offs"
import { standingFacts } from "@/db/standing-facts"
import { mayErase, maySend } from "@/domain/permissions"
import { scheduleInWords } from "@/domain/reminder-words"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requirePartner } from "@/lib/scope"
import { PartnerHead } from "../partner-head"
import { Contacts } from "./contacts"
import { NextStep } from "./next-step"
import { nextStep } from "./next-step-words"
import { Reminders } from "./reminders"
import { RemovedContacts } from "./removed-contacts"
import { StandingHeads } from "./standing-heads"
import { Thread } from "./thread"

type Props = { params: Promise<{ event: string; partner: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { partner } = await requirePartner(await params)
  return { title: t("Sign-off of {name}", { name: partner.head.content.name }) }
}

export default async function SignOffPage({ params }: Props) {
  const { staff, event, partner } = await requirePartner(await params)
  const db = database()
  const path = `/events/${event.slug}/partners/${partner.slug}`
  const signOff = signOffOfPartner(db, event, partner.id)
  const facts = signOff && standingFacts(db, event, signOff)
  const links = linkStates(db, partner.id)
  const canChange = maySend(staff) && partner.archivedAt === null
  const erases = mayErase(staff)
  const removed = erases ? removedContacts(db, partner.id) : []
  const next = facts ? nextStep(facts, path) : null
  return (
    <>
      <PartnerHead eventSlug={event.slug} partner={partner} page="/sign-off" />
      {facts && next ? (
        <section aria-labelledby="standing" className="mb-12 grid gap-4">
          <div className="grid gap-1">
            <StandingHeads facts={facts} path={path} />
            <p className="max-w-prose text-soft">
              {canChange ? next.hint : t("You can read this. An editor can send and decide.")}
            </p>
          </div>
          {canChange ? <NextStep eventId={event.id} partnerId={partner.id} step={next.step} /> : null}
        </section>
      ) : (
        <div className="mb-12 max-w-prose">
          <Notice tone="owed">
            {t(
              "This partner is archived: nothing is sent, and its links open nothing. To go on, restore it.",
            )}{" "}
            <Link
              href={`/events/${event.slug}/partners?archived=1`}
              prefetch={false}
              className="underline underline-offset-3"
            >
              {t("Find it among the archived partners")}
            </Link>
          </Notice>
        </div>
      )}
      <div className="grid gap-12 xl:grid-cols-[minmax(0,28rem)_minmax(0,1fr)]">
        <div className="grid min-w-0 content-start gap-12">
          <Contacts
            partnerId={partner.id}
            contacts={listContacts(db, partner.id).map(({ id, name, email, language, role }) => ({
              id,
              name,
              email,
              language,
              role,
              link: links.get(id) ?? { state: "none" },
            }))}
            canChange={canChange}
            wasSent={facts?.sent !== null}
            erasesIn={erases ? event.slug : null}
          />
          {facts?.hasContacts ? (
            <Reminders
              partnerId={partner.id}
              paused={partner.remindersPausedAt !== null}
              schedule={scheduleInWords(event)}
              canChange={canChange}
            />
          ) : null}
          {removed.length > 0 ? (
            <RemovedContacts
              eventSlug={event.slug}
              contacts={removed.map(({ id, name, email }) => ({ id, name, email }))}
            />
          ) : null}
        </div>
        <Thread items={reviewThread(db, partner)} path={path} canDecide={canChange} />
      </div>
    </>
  )
}
