import type { Metadata } from "next"
import Link from "next/link"
import { notFound } from "next/navigation"
import { Moment } from "@/components/moment"
import { rich } from "@/components/rich"
import { Notice } from "@/components/ui/notice"
import { Term } from "@/components/ui/term"
import { logosOf } from "@/db/logos"
import { changesOf, findProposal, type Proposal } from "@/db/proposals"
import { signOffOfPartner } from "@/db/sign-offs"
import { maySend } from "@/domain/permissions"
import { t } from "@/domain/words"
import { database } from "@/lib/database"
import { requirePartner } from "@/lib/scope"
import { PartnerHead } from "../../partner-head"
import { Decided } from "./decided"
import { ProposalDesk } from "./proposal-desk"

type Props = { params: Promise<{ event: string; partner: string; answer: string }> }

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { partner, proposal } = await requireProposal(params)
  return {
    title: t("{by}’s proposal for {partner}", { by: proposal.by, partner: partner.head.content.name }),
  }
}

export default async function ProposalPage({ params }: Props) {
  const { staff, event, partner, proposal } = await requireProposal(params)
  const db = database()
  const path = `/events/${event.slug}/partners/${partner.slug}`
  const { head } = partner
  const { base, proposed } = proposal
  const logos = logosOf(db, [base.logoSha256, proposed.logoSha256, head.logoSha256])
  const isArchived = partner.archivedAt !== null
  const mayDecide = maySend(staff) && !isArchived
  return (
    <>
      <PartnerHead eventSlug={event.slug} partner={partner} page="/sign-off" />
      <section aria-labelledby="proposal" className="grid gap-8">
        <div className="grid max-w-prose gap-3">
          <div className="flex items-center gap-2">
            <h2 id="proposal" className="font-serif text-24 font-medium">
              {t("{by}’s proposal", { by: proposal.by })}
            </h2>
            <Term of="proposal" />
          </div>
          <p className="text-soft">
            {rich("Sent {moment}, for revision {number}.", {
              moment: <Moment at={proposal.at} />,
              number: base.number,
            })}{" "}
            <Link href={`${path}/sign-off`} className="text-act underline underline-offset-3">
              {t("Back to the sign-off")}
            </Link>
          </p>
          {proposal.comment ? (
            <blockquote className="border-l-2 border-edge pl-4 whitespace-pre-wrap">
              {proposal.comment}
            </blockquote>
          ) : null}
          {isArchived && !proposal.decision ? (
            <Notice tone="owed">
              {t("This partner is archived. Restore it to decide on the proposal.")}
            </Notice>
          ) : null}
        </div>
        {proposal.decision ? (
          <Decided
            proposal={proposal}
            decision={proposal.decision}
            logos={logos}
            path={path}
            send={
              mayDecide
                ? { eventId: event.id, partnerId: partner.id, isOwed: isToBeSent(event, partner.id) }
                : null
            }
          />
        ) : (
          <ProposalDesk
            answerId={proposal.id}
            by={proposal.by}
            base={{ content: base.content, logoSha256: base.logoSha256 }}
            proposed={proposed}
            head={{ content: head.content, logoSha256: head.logoSha256 }}
            headHash={head.hash}
            variants={head.variants}
            changes={changesOf(proposal, partner)}
            logos={logos}
            mayDecide={mayDecide}
          />
        )}
      </section>
    </>
  )
}

/** Is there a draft that was not signed off, and somebody to send it to? */
function isToBeSent(event: Parameters<typeof signOffOfPartner>[1], partnerId: number): boolean {
  const item = signOffOfPartner(database(), event, partnerId)
  return item !== null && item.contacts.length > 0 && !["approved", "waiting"].includes(item.signOff.standing)
}

async function requireProposal(params: Props["params"]) {
  const { answer, ...slugs } = await params
  const scope = await requirePartner(slugs)
  const proposal: Proposal | null = /^[1-9]\d{0,8}$/u.test(answer)
    ? findProposal(database(), scope.partner.id, Number(answer))
    : null
  if (!proposal) notFound()
  return { ...scope, proposal }
}
