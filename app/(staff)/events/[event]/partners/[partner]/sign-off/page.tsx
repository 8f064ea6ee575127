import type { Metadata } from "next"
import { Notice } from "@/components/ui/notice"
import { listContacts } from "@/db/contacts"
import { linkStates } from "@/db/link-states"
import { reviewThread } from "@/db/review-thread"
import { signOffOfPartner } from "@/db/sign-offs"
import { standingFacts } from "@/db/standing-facts"
import { maySend } from "@/domain/permissions"
import { scheduleInWords } from "@/domain/reminder-words"
import type { StandingFacts } from "@/domain/standing-facts"
import { database } from "@/lib/database"
import { requirePartner } from "@/lib/scope"
import { PartnerHead } from "../partner-head"
import { Lapsed, Standing } from "../standing"
import { Contacts } from "./contacts"
import { NextStep, type Step } from "./next-step"
import { Reminders } from "./reminders"
import { Thread } from "./thread"

type Props = { params: Promise<{ event: string; partner: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { partner } = await requirePartner(await params)
  return { title: `Sign-off of ${partner.head.content.name}` }
}

export default async function SignOffPage({ params }: Props) {
  const { staff, event, partner } = await requirePartner(await params)
  const db = database()
  const path = `/events/${event.slug}/partners/${partner.slug}`
  const signOff = signOffOfPartner(db, event, partner.id)
  const facts = signOff && standingFacts(db, event, signOff)
  const links = linkStates(db, partner.id)
  const canChange = maySend(staff) && partner.archivedAt === null
  const next = facts ? nextStep(facts, path) : null
  return (
    <>
      <PartnerHead eventSlug={event.slug} partner={partner} page="/sign-off" />
      {facts && next ? (
        <section aria-labelledby="standing" className="mb-12 grid gap-4">
          <div className="grid gap-1">
            <h2 id="standing" className="font-serif text-24 font-medium">
              <Standing facts={facts} />
            </h2>
            {facts.lapsed ? (
              <p>
                <Lapsed facts={facts} path={path} />
              </p>
            ) : null}
            <p className="max-w-prose text-soft">
              {canChange ? next.hint : "You can read this. An editor can send and decide."}
            </p>
          </div>
          {canChange ? <NextStep eventId={event.id} partnerId={partner.id} step={next.step} /> : null}
        </section>
      ) : (
        <div className="mb-12 max-w-prose">
          <Notice tone="owed">
            This partner is archived: nothing is sent, and its links open nothing. Restore it from the bottom
            of the partner list to go on.
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
          />
          {facts?.hasContacts ? (
            <Reminders
              partnerId={partner.id}
              paused={partner.remindersPausedAt !== null}
              schedule={scheduleInWords(event)}
              canChange={canChange}
            />
          ) : null}
        </div>
        <Thread items={reviewThread(db, partner)} path={path} canDecide={canChange} />
      </div>
    </>
  )
}

/** What staff do next, and why. */
function nextStep(facts: StandingFacts, path: string): { step: Step; hint: string } {
  switch (facts.standing) {
    case "approved":
      return { step: null, hint: "Nothing is owed. An edit would need a new sign-off." }
    case "waiting":
      return facts.remindersPaused
        ? { step: null, hint: "It is their turn. Reminders are paused." }
        : {
            step: "remind",
            hint: "It is their turn. A reminder brings a new link and ends the one they have.",
          }
    case "proposal":
      return {
        step: {
          href: `${path}/proposals/${facts.proposal?.answerId}`,
          label: "Look at the proposal",
          sendToo: false,
        },
        hint: "Take it, or parts of it, or leave it. Nothing changes until you do.",
      }
    case "changes asked":
      return facts.objection?.proposed
        ? { step: "send", hint: "Send the draft once more, with a note on what you left and why." }
        : {
            step: { href: path, label: "Change the text", sendToo: true },
            hint: "Read below what they ask for, change the text or the logo, then send it again.",
          }
    case "no contact":
      return { step: null, hint: "Add somebody who decides; then the draft can be sent." }
    case "changed":
      return {
        step: "send",
        hint: `The contacts still see revision ${facts.sent?.number}. Send the newer draft, so that they answer to what it says now.`,
      }
    case "not sent":
      return { step: "send", hint: "Each contact gets a personal link to read the draft and to answer." }
    case "closed":
      return { step: "send", hint: "Send the draft again if it is to be signed off after all." }
  }
}
