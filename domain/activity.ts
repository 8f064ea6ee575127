import type { Copy } from "./copies"
import { counted } from "./counted"
import { sizeInWords } from "./file-size"
import { momentInWords } from "./mail/moments"
import { inWords } from "./names"
import { changedInWords } from "./setting-words"

type Detail = Record<string, unknown>
/** Names a contact by id, whether it is still one or not. */
type ContactName = (id: unknown) => string

/** Was this the only one meant of an entry's two texts? Told only where there were two. */
function isAlone(covers: unknown, copy: Copy): boolean {
  return Array.isArray(covers) && covers.length === 1 && covers[0] === copy
}

/** What can happen, in the trade's words (noun.verb), and what the log says of it: what somebody did, to what. */
const WORDS = {
  "owner.set-up": () => "set up the first account",
  "staff.added": () => "added a member of staff",
  "staff.role-changed": ({ from, to }: Detail) =>
    from && to
      ? `changed the role of a member of staff from ${from} to ${to}`
      : "changed the role of a member of staff",
  "staff.disabled": () => "disabled an account",
  "staff.enabled": () => "enabled an account",
  "staff.password-changed": () => "changed a password",
  "session.started": ({ via }: Detail) => `signed in${VIA_WORDS[String(via)] ?? ""}`,
  "session.ended": () => "signed out",
  "sign-in.failed": ({ times }: Detail) =>
    Number(times) === 1
      ? "turned away a sign-in, for a wrong password"
      : `turned away ${counted(Number(times), "sign-in")}, for wrong passwords`,
  "right.refused": ({ said, times }: Detail) =>
    [
      `tried ${Number(times) === 1 ? "something" : `${Number(times)} times something`} that their role does not allow`,
      said ? `: “${said}”` : "",
    ].join(""),
  "backup.made": ({ bytes }: Detail) => `made a backup (${sizeInWords(Number(bytes))})`,
  "backup.downloaded": ({ name }: Detail) => `downloaded the backup ${name}`,
  "database.checked": ({ faults }: Detail) =>
    Number(faults) === 0
      ? "checked the data: everything is as it was written"
      : `checked the data: ${counted(Number(faults), "fault")} found`,
  "event.created": ({ from, partners }: Detail) =>
    from
      ? `started the event from “${from}” with ${counted(Number(partners), "partner")}`
      : "created the event",
  "event.changed": (detail: Detail) => `changed the event’s settings${changedInWords(detail)}`,
  "event.review-rules-changed": (detail: Detail) =>
    `changed the rules of the sign-off${changedInWords(detail)}`,
  "event.retention-changed": ({ keepsDays }: Detail) =>
    keepsDays
      ? `had links and mails forgotten after ${counted(Number(keepsDays), "day")}`
      : "had links and mails kept for good",
  "event.header-changed": () => "changed the picture above the title",
  "event.header-removed": () => "removed the picture above the title",
  "event.languages-changed": ({ languages }: Detail) =>
    `set the languages: ${Array.isArray(languages) ? languages.join(", ") : ""}`,
  "event.translated": ({ language }: Detail) => `translated the event (${language})`,
  "schedule.added": ({ action, dueAt }: Detail, _: ContactName, timeZone: string) =>
    `scheduled ${action === "publish" ? "a publish" : "an unpublish"}${dueInWords(dueAt, timeZone)}`,
  "schedule.cancelled": ({ action, dueAt }: Detail, _: ContactName, timeZone: string) =>
    `cancelled the ${action === "publish" ? "publish" : "unpublish"} that was scheduled${dueInWords(dueAt, timeZone)}`,
  "schedule.put-back": ({ action }: Detail) =>
    `took back that a scheduled ${action === "publish" ? "publish" : "unpublish"} was cancelled`,
  "schedule.done": ({ outcome }: Detail) => `as scheduled: ${outcome}`,
  "schedule.failed": ({ outcome }: Detail) => `could not do what was scheduled: ${outcome}`,
  "schedule.failure-noted": () => "noted that a scheduled publish could not be done",
  "tier.added": ({ name }: Detail) => `added the tier “${name}”`,
  "tier.changed": ({ name }: Detail) => `changed the tier “${name}”`,
  "tier.removed": ({ name }: Detail) => `removed the tier “${name}”`,
  "tier.moved": ({ name }: Detail) => `moved the tier “${name}”`,
  "partner.added": ({ import: imported, from }: Detail) =>
    imported ? "added, by an import" : from ? `taken over from “${from}”` : "added",
  "partner.archived": () => "archived",
  "partner.restored": () => "restored from the archive",
  "partner.tagged": ({ added, removed }: Detail) => taggedInWords(added, removed),
  "partners.arranged": ({ tier }: Detail) =>
    tier ? `moved to “${tier}”` : "changed the order of the partners",
  "partners.imported": ({ added, updated }: Detail) =>
    `imported a document: ${counted(Number(added), "partner")} added, ${Number(updated)} updated`,
  "partners.import-undone": ({ source, archived, back, left }: Detail) =>
    `undid the import of ${source ? `“${source}”` : "pasted text"}: ${Number(archived)} archived, ${Number(back)} as before${Number(left) > 0 ? `, ${Number(left)} left as they are` : ""}`,
  "columns.mapped": () => "said what the columns of a table mean",
  "revision.saved": ({ number, import: imported }: Detail) =>
    `saved revision ${number}${imported ? ", by an import" : ""}`,
  "revision.restored": ({ from, number }: Detail) => `restored revision ${from} as revision ${number}`,
  "logo.changed": ({ import: imported }: Detail) => `changed the logo${imported ? ", by an import" : ""}`,
  "logo.removed": () => "removed the logo",
  "logo.put-back": ({ variant }: Detail) =>
    `put the removed logo ${VARIANT_WORDS[String(variant)] ?? ""}`.trim().concat(" back"),
  "logo.trimmed": () => "trimmed the logo’s empty margin",
  "logo.untrimmed": () => "put the untrimmed logo back",
  "logo.nudged": ({ nudge }: Detail) =>
    Number(nudge) === 0
      ? "took back the logo’s nudge"
      : `nudged the logo’s size to ${Number(nudge) > 0 ? "+" : "−"}${Math.abs(Number(nudge))} %`,
  "logo.variant-changed": ({ variant, sha256 }: Detail) =>
    `${sha256 ? "changed" : "removed"} the logo ${VARIANT_WORDS[String(variant)] ?? ""}`.trim(),
  "logo.uploaded": ({ name }: Detail) =>
    `uploaded a logo among many${name ? `: ${name}` : ""}, to be given to a partner`,
  "finding.ignored": ({ words }: Detail) => `had the checks ignore “${words}”`,
  "finding.heeded": ({ words }: Detail) => `had the checks heed “${words}” again`,
  "event.published": ({ release, partners, held }: Detail) =>
    `published release ${release} with ${counted(Number(partners), "partner")}${Number(held) > 0 ? `; ${Number(held)} held back` : ""}`,
  "event.unpublished": () => "took the event off the public site",
  "event.rolled-back": ({ release }: Detail) => `made release ${release} public again`,
  "partner.overridden": ({ release, reason }: Detail) =>
    `let through into release ${release} without a sign-off: “${reason}”`,
  "contact.added": ({ contact }: Detail, name: ContactName) => `added the contact ${name(contact)}`,
  "contact.changed": ({ contact }: Detail, name: ContactName) => `changed the contact ${name(contact)}`,
  "contact.removed": ({ contact }: Detail, name: ContactName) => `removed the contact ${name(contact)}`,
  "contact.put-back": ({ contact }: Detail, name: ContactName) =>
    `put the removed contact ${name(contact)} back`,
  "contact.erased": () => "erased a contact’s name and address",
  "contact.exported": ({ contact }: Detail, name: ContactName) =>
    `handed out what is known of ${name(contact)}`,
  "contacts.imported": ({ added }: Detail) => `imported ${counted(Number(added), "contact")}`,
  "review.sent": ({ revision, contacts }: Detail, name: ContactName) =>
    `sent revision ${revision} for review to ${everyone(contacts, name)}`,
  "review.reminded": ({ contacts }: Detail, name: ContactName) => `reminded ${everyone(contacts, name)}`,
  "reminders.paused": () => "paused reminders",
  "reminders.resumed": () => "resumed reminders",
  "link.sent-again": ({ contact }: Detail, name: ContactName) => `sent ${name(contact)} a new link`,
  "link.asked-for": ({ contact }: Detail, name: ContactName) =>
    `a new link was asked for and went to ${name(contact)}`,
  "link.revoked": ({ contact }: Detail, name: ContactName) => `revoked the link of ${name(contact)}`,
  "link.opened": () => "opened the personal link",
  "answer.approved": ({ covers }: Detail) =>
    isAlone(covers, "print")
      ? "approved the print text"
      : isAlone(covers, "web")
        ? "approved the entry for the web, not the print text"
        : "approved the entry",
  "answer.changes": ({ covers }: Detail) =>
    isAlone(covers, "print") ? "asked for changes to the print text" : "asked for changes",
  "answer.commented": () => "commented",
  "answer.proposed": () => "proposed a text or logo",
  "answer.handed-on": () => "named a colleague",
  "proposal.decided": ({ outcome, taken, of }: Detail) =>
    outcome === "left" ? "left a proposal as it was" : `took ${taken} of ${of} proposed changes`,
  "hand-on.decided": ({ confirmed }: Detail) =>
    confirmed ? "confirmed a colleague as the new contact" : "did not confirm a colleague",
  "mail.sent-again": ({ kind }: Detail) => `had a mail sent again (${kind})`,
  "mail.sent-by-hand": ({ kind }: Detail) => `marked a mail as sent by hand (${kind})`,
  "mail.tested": () => "sent a test mail",
} as const satisfies Record<string, (detail: Detail, name: ContactName, timeZone: string) => string>

