import type { Event } from "@/db/events"
import { logoPath } from "@/db/release-logos"
import { isLate, type PartnerSignOff } from "@/db/sign-offs"
import type { Tier } from "@/db/tiers"
import { boardItems, turnOf } from "@/domain/board"
import { daysAgoInWords } from "@/domain/deadline"
import { type MissingPart, missingInWords, missingOnBoard, missingParts } from "@/domain/missing"
import { missingTranslations } from "@/domain/missing-translations"
import { t } from "@/domain/words"
import type { BoardPartner } from "./board-row"

/** Where a column's mark says all; of further parts it would not be clear which is meant. */
const SAID_BY_COLUMN: MissingPart[] = ["description", "logo", "website", "printText"]

/** A partner as the board shows it; `mails` tells how many did not arrive, and whether the newest request went out at all. */
export function boardRow(
  event: Event,
  tiers: Tier[],
  item: PartnerSignOff,
  mails: { undelivered: number; isUnsent: boolean },
): BoardPartner {
  const { partner, signOff, facts, contacts, review, answeredAt } = item
  const { content } = partner.head
  const tier = tiers.find(({ id }) => id === partner.tierId)
  const missing = tier ? missingParts(content, partner.logo !== null, partner.head.variants, tier) : []
  const lacks = missingOnBoard(missing)
  const isHandedOn = facts.answers.some(({ kind, isDecided }) => kind === "handed-on" && !isDecided)
  const print = signOff.print.standing
  const web = { standing: signOff.standing, isLate: isLate(event), isHandedOn }
  const board = { ...web, print }
  const isUnsent = mails.isUnsent && [web.standing, print].includes("waiting")
  return {
    id: partner.id,
    slug: partner.slug,
    tierId: partner.tierId,
    name: content.name,
    acronym: content.acronym,
    nativeName: content.nativeName,
    logo: partner.logo
      ? { path: logoPath(partner.logo), width: partner.logo.width, height: partner.logo.height }
      : null,
    items: boardItems({
      ...board,
      isUnsent,
      hasText: !lacks.text,
      hasLogo: lacks.logo ? false : partner.logo !== null || null,
      hasWebsite: lacks.links ? false : content.website !== "" || content.links.length > 0 || null,
      hasContact: contacts.some(({ role }) => role === "decides"),
    }),
    turn: turnOf(board),
    webTurn: turnOf(web),
    ...{ standing: signOff.standing, print },
    answeredAt,
    moved: lastMovement(event, { sentAt: review?.sentAt ?? null, isUnsent }, answeredAt),
    notes: [
      signOff.lapsed ? t("Signed off before, changed since") : "",
      signOff.print.lapsed ? t("Print text signed off before, changed since") : "",
      isHandedOn ? t("A colleague was named: confirm") : "",
      capitalized(missingInWords(missing.filter((part) => !SAID_BY_COLUMN.includes(part)))),
      capitalized(missingTranslations(content, event.languages).join(", ")),
      partner.remindersPausedAt === null ? "" : t("Reminders paused"),
    ].filter(Boolean),
    isUnsent,
    undelivered:
      mails.undelivered === 0
        ? ""
        : t("{mails, plural, one {# mail} other {# mails}} did not arrive", { mails: mails.undelivered }),
  }
}

/** "Answered 3 days ago", "Sent today", "Written today" of what waits in the Outbox; null before anything was sent. */
function lastMovement(
  event: Event,
  { sentAt, isUnsent }: { sentAt: number | null; isUnsent: boolean },
  answeredAt: number | null,
) {
  const at = Math.max(sentAt ?? 0, answeredAt ?? 0)
  if (at === 0) return null
  const when = daysAgoInWords(at, Date.now(), event.timeZone)
  if (at === answeredAt) return { at, words: t("Answered {when}", { when }) }
  return { at, words: isUnsent ? t("Written {when}", { when }) : t("Sent {when}", { when }) }
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
