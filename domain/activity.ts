import type { Copy } from "./copies"
import { sizeInWords } from "./file-size"
import { saidKept } from "./kept-words"
import { roomInWords } from "./picture-room"
import { saidMoment } from "./said-dates"
import { changedInWords } from "./setting-words"
import { asSaid, listed, t, worded } from "./words"

type Detail = Record<string, unknown>
/** Names a contact by id, whether it is still one or not. */
type ContactName = (id: unknown) => string

/** Was this the only one meant of an entry's two texts? Told only where there were two. */
function isAlone(covers: unknown, copy: Copy): boolean {
  return Array.isArray(covers) && covers.length === 1 && covers[0] === copy
}

/**
 * What can happen, in the trade's words (noun.verb), and what the log says of it: what somebody did, to what. Whoever it was
 * stands before it, in every language.
 */
const WORDS = {
  "owner.set-up": () => t("set up the first account"),
  "staff.added": () => t("added a member of staff"),
  "staff.role-changed": ({ from, to }: Detail) =>
    from && to
      ? t(
          "changed the role of a member of staff from {from, select, owner {owner} publisher {publisher} editor {editor} other {viewer}} to {to, select, owner {owner} publisher {publisher} editor {editor} other {viewer}}",
          { from: String(from), to: String(to) },
        )
      : t("changed the role of a member of staff"),
  "staff.disabled": () => t("disabled an account"),
  "staff.enabled": () => t("enabled an account"),
  "staff.factors-removed": () => t("took the second factors off an account"),
  "staff.password-changed": () => t("changed a password"),
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
  "staff.removed": () => t("removed an account"),
  "staff.invited": () => t("invited somebody to the staff"),
  "staff.invited-again": () => t("sent an invitation to the staff again"),
  "staff.invitation-taken-back": () => t("took back an invitation to the staff"),
  "staff.joined": () => t("joined the staff"),
  "staff.reset-asked": ({ times }: Detail) =>
    t("was asked for a new password{times, plural, one {} other {, # times}}", { times: Number(times ?? 1) }),
  "staff.reset-link-made": () => t("made a link for somebody to set a new password"),
  "staff.password-reset": () => t("set a new password with a link"),
  "staff.sign-in-link-asked": ({ times }: Detail) =>
    t("was asked for a link to sign in with{times, plural, one {} other {, # times}}", {
      times: Number(times ?? 1),
    }),
  "staff.sign-in-link-used": () => t("signed in with a link"),
  "staff.email-change-asked": () => t("entered a new address"),
  "staff.email-changed": () => t("confirmed a new address"),
  "session.started": ({ via, secondFactor }: Detail) =>
    SIGN_IN_WORDS[`${via}${secondFactor ? " and second factor" : ""}`] ?? t("signed in"),
  "session.ended": () => t("signed out"),
  "sessions.ended": ({ sessions }: Detail) =>
    t("ended {sessions, plural, one {# session} other {# sessions}}", { sessions: Number(sessions) }),
  "factor.added": ({ kind }: Detail) =>
    kind === "totp" ? t("set up an authenticator app") : t("added a passkey"),
  "factor.removed": ({ kind }: Detail) =>
    kind === "totp" ? t("turned the authenticator app off") : t("removed a passkey"),
  "factor.renamed": () => t("renamed a passkey"),
  "recovery-codes.made": () => t("made new recovery codes"),
  "recovery-code.used": ({ left }: Detail) =>
    t("signed in with a recovery code; {left} left", { left: Number(left) }),
  "identity.linked": () => t("linked an account of the sign-in provider"),
  "event.second-factor-asked": ({ asked }: Detail) =>
    asked
      ? t("let in only those who show a second factor")
      : t("let in those who show no second factor, too"),
  "sign-in.failed": ({ times }: Detail) =>
    t(
      "{times, plural, one {turned away a sign-in, for a wrong password} other {turned away # sign-ins, for wrong passwords}}",
      { times: Number(times) },
    ),
  "right.refused": ({ said, times }: Detail) =>
    said
      ? t(
          "tried {times, plural, one {something} other {# times something}} that their role does not allow: “{said}”",
          { times: Number(times), said: asSaid(String(said)) },
        )
      : t("tried {times, plural, one {something} other {# times something}} that their role does not allow", {
          times: Number(times),
        }),
  "backup.made": ({ bytes }: Detail) => t("made a backup ({size})", { size: sizeInWords(Number(bytes)) }),
  "backup.downloaded": ({ name }: Detail) => t("downloaded the backup {name}", { name: String(name) }),
  "database.checked": ({ faults }: Detail) =>
    t(
      "checked the data: {faults, plural, =0 {everything is as it was written} one {# fault found} other {# faults found}}",
      { faults: Number(faults) },
    ),
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
  "partner.added": ({ import: imported, from }: Detail) =>
    imported
      ? t("added, by an import")
      : from
        ? t("taken over from “{from}”", { from: String(from) })
        : t("[a partner was] added"),
  "partner.archived": () => t("archived"),
  "partner.restored": () => t("restored from the archive"),
  "partner.tagged": ({ added, removed }: Detail) => taggedInWords(added, removed),
  "partners.arranged": ({ tier }: Detail) =>
    tier ? t("moved to “{tier}”", { tier: String(tier) }) : t("changed the order of the partners"),
  "partners.imported": ({ added, updated }: Detail) =>
    t("imported a document: {added, plural, one {# partner} other {# partners}} added, {updated} updated", {
      ...{ added: Number(added), updated: Number(updated) },
    }),
  "partners.import-undone": ({ source, archived, back, left }: Detail) =>
    t(
      "undid the import of {from, select, file {“{source}”} other {pasted text}}: {archived} archived, {back} as before{left, plural, =0 {} other {, {left} left as they are}}",
      {
        ...{ from: source ? "file" : "text", source: String(source) },
        ...{ archived: Number(archived), back: Number(back), left: Number(left) || 0 },
      },
    ),
  "columns.mapped": () => t("said what the columns of a table mean"),
  "revision.saved": ({ number, import: imported }: Detail) =>
    imported
      ? t("saved revision {number}, by an import", { number: Number(number) })
      : t("saved revision {number}", { number: Number(number) }),
  "revision.restored": ({ from, number }: Detail) =>
    t("restored revision {from} as revision {number}", { from: Number(from), number: Number(number) }),
  "logo.changed": ({ import: imported }: Detail) =>
    imported ? t("changed the logo, by an import") : t("changed the logo"),
  "logo.removed": () => t("removed the logo"),
  "logo.put-back": ({ variant }: Detail) =>
    t(
      "put the removed logo{variant, select, dark { for dark backgrounds} mono { in one color} print { for print} other {}} back",
      { variant: String(variant) },
    ),
  "logo.trimmed": () => t("trimmed the logo’s empty margin"),
  "logo.untrimmed": () => t("put the untrimmed logo back"),
  "logo.nudged": ({ nudge }: Detail) =>
    Number(nudge) === 0
      ? t("took back the logo’s nudge")
      : t("nudged the logo’s size to {percent} %", {
          percent: `${Number(nudge) > 0 ? "+" : "−"}${Math.abs(Number(nudge))}`,
        }),
  "logo.variant-changed": ({ variant, sha256 }: Detail) =>
    t(
      "{change, select, set {changed} other {removed}} the logo{variant, select, dark { for dark backgrounds} mono { in one color} print { for print} other {}}",
      { change: sha256 ? "set" : "removed", variant: String(variant) },
    ),
  "logo.uploaded": ({ name }: Detail) =>
    name
      ? t("uploaded a logo among many: {name}, to be given to a partner", { name: String(name) })
      : t("uploaded a logo among many, to be given to a partner"),
  "finding.ignored": ({ words }: Detail) => t("had the checks ignore “{words}”", { words: String(words) }),
  "finding.heeded": ({ words }: Detail) => t("had the checks heed “{words}” again", { words: String(words) }),
  "event.published": ({ release, partners, held }: Detail) =>
    t(
      "published release {release} with {partners, plural, one {# partner} other {# partners}}{held, plural, =0 {} other {; {held} held back}}",
      { release: Number(release), partners: Number(partners), held: Number(held) || 0 },
    ),
  "event.unpublished": () => t("took the event off the public site"),
  "event.rolled-back": ({ release }: Detail) =>
    t("made release {release} public again", { release: Number(release) }),
  "partner.overridden": ({ release, reason }: Detail) =>
    t("let through into release {release} without a sign-off: “{reason}”", {
      ...{ release: Number(release), reason: String(reason) },
    }),
  "contact.added": ({ contact }: Detail, name: ContactName) =>
    t("added the contact {name}", { name: name(contact) }),
  "contact.changed": ({ contact }: Detail, name: ContactName) =>
    t("changed the contact {name}", { name: name(contact) }),
  "contact.removed": ({ contact }: Detail, name: ContactName) =>
    t("removed the contact {name}", { name: name(contact) }),
  "contact.put-back": ({ contact }: Detail, name: ContactName) =>
    t("put the removed contact {name} back", { name: name(contact) }),
  "contact.erased": () => t("erased a contact’s name and address"),
  "contact.exported": ({ contact }: Detail, name: ContactName) =>
    t("handed out what is known of {name}", { name: name(contact) }),
  "contacts.imported": ({ added }: Detail) =>
    t("imported {added, plural, one {# contact} other {# contacts}}", { added: Number(added) }),
  "review.sent": ({ revision, contacts }: Detail, name: ContactName) =>
    t("sent revision {revision} for review to {names}", {
      ...{ revision: Number(revision), names: everyone(contacts, name) },
    }),
  "review.reminded": ({ contacts }: Detail, name: ContactName) =>
    t("reminded {names}", { names: everyone(contacts, name) }),
  "reminders.paused": () => t("paused reminders"),
  "reminders.resumed": () => t("resumed reminders"),
  "link.sent-again": ({ contact }: Detail, name: ContactName) =>
    t("sent {name} a new link", { name: name(contact) }),
  "link.asked-for": ({ contact }: Detail, name: ContactName) =>
    t("a new link was asked for and went to {name}", { name: name(contact) }),
  "link.revoked": ({ contact }: Detail, name: ContactName) =>
    t("revoked the link of {name}", { name: name(contact) }),
  "link.opened": () => t("opened the personal link"),
  "answer.approved": ({ covers }: Detail) =>
    isAlone(covers, "print")
      ? t("approved the print text")
      : isAlone(covers, "web")
        ? t("approved the entry for the web, not the print text")
        : t("approved the entry"),
  "answer.changes": ({ covers }: Detail) =>
    isAlone(covers, "print") ? t("asked for changes to the print text") : t("asked for changes"),
  "answer.commented": () => t("commented"),
  "answer.proposed": () => t("proposed a text or logo"),
  "answer.handed-on": () => t("named a colleague"),
  "proposal.decided": ({ outcome, taken, of }: Detail) =>
    outcome === "left"
      ? t("left a proposal as it was")
      : t("took {taken} of {offered} proposed changes", { taken: Number(taken), offered: Number(of) }),
  "hand-on.decided": ({ confirmed }: Detail) =>
    confirmed ? t("confirmed a colleague as the new contact") : t("did not confirm a colleague"),
  "mail.sent-again": ({ kind }: Detail) => t("had a mail sent again ({kind})", { kind: mailInWords(kind) }),
  "mail.sent-by-hand": ({ kind }: Detail) =>
    t("marked a mail as sent by hand ({kind})", { kind: mailInWords(kind) }),
  "mail.tested": () => t("sent a test mail"),
} as const satisfies Record<string, (detail: Detail, name: ContactName, timeZone: string) => string>

