import Link from "next/link"
import type { ReactNode } from "react"
import { ContentDifference } from "@/components/content-difference"
import { Moment } from "@/components/moment"
import { rich } from "@/components/rich"
import type { Proposal } from "@/db/proposals"
import { fieldDifferences } from "@/domain/diff/changes"
import type { ReleaseImage } from "@/domain/release"
import { t } from "@/domain/words"
import { NextStep } from "../../sign-off/next-step"

function outcome({ by, outcome, at }: NonNullable<Proposal["decision"]>): ReactNode {
  const facts = {
    who: <strong className="font-semibold">{by ?? t("Greenroom")}</strong>,
    moment: <Moment at={at} />,
  }
  switch (outcome) {
    case "taken":
      return rich("{who} took all of it into the draft, {moment}.", facts)
    case "partly":
      return rich("{who} took a part of it into the draft, {moment}.", facts)
    case "left":
      return rich("{who} left it: the draft stayed as it was, {moment}.", facts)
  }
}

/** What staff made of a proposal, what to do next, and what it was. */
export function Decided({
  proposal,
  decision,
  logos,
  path,
  send,
}: {
  proposal: Proposal
  decision: NonNullable<Proposal["decision"]>
  logos: Record<string, ReleaseImage>
  path: string
  /** The partner whose draft may be sent, and whether that is to be done now; null for who may not send. */
  send: { eventId: number; partnerId: number; isOwed: boolean } | null
}) {
  const { base, proposed } = proposal
  const logoOf = (sha256: string | null) => (sha256 === null ? null : (logos[sha256] ?? null))
  return (
    <>
      <div className="grid max-w-prose gap-4 border-y border-line py-6">
        <p>
          {outcome(decision)}{" "}
          {decision.outcome === "left" ? null : (
            <Link
              href={`${path}/compare?from=${base.number}&to=head`}
              className="text-act underline underline-offset-3"
            >
              {t("Compare the draft with what was sent")}
            </Link>
          )}
        </p>
        {send ? (
          <NextStep
            eventId={send.eventId}
            partnerId={send.partnerId}
            step={send.isOwed ? "send" : null}
            sendLabel={
              decision.outcome === "left" ? t("Send the draft again") : t("Send the new draft for review")
            }
          />
        ) : null}
      </div>
      <div className="grid gap-4">
        <h3 className="text-18 font-semibold">{t("What was proposed")}</h3>
        <ContentDifference
          differences={fieldDifferences(base, proposed)}
          logos={{ before: logoOf(base.logoSha256), after: logoOf(proposed.logoSha256) }}
          files={{}}
        />
      </div>
    </>
  )
}
