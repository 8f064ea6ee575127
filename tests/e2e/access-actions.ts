import { EMPTY_CONTENT } from "@/domain/content"
import { NEW_TIER } from "@/domain/event"
import type { Role } from "@/domain/permissions"

/** What the rows below are tried on. */
export type Things = {
  eventId: number
  tierId: number
  partnerId: number
  contactId: number
  proposalId: number
  mailId: number
  importId: number
  memberId: number
  /** Who tries. */
  me: number
  base: string
  hash: string
  sha256: string
  revisionId: number
  /** A link that opens, or for who may not a link that ended. */
  token: string
}

/** Who an action is for: staff from a role on, whoever brings a link that opens, or anybody at all. */
type Row = { from: Role | "link" | "anybody"; args: (the: Things) => unknown[] }

const EVENTS = "app/(staff)/events"
const EVENT = `${EVENTS}/[event]`
const PARTNERS = `${EVENT}/partners`
const SIGN_OFF = `${PARTNERS}/[partner]/sign-off/actions.ts`
const REVIEW = "app/(partner)/review/[token]/actions.ts"

const content = { ...EMPTY_CONTENT, name: "Secret Partner", tagline: "Another" }
const { links: _, ...row } = {
  ...EMPTY_CONTENT,
  name: "Imported",
  action: "add",
  partnerId: null,
  tier: null,
}
const settings = {
  ...{ title: "Another title", slug: "another-slug", startsOn: "", endsOn: "", place: "", intro: "" },
  ...{ accent: "#0f5c3f", layout: "cards" },
}
const rules = {
  ...{ reviewDeadline: "", timeZone: "UTC", publishRule: "staff", approvalRule: "one" },
  ...{ reminderDays: [], replyTo: "" },
}
const person = { name: "Somebody Else", email: "else@partner.example", language: "en", role: "decides" }
const finding = { rule: "bracket", words: "(" }
const columns = ({ eventId }: Things) => [{ eventId, titles: ["Name"], meanings: {} }]
const ACCOUNT = "app/(staff)/account"
const CONFIRM = "app/(staff)/confirm-actions.ts"
const STAFF = "app/(staff)/staff"
const password = "correct horse battery staple 2"
const seen = ({ hash }: Things) => ({ hash, answers: 0 })
const signer = { signerName: "Kim Ji-woo", signerRole: "Head of communications", comment: "" }

/**
 * Who may call which server action, with arguments that could be a page's. A new action without a row fails
 * tests/e2e/access.spec.ts, as does a row that lets in who may not.
 */