function taggedInWords(added: unknown, removed: unknown): string {
  const quoted = (tags: unknown) => listed((Array.isArray(tags) ? tags : []).map((tag) => `“${tag}”`))
  const tags = { added: quoted(added), removed: quoted(removed) }
  if (tags.removed === "") return tags.added === "" ? "" : t("tagged {added}", tags)
  return tags.added === "" ? t("untagged {removed}", tags) : t("tagged {added}, untagged {removed}", tags)
}

const MAILS: Readonly<Record<string, string>> = worded({
  review: "[kind of mail] review",
  reminder: "[kind of mail] reminder",
  "new-link": "[kind of mail] new-link",
  receipt: "[kind of mail] receipt",
  test: "[kind of mail] test",
  account: "[kind of mail] account",
})

function mailInWords(kind: unknown): string {
  return MAILS[String(kind)] ?? String(kind)
}

const SIGN_IN_WORDS: Readonly<Record<string, string>> = worded({
  password: "signed in with a password",
  "password and second factor": "signed in with a password and a second factor",
  "passkey and second factor": "signed in with a passkey",
  "mail-link": "signed in by a link in a mail",
  "mail-link and second factor": "signed in by a link in a mail and with a second factor",
  oidc: "signed in through the sign-in provider",
  "oidc and second factor": "signed in through the sign-in provider, with a second factor",
})

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
  const told = Object.hasOwn(WORDS, verb) ? WORDS[verb as ActivityVerb] : null
  return told ? told(detail, contactName, timeZone) : verb
}