const VIA_WORDS: Record<string, string> = {
  passkey: " with a passkey",
  "mail-link": " by a link in a mail",
  oidc: " at their organization’s sign-in",
}

function taggedInWords(added: unknown, removed: unknown): string {
  const quoted = (tags: unknown) => inWords((Array.isArray(tags) ? tags : []).map((tag) => `“${tag}”`))
  return [quoted(added) && `tagged ${quoted(added)}`, quoted(removed) && `untagged ${quoted(removed)}`]
    .filter(Boolean)
    .join(", ")
}

const VARIANT_WORDS: Record<string, string> = {
  dark: "for dark backgrounds",
  mono: "in one color",
  print: "for print",
}

export type ActivityVerb = keyof typeof WORDS

/**
 * What an entry of the activity log says that somebody did, with moments by the clocks of `timeZone`. Verbs of another
 * version of Greenroom are told as they are.
 */
export function activityInWords(
  verb: string,
  detail: Detail,
  { contactName, timeZone }: { contactName: ContactName; timeZone: string },
): string {
  const say = Object.hasOwn(WORDS, verb) ? WORDS[verb as ActivityVerb] : null
  return say ? say(detail, contactName, timeZone) : verb
}

/** The kinds of activity that a reader may look for, each with the nouns of its verbs. */
export const ACTIVITY_KINDS = {
  entries: {
    word: "Texts and logos",
    nouns: ["revision", "logo", "partner", "partners", "finding", "columns"],
  },
  "sign-off": {
    word: "Sign-off",
    nouns: ["review", "reminders", "link", "answer", "proposal", "hand-on", "contact", "contacts"],
  },
  public: {
    word: "Publishing",
    nouns: ["event.published", "event.unpublished", "event.rolled-back", "schedule"],
  },
  setup: { word: "Settings", nouns: ["event", "tier"] },
  mail: { word: "Mail", nouns: ["mail"] },
} as const
export type ActivityKind = keyof typeof ACTIVITY_KINDS

