import { t } from "./words"

type NoteFacts = {
  event: string
  partner: string
  /** After how many days mails and links are forgotten; null for never. */
  keepsDays: number | null
  /** Whom to write to; "" where no address is given. */
  replyTo: string
}

/** Who sees what a contact writes, for how long, and whom to ask: a title and a paragraph for each. */
export function privacyNote({ event, partner, keepsDays, replyTo }: NoteFacts): {
  title: string
  parts: { head: string; text: string }[]
} {
  return {
    title: t("Who sees what you write here"),
    parts: [
      {
        head: t("[heading] Who"),
        text: t(
          "The team of {event} sees your name, your address and what you answer. Your colleagues who were asked about {partner} see your answers with your name. Who approved the entry can be named to printers and the press. The public page shows the entry alone.",
          { event, partner },
        ),
      },
      {
        head: t("How long"),
        text:
          keepsDays === null
            ? t("Until the team deletes it.")
            : t(
                "The text of mails to you is deleted {keepsDays} days after they were sent, and links are forgotten {keepsDays} days after they ended. Your answers stay until the team deletes them.",
                { keepsDays },
              ),
      },
      {
        head: t("Whom to ask"),
        text: replyTo
          ? t(
              "Write to {replyTo} to get everything that is kept about you, to correct it, or to have it erased.",
              { replyTo },
            )
          : t(
              "Ask whoever sent you this link for everything that is kept about you, to correct it, or to have it erased.",
            ),
      },
    ],
  }
}
