import Link from "next/link"
import { rich } from "@/components/rich"
import { buttonClass } from "@/components/ui/button"
import { StateMark } from "@/components/ui/state-mark"
import type { ApprovalState, ProposalState, ThreadItem } from "@/domain/review-thread"
import { type Message, marked, say, t } from "@/domain/words"
import { Comment, FieldComments } from "../comments"
import { HandOnAnswer } from "./hand-on-answer"

const APPROVALS = {
  holds: { tone: "done", word: marked("Holds: the draft says exactly this") },
  "holds for the web": {
    tone: "owed",
    word: marked("Holds for the web: the print text says something else now"),
  },
  "holds for print": {
    tone: "owed",
    word: marked("Holds for print: the entry for the web says something else now"),
  },
  lapsed: { tone: "owed", word: marked("Lapsed: the draft says something else now") },
  withdrawn: { tone: "none", word: marked("Taken back by a later answer") },
} as const satisfies Record<ApprovalState, object>

const STATES = {
  open: { tone: "owed", word: marked("[state] Open") },
  taken: { tone: "done", word: marked("Taken") },
  partly: { tone: "done", word: marked("Taken in part") },
  left: { tone: "none", word: marked("[state] Left") },
} as const satisfies Record<ProposalState, object>

const HAND_ON_WORDS: Record<ProposalState, Message> = {
  open: marked("[state] Open"),
  taken: marked("Confirmed"),
  partly: marked("Confirmed"),
  left: marked("Declined"),
}

/** What was said with it, what became of it, and what can be done about it. */
export function ThreadDetail({
  item,
  path,
  canDecide,
}: {
  item: ThreadItem
  path: string
  canDecide: boolean
}) {
  switch (item.kind) {
    case "approved": {
      const { tone, word } = APPROVALS[item.approval]
      return (
        <p className="flex flex-wrap items-baseline gap-x-4 text-13">
          <StateMark tone={tone}>{say(word)}</StateMark>
          {["lapsed", "holds for the web", "holds for print"].includes(item.approval) ? (
            <Link
              href={`${path}/compare?from=${item.number}&to=head`}
              className="text-act underline underline-offset-3"
            >
              {t("See what changed")}
            </Link>
          ) : null}
          <span className="text-soft">
            {rich("Hash {hash}", {
              hash: <code className="font-sans tabular-nums">{item.hash.slice(0, 12)}</code>,
            })}
          </span>
        </p>
      )
    }
    case "changes":
    case "commented":
      return (
        <>
          <Comment text={item.comment} />
          <FieldComments comments={item.fields} />
        </>
      )
    case "proposed":
      return (
        <>
          <Comment text={item.comment} />
          <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <StateMark tone={STATES[item.state].tone}>{say(STATES[item.state].word)}</StateMark>
            <Link
              href={`${path}/proposals/${item.answerId}`}
              className={
                item.state === "open"
                  ? buttonClass("plain", "small")
                  : "text-13 text-act underline underline-offset-3"
              }
            >
              {item.state === "open" ? t("Look at the proposal") : t("See what was proposed")}
            </Link>
          </p>
        </>
      )
    case "overridden":
      return <Comment text={item.reason} />
    case "handed-on":
      return (
        <>
          <Comment text={item.comment} />
          <StateMark tone={STATES[item.state].tone}>{say(HAND_ON_WORDS[item.state])}</StateMark>
          {item.state === "open" && canDecide ? (
            <HandOnAnswer answerId={item.answerId} from={item.by.name} to={item.to} />
          ) : null}
        </>
      )
    default:
      return null
  }
}
