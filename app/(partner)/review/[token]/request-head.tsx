import type { ReactNode } from "react"
import { datesForReader } from "@/components/dates"
import { rich } from "@/components/rich"
import { Notice } from "@/components/ui/notice"
import type { OpenLink } from "@/db/review-links"
import type { Copy } from "@/domain/copies"
import { languageOf } from "@/domain/language"
import { dayInWords, momentInWords } from "@/domain/mail/moments"
import { type Message, marked, readerLanguage, say, t } from "@/domain/words"

/** Which event, which entry, who asks for what, and until when. */
export function RequestHead({
  open,
  asker,
  name,
  late,
  shows,
  earlierEvent,
  receipt,
  left,
  guide,
}: {
  open: OpenLink
  /** Who sent the draft; null when that is not known. */
  asker: string | null
  name: string
  late: boolean
  shows: "sent" | "public"
  /** The earlier event on whose page the entry stood, while it was not changed since; "" for none. */
  earlierEvent: string
  /** The path of the receipt, when this contact has approved what is shown. */
  receipt: string | null
  /** The text that this contact has yet to answer to, when it approved the other of two. */
  left: Copy | null
  /** The path of the guide. */
  guide: string
}) {
  const { event, contact, review } = open
  const about = [event.title, datesForReader(event.startsOn, event.endsOn), event.place].filter(Boolean)
  return (
    <header className="grid max-w-prose gap-4">
      <div>
        <p className="text-13 text-soft">{about.join(", ")}</p>
        <h1 lang={languageOf(name)} className="mt-2 font-serif text-32 font-medium">
          {name}
        </h1>
      </div>
      {review.closedAt !== null ? (
        <Closed open={open} shows={shows} />
      ) : receipt ? (
        <Notice tone="done">
          {t("Thank you, {name}: you have approved this entry.", { name: contact.name })}{" "}
          <a href={receipt} className="underline underline-offset-3">
            {t("Your receipt")}
          </a>
        </Notice>
      ) : (
        <>
          {left ? <Notice tone="done">{say(LEFT[left])}</Notice> : null}
          <p>
            {say(contact.role === "decides" ? TO_APPROVE : TO_COMMENT, {
              contact: contact.name,
              by: asker ? "staff" : "nobody",
              asker,
              entry: name,
            })}
          </p>
          {earlierEvent ? (
            <p>
              {t(
                "It is the entry as it stood on the page of {earlierEvent}. If it is still right, approving it is all that is asked of you.",
                { earlierEvent },
              )}
            </p>
          ) : null}
          <Deadline open={open} late={late} />
          <NewerDraft open={open} />
          <p>
            <a href="#answer" className="text-act underline underline-offset-3">
              {t("Go to your answer")}
            </a>
            {" · "}
            <a href={guide} className="text-act underline underline-offset-3">
              {t("How this works, on one page")}
            </a>
          </p>
        </>
      )}
      {event.replyTo ? (
        <p className="text-13 text-soft">
          {rich("Questions? Write to {address}.", {
            address: (
              <a href={`mailto:${event.replyTo}`} className="text-act underline underline-offset-3">
                {event.replyTo}
              </a>
            ),
          })}
        </p>
      ) : null}
    </header>
  )
}

const TO_APPROVE = marked(
  "Hello {contact}. {by, select, staff {{asker}, for the organizers, asks} other {The organizers ask}} you to read how {entry} will appear on the event’s public page, and to approve it or say what should change.",
)
const TO_COMMENT = marked(
  "Hello {contact}. {by, select, staff {{asker}, for the organizers, asks} other {The organizers ask}} you to read how {entry} will appear on the event’s public page, and to say if anything should change. Somebody else at your organization approves it.",
)

const LEFT: Record<Copy, Message> = {
  web: marked("You have approved the text for print. The entry for the web still waits for your answer."),
  print: marked("You have approved the entry for the web. The text for print still waits for your answer."),
}

function Deadline({ open: { event }, late }: { open: OpenLink; late: boolean }) {
  if (event.reviewDeadline === "") return null
  const day = dayInWords(event.reviewDeadline, readerLanguage())
  if (late)
    return (
      <Notice tone="owed">
        {t("The last day for answers was {day}. You can still answer: the sooner, the better.", { day })}
      </Notice>
    )
  return (
    <p>
      {rich("Please answer by {day} (until midnight, {timeZone}).", {
        day: <strong>{day}</strong>,
        timeZone: event.timeZone,
      })}
    </p>
  )
}

function NewerDraft({ open: { link, review, event } }: { open: OpenLink }) {
  if (link.reviewId === review.id) return null
  return (
    <Notice tone="owed">
      {t("A newer draft was sent on {moment}; this is it.", {
        moment: momentInWords(review.sentAt, event.timeZone, readerLanguage()),
      })}
    </Notice>
  )
}

function Closed({ open: { review, event }, shows }: { open: OpenLink; shows: "sent" | "public" }): ReactNode {
  const closed = momentInWords(review.closedAt ?? 0, event.timeZone, readerLanguage())
  const closing =
    review.closedBecause !== "published"
      ? t("The organizers closed this request on {closed}. Below is the draft that was sent to you.", {
          closed,
        })
      : shows === "public"
        ? t("The organizers published this entry on {closed}. Below is what is public now.", { closed })
        : t(
            "The organizers published this entry on {closed}; it is not public at the moment. Below is the draft that was sent to you.",
            { closed },
          )
  return (
    <Notice tone="done">
      <p>{closing}</p>
      <p>{t("Nothing more is asked of you. If something is wrong, write to the organizers.")}</p>
    </Notice>
  )
}