/** The same for what belongs to no event. */
export const INSTALLATION_KINDS = {
  "sign-ins": { word: "Sign-ins", nouns: ["session", "sign-in"] },
  refusals: { word: "Refusals", nouns: ["right"] },
  staff: {
    word: "Staff",
    nouns: ["owner", "staff", "account", "invitation", "passkey", "second-factor", "identity"],
  },
  data: { word: "Backups and checks", nouns: ["backup", "database"] },
} as const
export type InstallationKind = keyof typeof INSTALLATION_KINDS

/** The verbs of a kind; publishing is no matter of settings, though both are about the event. */
export function verbsOf(kind: ActivityKind | InstallationKind): ActivityVerb[] {
  const nouns: readonly string[] = { ...ACTIVITY_KINDS, ...INSTALLATION_KINDS }[kind].nouns
  const publishing: readonly string[] = ACTIVITY_KINDS.public.nouns
  return (Object.keys(WORDS) as ActivityVerb[]).filter((verb) => {
    if (nouns.includes(verb)) return true
    return nouns.includes(verb.slice(0, verb.indexOf("."))) && !publishing.includes(verb)
  })
}

/** " for 14 October 2026, 09:00 (Asia/Seoul)" */
function dueInWords(dueAt: unknown, timeZone: string): string {
  return typeof dueAt === "number" ? ` for ${momentInWords(dueAt, timeZone, "en")}` : ""
}

function everyone(ids: unknown, name: ContactName): string {
  return Array.isArray(ids) && ids.length > 0 ? inWords(ids.map(name)) : "nobody"
}
