import Link from "next/link"
import type { ReactNode } from "react"
import { Moment } from "@/components/moment"
import { rich } from "@/components/rich"
import { Term } from "@/components/ui/term"
import { ago } from "@/domain/ago"
import { inWords } from "@/domain/names"
import type { CopyStandingFacts } from "@/domain/standing-facts"
import { t } from "@/domain/words"

const MARKS = {
  done: { sign: "●", color: "text-act" },
  theirs: { sign: "○", color: "text-soft" },
  ours: { sign: "◐", color: "text-owed" },
  late: { sign: "▲", color: "text-wrong" },
} as const

/** Where a partner's sign-off stands, in a line. With `path`, the partner's address on the desk, it leads to a proposal. */
export function Standing({ facts, path }: { facts: CopyStandingFacts; path?: string }) {
  const { sign, color } = MARKS[markOf(facts)]
  return (
    <>
      <span aria-hidden="true" className={`mr-2 ${color}`}>
        {sign}
      </span>
      {sentence(facts, path)}
    </>
  )
}

/** What was signed off before and is no more, with the way to the difference; nothing when there is no such thing. */
export function Lapsed({ facts, path }: { facts: CopyStandingFacts; path: string }) {
  if (!facts.lapsed) return null
  return (
    <>
      {rich("<term>Signed off before</term>; changed since: <link>see what changed</link>", {
        term: (words) => <Term of="lapsed">{words}</Term>,
        link: (words) => (
          <Link
            href={`${path}/compare?from=${facts.approvedAs}&to=head`}
            className="text-act underline underline-offset-3"
          >
            {words}
          </Link>
        ),
      })}
    </>
  )
}

function waitingWords(late: boolean, owing: string[], since: string): string {
  const facts = { names: inWords(owing), since }
  if (owing.length === 0)
    return late
      ? t("Late: waiting for an answer, sent {since}", facts)
      : t("Waiting for an answer, sent {since}", facts)
  return late
    ? t("Late: waiting for {names}, sent {since}", facts)
    : t("Waiting for {names}, sent {since}", facts)
}

/** The request waits in the Outbox, for no mail server is set or it could not be reached. */
function unsentWords(late: boolean, owing: string[]): string {
  const names = inWords(owing)
  if (owing.length === 0)
    return late ? t("Late, and in the Outbox: not sent yet") : t("In the Outbox: not sent yet")
  return late
    ? t("Late, and the request to {names} is in the Outbox: not sent yet", { names })
    : t("The request to {names} is in the Outbox: not sent yet", { names })
}

function markOf({ standing, late, isUnsent }: CopyStandingFacts): keyof typeof MARKS {
  if (standing === "approved") return "done"
  if (standing === "waiting") return late ? "late" : isUnsent ? "ours" : "theirs"
  return "ours"
}

function sentence(facts: CopyStandingFacts, path: string | undefined): ReactNode {
  const { standing, sent, approvals, proposal, objection, owing } = facts
  const since = sent ? ago(sent.at, Date.now()) : ""
  switch (standing) {
    case "approved": {
      const last = approvals.at(-1)
      if (!last) return t("Signed off")
      return (
        <>
          {rich("Signed off by {names} on {moment}", {
            names: inWords(approvals.map(({ name }) => name)),
            moment: <Moment at={last.at} />,
          })}
          {path ? (
            <span className="text-soft">{t("; an edit lapses that until it is signed off again")}</span>
          ) : null}
        </>
      )
    }
    case "waiting":
      if (facts.isUnsent) return unsentWords(facts.late, owing)
      return waitingWords(facts.late, owing, since)
    case "proposal":
      if (!proposal) return t("A proposal to look at")
      return rich("<link>{by} proposes changes</link>, {ago}", {
        by: proposal.by,
        ago: ago(proposal.at, Date.now()),
        link: (words) =>
          path === undefined ? (
            words
          ) : (
            <Link
              href={`${path}/proposals/${proposal.answerId}`}
              className="text-act underline underline-offset-3"
            >
              {words}
            </Link>
          ),
      })
    case "changes asked":
      if (!objection) return t("Changes asked for")
      return objection.proposed
        ? t("{by}’s proposal is decided on; the draft is to be sent again", { by: objection.by })
        : t("{by} asked for changes, {ago}", { by: objection.by, ago: ago(objection.at, Date.now()) })
    case "changed":
      return t("Changed since it was sent {since}", { since })
    case "no contact":
      return facts.hasContacts
        ? t("No contact who decides: nobody can sign off")
        : t("No contact yet: nobody can sign off")
    case "not sent":
      return t("Not sent for review yet")
    case "closed":
      return sent?.closedBecause === "published"
        ? t("Published without a sign-off, which closed the request")
        : t("The request was closed without a sign-off")
  }
}
