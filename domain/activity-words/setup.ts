import { saidKept } from "@/domain/kept-words"
import { roomInWords } from "@/domain/picture-room"
import { saidMoment } from "@/domain/said-dates"
import { changedInWords } from "@/domain/setting-words"
import { t } from "@/domain/words"
import type { ContactName, Detail, Tell } from "./tell"

/** How an event is set up, and what of it is public. */
export const SETUP_WORDS = {
  "event.created": ({ from, partners }: Detail) =>
    from
      ? t("started the event from “{from}” with {partners, plural, one {# partner} other {# partners}}", {
          ...{ from: String(from), partners: Number(partners) },
        })
      : t("created the event"),
  "event.changed": (detail: Detail) => {
    const settings = changedInWords(detail)
    return settings
      ? t("changed the event’s settings: {settings}", { settings })
      : t("changed the event’s settings")
  },
  "event.review-rules-changed": (detail: Detail) => {
    const rules = changedInWords(detail)
    return rules
      ? t("changed the rules of the sign-off: {rules}", { rules })
      : t("changed the rules of the sign-off")
  },
  "event.retention-changed": ({ keepsDays }: Detail) =>
    keepsDays
      ? t("had links and mails forgotten after {days, plural, one {# day} other {# days}}", {
          days: Number(keepsDays),
        })
      : t("had links and mails kept for good"),
  "event.header-changed": () => t("changed the picture above the title"),
  "event.header-removed": () => t("removed the picture above the title"),
  "event.second-factor-asked": ({ asked }: Detail) =>
    asked
      ? t("let in only those who show a second factor")
      : t("let in those who show no second factor, too"),
  "event.quota-changed": ({ bytes }: Detail) =>
    t("allowed the event’s pictures {room} in all", { room: roomInWords(Number(bytes)) }),
  "event.languages-changed": ({ languages }: Detail) =>
    t("set the languages: {languages}", { languages: Array.isArray(languages) ? languages.join(", ") : "" }),
  "event.translated": ({ language }: Detail) =>
    t("translated the event ({language})", { language: String(language) }),
  "schedule.added": ({ action, dueAt }: Detail, _: ContactName, timeZone: string) =>
    t("scheduled {action, select, publish {a publish} other {an unpublish}} for {when}", {
      ...{ action: String(action), when: saidMoment(Number(dueAt), timeZone) },
    }),
  "schedule.cancelled": ({ action, dueAt }: Detail, _: ContactName, timeZone: string) =>
    t("cancelled the {action, select, publish {publish} other {unpublish}} that was scheduled for {when}", {
      action: String(action),
      when: saidMoment(Number(dueAt), timeZone),
    }),
  "schedule.put-back": ({ action }: Detail) =>
    t("took back that a scheduled {action, select, publish {publish} other {unpublish}} was cancelled", {
      action: String(action),
    }),
  "schedule.done": ({ outcome }: Detail) =>
    t("as scheduled: {outcome}", { outcome: saidKept(String(outcome)) }),
  "schedule.failed": ({ outcome }: Detail) =>
    t("could not do what was scheduled: {outcome}", { outcome: saidKept(String(outcome)) }),
  "schedule.failure-noted": () => t("noted that a scheduled publish could not be done"),
  "tier.added": ({ name }: Detail) => t("added the tier “{name}”", { name: String(name) }),
  "tier.changed": ({ name }: Detail) => t("changed the tier “{name}”", { name: String(name) }),
  "tier.removed": ({ name }: Detail) => t("removed the tier “{name}”", { name: String(name) }),
  "tier.moved": ({ name }: Detail) => t("moved the tier “{name}”", { name: String(name) }),
  "event.published": ({ release, partners, held }: Detail) =>
    t(
      "published release {release} with {partners, plural, one {# partner} other {# partners}}{held, plural, =0 {} other {; {held} held back}}",
      { release: Number(release), partners: Number(partners), held: Number(held) || 0 },
    ),
  "event.unpublished": () => t("took the event off the public site"),
  "event.rolled-back": ({ release }: Detail) =>
    t("made release {release} public again", { release: Number(release) }),
} as const satisfies Record<string, Tell>