/** The kinds of activity that a reader may look for, each with the nouns of its verbs. */
export const ACTIVITY_KINDS = {
  entries: {
    get word() {
      return t("Texts and logos")
    },
    nouns: ["revision", "logo", "partner", "partners", "finding", "columns"],
  },
  "sign-off": {
    get word() {
      return t("Sign-off")
    },
    nouns: ["review", "reminders", "link", "answer", "proposal", "hand-on", "contact", "contacts"],
  },
  public: {
    get word() {
      return t("Publishing")
    },
    nouns: ["event.published", "event.unpublished", "event.rolled-back", "schedule"],
  },
  setup: {
    get word() {
      return t("Settings")
    },
    nouns: ["event", "tier"],
  },
  mail: {
    get word() {
      return t("Mail")
    },
    nouns: ["mail"],
  },
} as const
export type ActivityKind = keyof typeof ACTIVITY_KINDS

/** The same for what belongs to no event. */
export const INSTALLATION_KINDS = {
  "sign-ins": {
    get word() {
      return t("Sign-ins")
    },
    nouns: ["session", "sign-in"],
  },
  refusals: {
    get word() {
      return t("Refusals")
    },
    nouns: ["right"],
  },
  staff: {
    get word() {
      return t("Staff")
    },
    nouns: ["owner", "staff", "account", "invitation", "passkey", "second-factor", "identity"],
  },
  data: {
    get word() {
      return t("Backups and checks")
    },
    nouns: ["backup", "database"],
  },
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

function everyone(ids: unknown, name: ContactName): string {
  return Array.isArray(ids) && ids.length > 0 ? listed(ids.map(name)) : t("nobody")
}