export const ACTIONS: Record<string, Row> = {
  "app/(account)/set-up/[token]/actions.ts#createOwner": {
    from: "link",
    args: ({ token }) => [token, { name: "X", email: "x@example.org", password: "correct horse battery" }],
  },
  "app/(partner)/review/actions.ts#askAgain": { from: "link", args: ({ token }) => [token] },
  [`${REVIEW}#opened`]: { from: "link", args: ({ token }) => [token] },
  [`${REVIEW}#approveEntry`]: { from: "link", args: (the) => [the.token, seen(the), signer] },
  [`${REVIEW}#requestChanges`]: {
    from: "link",
    args: (the) => [the.token, seen(the), { ...signer, comment: "Please.", fieldComments: {} }],
  },
  [`${REVIEW}#proposeEntry`]: {
    from: "link",
    args: (the) => [the.token, seen(the), { ...content, ...signer, logo: null }],
  },
  [`${REVIEW}#nameColleague`]: {
    from: "link",
    args: (the) => [the.token, seen(the), { name: "Ana", email: "ana@partner.example", comment: "" }],
  },
  "app/(staff)/account/actions.ts#replacePassword": {
    from: "viewer",
    args: () => [{ current: "not the right one", password: "correct horse battery 2" }],
  },
  [`${EVENTS}/actions.ts#saveEvent`]: { from: "publisher", args: ({ eventId }) => [eventId, settings] },
  [`${EVENT}/import/actions.ts#importPartners`]: {
    from: "editor",
    args: ({ eventId }) => [{ eventId, source: "", fingerprint: "" }, [{ ...row, tier: "Partners" }]],
  },
  [`${EVENT}/import/actions.ts#undoImported`]: {
    from: "editor",
    args: ({ eventId, importId }) => [{ eventId, importId, seen: "" }],
  },
  [`${EVENT}/import/actions.ts#rememberColumns`]: { from: "editor", args: columns },
  [`${EVENT}/logos/actions.ts#giveLogos`]: {
    from: "editor",
    args: ({ eventId, partnerId, sha256 }) => [eventId, [{ partnerId, place: "main", sha256 }]],
  },
  [`${EVENT}/next/actions.ts#startNext`]: {
    from: "publisher",
    args: ({ eventId, partnerId }) => [
      eventId,
      { title: "Next", slug: "next-one" },
      { partnerIds: [partnerId], withContacts: true },
    ],
  },
  [`${EVENT}/outbox/actions.ts#markMailSent`]: { from: "editor", args: ({ mailId }) => [mailId] },
  [`${EVENT}/outbox/actions.ts#sendMailAgain`]: { from: "editor", args: ({ mailId }) => [mailId] },
  [`${EVENT}/outbox/actions.ts#sendTestMail`]: { from: "publisher", args: ({ eventId }) => [eventId] },
  // Tells of one's own test alone.
  [`${EVENT}/outbox/actions.ts#testResult`]: {
    from: "viewer",
    args: ({ eventId, mailId }) => [{ eventId, mailId }],
  },
  [`${PARTNERS}/[partner]/compare/actions.ts#restore`]: {
    from: "editor",
    args: ({ partnerId, revisionId, base }) => [{ partnerId, revisionId, base }],
  },
  [`${PARTNERS}/[partner]/proposals/actions.ts#decide`]: {
    from: "editor",
    args: ({ proposalId, hash }) => [{ answerId: proposalId, headHash: hash, taken: [] }],
  },
  [`${SIGN_OFF}#saveContact`]: {
    from: "editor",
    args: ({ partnerId }) => [{ partnerId, contactId: null }, person],
  },
  [`${SIGN_OFF}#dropContact`]: { from: "editor", args: ({ contactId }) => [contactId] },
  [`${SIGN_OFF}#undoDropContact`]: { from: "editor", args: ({ contactId }) => [contactId] },
  [`${SIGN_OFF}#sendNewLink`]: { from: "editor", args: ({ contactId }) => [contactId] },
  [`${SIGN_OFF}#endLinks`]: { from: "editor", args: ({ partnerId }) => [{ partnerId }] },
  [`${SIGN_OFF}#setRemindersPaused`]: {
    from: "editor",
    args: ({ partnerId }) => [{ partnerId, paused: true }],
  },
  [`${SIGN_OFF}#answerHandOn`]: {
    from: "editor",
    args: ({ proposalId }) => [{ answerId: proposalId, confirm: true }],
  },
  [`${PARTNERS}/actions.ts#createPartner`]: {
    from: "editor",
    args: ({ eventId, tierId, me }) => [
      { eventId, tierId, as: me },
      { ...content, name: "Another" },
    ],
  },
  [`${PARTNERS}/actions.ts#saveContent`]: {
    from: "editor",
    args: ({ partnerId, base, me }) => [{ partnerId, base, as: me }, content],
  },
  [`${PARTNERS}/actions.ts#heedOddity`]: { from: "editor", args: ({ partnerId }) => [partnerId, finding] },
  [`${PARTNERS}/actions.ts#ignoreOddity`]: { from: "editor", args: ({ partnerId }) => [partnerId, finding] },
  [`${PARTNERS}/actions.ts#removeLogo`]: { from: "editor", args: ({ partnerId }) => [partnerId] },
  [`${PARTNERS}/actions.ts#undoRemoval`]: {
    from: "editor",
    args: ({ partnerId, hash }) => [{ partnerId, hash }],
  },
  [`${PARTNERS}/list-actions.ts#move`]: {
    from: "editor",
    args: ({ partnerId, tierId }) => [{ partnerId, fromTierId: tierId, to: { tierId, edge: "end" } }],
  },
  [`${PARTNERS}/list-actions.ts#chooseAll`]: {
    from: "viewer",
    args: ({ eventId }) => [{ eventId, search: "" }],
  },
  [`${PARTNERS}/list-actions.ts#planChange`]: {
    from: "editor",
    args: ({ eventId, partnerId }) => [{ eventId, partnerIds: [partnerId], change: { kind: "archive" } }],
  },
  [`${PARTNERS}/list-actions.ts#makeChange`]: {
    from: "editor",
    args: ({ eventId, partnerId }) => [
      { eventId, partnerIds: [partnerId], change: { kind: "archive" }, fingerprint: "" },
    ],
  },
  [`${PARTNERS}/list-actions.ts#takeBack`]: {
    from: "editor",
    args: ({ eventId, partnerId }) => [{ eventId, undo: { kind: "archive", ids: [partnerId] } }],
  },
  [`${PARTNERS}/list-actions.ts#saveTags`]: {
    from: "editor",
    args: ({ partnerId }) => [{ partnerId, add: ["river"] }],
  },
  [`${PARTNERS}/list-actions.ts#archive`]: { from: "editor", args: ({ partnerId }) => [partnerId] },
  [`${PARTNERS}/list-actions.ts#restore`]: { from: "editor", args: ({ partnerId }) => [partnerId] },
  [`${PARTNERS}/logo-actions.ts#trimMargin`]: {
    from: "editor",
    args: ({ partnerId, sha256 }) => [{ partnerId, sha256 }],
  },
  [`${PARTNERS}/logo-actions.ts#untrim`]: {
    from: "editor",
    args: ({ partnerId, sha256 }) => [{ partnerId, sha256 }],
  },
  [`${PARTNERS}/logo-actions.ts#takeAsDark`]: {
    from: "editor",
    args: ({ partnerId, sha256 }) => [{ partnerId, sha256 }],
  },
  [`${PARTNERS}/logo-actions.ts#dropVariant`]: {
    from: "editor",
    args: ({ partnerId }) => [{ partnerId, variant: "dark" }],
  },
  [`${PARTNERS}/logo-actions.ts#nudge`]: {
    from: "editor",
    args: ({ partnerId }) => [{ partnerId, nudge: 1.1 }],
  },
  [`${EVENT}/publish/actions.ts#publishEvent`]: {
    from: "publisher",
    args: ({ eventId }) => [{ eventId, fingerprint: "", only: null, overrides: [] }],
  },
  [`${EVENT}/publish/actions.ts#unpublishEvent`]: { from: "publisher", args: ({ eventId }) => [eventId] },
  [`${EVENT}/publish/actions.ts#rollBackTo`]: {
    from: "publisher",
    args: ({ eventId }) => [{ eventId, releaseId: 1 }],
  },
  [`${EVENT}/publish/schedule-actions.ts#scheduleEvent`]: {
    from: "publisher",
    args: ({ eventId }) => [
      { eventId, timeZone: "UTC", fields: { action: "publish", day: "2099-01-01", time: "09:00" } },
    ],
  },
  [`${EVENT}/publish/schedule-actions.ts#cancelScheduled`]: {
    from: "publisher",
    args: ({ eventId }) => [{ eventId, scheduleId: 1 }],
  },
  [`${EVENT}/publish/schedule-actions.ts#undoCancel`]: {
    from: "publisher",
    args: ({ eventId }) => [{ eventId, scheduleId: 1 }],
  },
  [`${EVENT}/publish/schedule-actions.ts#noteScheduleFailure`]: {
    from: "publisher",
    args: ({ eventId }) => [{ eventId, scheduleId: 1 }],
  },
  [`${EVENT}/settings/actions.ts#saveTier`]: {
    from: "publisher",
    args: ({ eventId }) => [{ eventId, tierId: null }, { ...NEW_TIER, name: "Another tier" }, ""],
  },
  [`${EVENT}/settings/actions.ts#tierAffects`]: {
    from: "publisher",
    args: ({ eventId, tierId }) => [
      { eventId, tierId },
      { ...NEW_TIER, name: "Another tier" },
    ],
  },
  [`${EVENT}/settings/actions.ts#shiftTier`]: {
    from: "publisher",
    args: ({ eventId, tierId }) => [{ eventId, tierId, direction: "up" }],
  },
  [`${EVENT}/settings/actions.ts#dropTier`]: {
    from: "publisher",
    args: ({ eventId, tierId }) => [{ eventId, tierId }],
  },
  [`${EVENT}/settings/actions.ts#saveReviewRules`]: {
    from: "publisher",
    args: ({ eventId }) => [eventId, rules],
  },
  [`${EVENT}/settings/actions.ts#takeHeaderAway`]: { from: "publisher", args: ({ eventId }) => [eventId] },
  [`${EVENT}/settings/language-actions.ts#saveLanguages`]: {
    from: "publisher",
    args: ({ eventId }) => [eventId, ["en", "ko"]],
  },
  [`${EVENT}/settings/language-actions.ts#saveTranslation`]: {
    from: "publisher",
    args: ({ eventId }) => [
      { eventId, language: "ko" },
      { title: "", place: "", intro: "", tiers: [] },
    ],
  },
  [`${EVENT}/settings/quota-actions.ts#saveQuota`]: {
    from: "owner",
    args: ({ eventId }) => [eventId, { gigabytes: "3" }],
  },
  [`${EVENT}/sign-off/actions.ts#planSending`]: {
    from: "editor",
    args: ({ eventId }) => [{ eventId, whom: "everyone owing", kind: "send" }],
  },
  [`${EVENT}/sign-off/actions.ts#sendDrafts`]: {
    from: "editor",
    args: ({ eventId }) => [{ eventId, whom: "everyone owing", fingerprint: "", note: "" }],
  },
  [`${EVENT}/sign-off/actions.ts#sendReminders`]: {
    from: "editor",
    args: ({ eventId }) => [{ eventId, whom: "everyone owing", fingerprint: "" }],
  },
  [`${EVENT}/sign-off/actions.ts#revokeAllLinks`]: { from: "editor", args: ({ eventId }) => [eventId] },
  [`${EVENT}/sign-off/contacts/actions.ts#rememberColumns`]: { from: "editor", args: columns },
  [`${EVENT}/sign-off/contacts/actions.ts#addContacts`]: {
    from: "editor",
    args: ({ eventId, partnerId }) => [eventId, [{ partnerId, fields: person }]],
  },
  "app/(staff)/staff/actions.ts#setRole": {
    from: "owner",
    args: ({ memberId }) => [{ memberId, role: "editor" }],
  },
  "app/(staff)/staff/actions.ts#setMemberDisabled": {
    from: "owner",
    args: ({ memberId }) => [{ memberId, disabled: true }],
  },
  [`${STAFF}/actions.ts#makeLinkForPassword`]: { from: "owner", args: ({ memberId }) => [memberId] },
  [`${STAFF}/actions.ts#remove`]: { from: "owner", args: ({ memberId }) => [memberId] },
  [`${STAFF}/invitation-actions.ts#invite`]: {
    from: "owner",
    args: () => [{ name: "New", email: "new@example.org", role: "viewer", language: "en" }],
  },
  [`${STAFF}/invitation-actions.ts#inviteOnceMore`]: {
    from: "owner",
    args: () => [{ linkId: 1, byMail: false }],
  },
  [`${STAFF}/actions.ts#removeFactors`]: { from: "owner", args: ({ memberId }) => [memberId] },
  [`${STAFF}/invitation-actions.ts#takeBack`]: { from: "owner", args: () => [1] },
  [`${EVENT}/settings/retention-actions.ts#saveRetention`]: {
    from: "publisher",
    args: ({ eventId }) => [eventId, { keepsDays: "" }],
  },
  [`${EVENT}/settings/second-factor-actions.ts#setSecondFactorAsked`]: {
    from: "publisher",
    args: ({ eventId }) => [{ eventId, asked: false }],
  },
  [`${PARTNERS}/[partner]/sign-off/erasure-actions.ts#lookAtErasure`]: {
    from: "publisher",
    args: ({ contactId }) => [contactId],
  },
  [`${PARTNERS}/[partner]/sign-off/erasure-actions.ts#erase`]: {
    from: "publisher",
    args: ({ contactId }) => [contactId],
  },
  // What is one's own: signed in is enough.
  [`${ACCOUNT}/email-actions.ts#requestEmailChange`]: {
    from: "viewer",
    args: () => [{ current: "not the right one", email: "another@example.org" }],
  },
  [`${ACCOUNT}/factor-actions.ts#beginApp`]: { from: "viewer", args: () => [] },
  [`${ACCOUNT}/factor-actions.ts#turnAppOn`]: { from: "viewer", args: () => [{ code: "000000" }] },
  [`${ACCOUNT}/factor-actions.ts#turnAppOff`]: { from: "viewer", args: () => [] },
  [`${ACCOUNT}/factor-actions.ts#makeRecoveryCodes`]: { from: "viewer", args: () => [] },
  [`${ACCOUNT}/factor-actions.ts#newPasskeyQuestion`]: { from: "viewer", args: () => [] },
  [`${ACCOUNT}/factor-actions.ts#keepPasskey`]: { from: "viewer", args: () => [{}, { name: "Phone" }] },
  [`${ACCOUNT}/factor-actions.ts#namePasskey`]: { from: "viewer", args: () => ["none", { name: "Phone" }] },
  [`${ACCOUNT}/factor-actions.ts#dropPasskey`]: { from: "viewer", args: () => ["none"] },
  [`${ACCOUNT}/session-actions.ts#endSessionNamed`]: { from: "viewer", args: () => ["none"] },
  [`${ACCOUNT}/session-actions.ts#endOthers`]: { from: "viewer", args: () => [] },
  [`${CONFIRM}#waysToConfirm`]: { from: "viewer", args: () => [] },
  [`${CONFIRM}#confirmNow`]: { from: "viewer", args: () => [] },
  [`${CONFIRM}#confirmPassword`]: { from: "viewer", args: () => [{ password: "not the right one" }] },
  [`${CONFIRM}#confirmCode`]: { from: "viewer", args: () => [{ code: "000000" }] },
  [`${CONFIRM}#passkeyQuestion`]: { from: "viewer", args: () => [] },
  [`${CONFIRM}#confirmPasskey`]: { from: "viewer", args: () => ["{}"] },
  // Who has a link out of a mail, and who asks for one.
  "app/(account)/confirm-email/[token]/actions.ts#confirmNewEmail": {
    from: "link",
    args: ({ token }) => [token],
  },
  "app/(account)/invitation/[token]/actions.ts#join": {
    from: "link",
    args: ({ token }) => [token, { name: "New", language: "en", password }],
  },
  "app/(account)/reset/[token]/actions.ts#setNewPassword": {
    from: "link",
    args: ({ token }) => [token, { password }],
  },
  "app/(account)/forgot/actions.ts#askForNewPassword": {
    from: "anybody",
    args: () => [{ email: "nobody@example.org" }],
  },
  "app/(account)/sign-in-link/actions.ts#askToSignIn": {
    from: "anybody",
    args: () => [{ email: "nobody@example.org" }],
  },
}
