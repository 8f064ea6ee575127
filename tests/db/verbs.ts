import { passkey } from "@/db/account-schema"
import * as archiving from "@/db/archiving"
import * as backupLog from "@/db/backup-log"
import * as bulkChanges from "@/db/bulk-changes"
import { bulkPlan } from "@/db/bulk-plans"
import * as columnMappings from "@/db/column-mappings"
import * as contactImports from "@/db/contact-imports"
import * as contacts from "@/db/contacts"
import { runDueSchedules } from "@/db/due-schedules"
import * as erasure from "@/db/erasure"
import { askSecondFactor } from "@/db/event-entry"
import * as events from "@/db/events"
import { removeFactorsOf } from "@/db/factor-resets"
import * as handOns from "@/db/hand-ons"
import * as headers from "@/db/headers"
import * as ignored from "@/db/ignored-findings"
import * as importRuns from "@/db/import-runs"
import * as imports from "@/db/imports"
import * as languages from "@/db/languages"
import * as logoBatches from "@/db/logo-batches"
import * as nudges from "@/db/logo-nudges"
import * as trims from "@/db/logo-trims"
import * as variants from "@/db/logo-variants"
import * as mails from "@/db/mails"
import * as newLinks from "@/db/new-links"
import * as nextEdition from "@/db/next-edition"
import * as partnerMoves from "@/db/partner-moves"
import * as partners from "@/db/partners"
import * as personalData from "@/db/personal-data"
import * as pictureRoom from "@/db/picture-room"
import * as proposals from "@/db/proposals"
import * as releases from "@/db/releases"
import * as reminders from "@/db/reminders"
import * as retention from "@/db/retention"
import * as reviewLinks from "@/db/review-links"
import { CANNOT_SEND } from "@/db/review-links"
import * as reviewRules from "@/db/review-rules"
import * as reviews from "@/db/reviews"
import * as history from "@/db/revision-history"
import * as revisions from "@/db/revisions"
import * as schedules from "@/db/schedules"
import * as staff from "@/db/staff"
import * as tags from "@/db/tags"
import * as tiers from "@/db/tiers"
import * as undo from "@/db/undo"
import { NEW_TIER } from "@/domain/event"
import { type Actor, ROLES, type Role } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import * as theirs from "../reviews"
import { ACCOUNT_VERBS, invitedIn } from "./account-verbs"
import { keptCopy, testDatabase } from "./database"
import { refusedMail } from "./mail-scene"
import {
  addEvent,
  choiceOf,
  contentOf,
  logoOf,
  memberOf,
  must,
  partnerIn,
  reload,
  type Scene,
  save,
  scene,
  settingsOf,
} from "./scene"
import { contactIn, RULES, send } from "./sign-off-scene"

/** One verb, tried on a published event with a partner that was sent its draft, an empty tier and an earlier release. */
type Verb = (the: Prepared, actor: Actor) => Result
export type Prepared = Scene & { partnerId: number; archivedId: number; releaseId: number } & {
  base: string
  head: string
  firstId: number
  /** A partner of another event, its contact with a live link, and answers that wait for staff. */
  answeredId: number
  contactId: number
  proposalId: number
  handOnId: number
  /** A partner of another event with a trimmed logo and a one-color variant. */
  trimmedId: number
  /** An import into another event. */
  imported: { eventId: number; importId: number }
  mailId: number
  invitationId: number
  /** A publish that waits for its time, and one that could not be done. */
  scheduleId: number
  failedId: number
  /** In another event: a partner that lost its logo, was moved and lost its contact, and a schedule that was cancelled. */
  undoable: ReturnType<typeof undoableIn>
}

const BACKUP = { name: "greenroom-2026-11-26T02-00-00Z.db", file: "", at: 0, bytes: 4096 }
const EDITS = ["owner", "publisher", "editor"] as const
const MANAGES = ["owner", "publisher"] as const
const OWNS = ["owner"] as const

/** Every verb with the roles that may use it, and the words for those who may not. */
export const VERBS: Record<string, [may: readonly Role[], refusal: string, Verb]> = {
  eraseContact: [
    MANAGES,
    erasure.CANNOT_ERASE,
    ({ db, contactId }, actor) => erasure.eraseContact(db, actor, contactId),
  ],
  exportContact: [
    MANAGES,
    erasure.CANNOT_ERASE,
    ({ db, contactId }, actor) => personalData.exportContact(db, actor, contactId),
  ],
  setRetention: [
    MANAGES,
    events.CANNOT_SET_UP,
    ({ db, eventId }, actor) => retention.setRetention(db, actor, { eventId, keepsDays: 90 }),
  ],
  recordBackup: [
    OWNS,
    backupLog.NOT_OWNER,
    ({ db }, actor) => backupLog.recordBackup(db, actor, { backup: BACKUP, why: "hand" }),
  ],
  recordDownload: [
    OWNS,
    backupLog.NOT_OWNER,
    ({ db }, actor) => backupLog.recordDownload(db, actor, BACKUP.name),
  ],
  recordCheck: [OWNS, backupLog.NOT_OWNER, ({ db }, actor) => backupLog.recordCheck(db, actor, 0)],
  addPartner: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, eventId, silver }, actor) =>
      partners.addPartner(db, actor, { eventId, tierId: silver.id, content: contentOf("New") }),
  ],
  archivePartner: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId }, actor) => archiving.archivePartner(db, actor, partnerId),
  ],
  restorePartner: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, archivedId }, actor) => archiving.restorePartner(db, actor, archivedId),
  ],
  placePartner: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId, gold, silver }, actor) =>
      partnerMoves.placePartner(db, actor, {
        ...{ partnerId, fromTierId: gold.id, to: { tierId: silver.id, edge: "start" } },
      }),
  ],
  changeTags: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId }, actor) => tags.changeTags(db, actor, { partnerId, add: ["river"] }),
  ],
  changeMany: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, eventId, partnerId }, actor) => {
      const input = { eventId, partnerIds: [partnerId], change: { kind: "archive" } as const }
      const { fingerprint } = bulkPlan(db, input)
      return bulkChanges.changeMany(db, actor, { ...input, fingerprint })
    },
  ],
  undoChange: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, eventId, archivedId }, actor) =>
      bulkChanges.undoChange(db, actor, { eventId, undo: { kind: "archive", ids: [archivedId] } }),
  ],
  saveRevision: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId, base }, actor) =>
      revisions.saveRevision(db, actor, { partnerId, base, content: contentOf("Renamed") }),
  ],
  ignoreFinding: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId }, actor) =>
      ignored.ignoreFinding(db, actor, { partnerId, rule: "acronym", words: "ICPR" }),
  ],
  heedFinding: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId }, actor) =>
      ignored.heedFinding(db, actor, { partnerId, rule: "acronym", words: "ICPR" }),
  ],
  setLogo: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId }, actor) => revisions.setLogo(db, actor, { partnerId, logo: logoOf("a logo") }),
  ],
  keepUploadedLogo: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, eventId }, actor) =>
      logoBatches.keepUploadedLogo(db, actor, {
        ...{ eventId, name: "a.png" },
        files: { screen: logoOf("an upload"), print: null },
      }),
  ],
  setLogos: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, eventId, partnerId }, actor) => {
      const screen = logoOf("one of many")
      logoBatches.keepUploadedLogo(db, actor, { eventId, name: "a.png", files: { screen, print: null } })
      const choices = [{ partnerId, place: "main" as const, sha256: screen.sha256 }]
      return logoBatches.setLogos(db, actor, { eventId, choices })
    },
  ],
  restoreRevision: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId, head, firstId }, actor) =>
      history.restoreRevision(db, actor, { partnerId, revisionId: firstId, base: head }),
  ],
  applyImport: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, eventId }, actor) => imports.applyImport(db, actor, { eventId, choices: [choiceOf("Imported")] }),
  ],
  rememberColumns: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, eventId }, actor) =>
      columnMappings.rememberColumns(db, actor, {
        ...{ eventId, kind: "partners", titles: ["Who", "What"] },
        meanings: { "0": "name" },
      }),
  ],
  undoImport: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, imported }, actor) => importRuns.undoImport(db, actor, imported),
  ],
  createEvent: [
    MANAGES,
    "Your role can't set up events. Ask a publisher or an owner.",
    ({ db }, actor) => events.createEvent(db, actor, settingsOf({ slug: "another" })),
  ],
  startNextEdition: [
    MANAGES,
    events.CANNOT_SET_UP,
    ({ db, eventId, partnerId }, actor) =>
      nextEdition.startNextEdition(db, actor, {
        ...{ eventId, partnerIds: [partnerId], withContacts: true },
        settings: settingsOf({ slug: "next" }),
      }),
  ],
  updateEvent: [
    MANAGES,
    "Your role can't set up events. Ask a publisher or an owner.",
    ({ db, eventId }, actor) =>
      events.updateEvent(db, actor, { eventId, settings: settingsOf({ title: "Renamed" }) }),
  ],
  askSecondFactor: [
    MANAGES,
    events.CANNOT_SET_UP,
    ({ db, eventId }, actor) => askSecondFactor(db, actor, { eventId, asked: true }),
  ],
  setHeader: [
    MANAGES,
    "Your role can't set up events. Ask a publisher or an owner.",
    ({ db, eventId }, actor) =>
      headers.setHeader(db, actor, { eventId, picture: { ...logoOf("a header"), narrower: [] } }),
  ],
  setPictureQuota: [
    OWNS,
    "Only an owner can change how much room pictures have. Ask one.",
    ({ db, eventId }, actor) => pictureRoom.setPictureQuota(db, actor, { eventId, bytes: 1024 }),
  ],
  setLanguages: [
    MANAGES,
    events.CANNOT_SET_UP,
    ({ db, eventId }, actor) => languages.setLanguages(db, actor, { eventId, languages: ["en", "ar"] }),
  ],
  translateEvent: [
    MANAGES,
    events.CANNOT_SET_UP,
    ({ db, eventId, gold }, actor) =>
      languages.translateEvent(db, actor, {
        ...{ eventId, language: "ko" },
        texts: { title: "강", place: "", intro: "", tiers: [{ id: gold.id, name: "금" }] },
      }),
  ],
  addTier: [
    MANAGES,
    "Your role can't change tiers. Ask a publisher or an owner.",
    ({ db, eventId }, actor) => tiers.addTier(db, actor, { eventId, settings: tierNamed("Bronze") }),
  ],
  updateTier: [
    MANAGES,
    "Your role can't change tiers. Ask a publisher or an owner.",
    ({ db, eventId, gold }, actor) =>
      tiers.updateTier(db, actor, { eventId, tierId: gold.id, settings: tierNamed("Platinum") }),
  ],
  removeTier: [
    MANAGES,
    "Your role can't change tiers. Ask a publisher or an owner.",
    ({ db, eventId, silver }, actor) => tiers.removeTier(db, actor, { eventId, tierId: silver.id }),
  ],
  moveTier: [
    MANAGES,
    "Your role can't change tiers. Ask a publisher or an owner.",
    ({ db, eventId, gold }, actor) =>
      tiers.moveTier(db, actor, { eventId, tierId: gold.id, direction: "down" }),
  ],
  updateReviewRules: [
    MANAGES,
    "Your role can't set up events. Ask a publisher or an owner.",
    ({ db, eventId }, actor) => reviewRules.updateReviewRules(db, actor, { eventId, rules: RULES }),
  ],
  importContacts: [
    EDITS,
    CANNOT_SEND,
    ({ db, eventId, partnerId }, actor) => {
      const fields = { name: "Jo", email: "jo@example.net", language: "en", role: "decides" } as const
      return contactImports.importContacts(db, actor, { eventId, contacts: [{ partnerId, fields }] })
    },
  ],
  sendForReview: [
    EDITS,
    CANNOT_SEND,
    ({ db, eventId, partnerId }, actor) =>
      reviews.sendForReview(db, actor, { eventId, whom: { partnerIds: [partnerId] } }),
  ],
  remind: [
    EDITS,
    CANNOT_SEND,
    ({ db, eventId }, actor) => reminders.remind(db, actor, { eventId, whom: "everyone owing" }),
  ],
  pauseReminders: [
    EDITS,
    CANNOT_SEND,
    ({ db, partnerId }, actor) => reminders.pauseReminders(db, actor, { partnerId, paused: true }),
  ],
  publish: [
    MANAGES,
    "Your role can't publish. Ask a publisher or an owner.",
    ({ db, eventId }, actor) => releases.publish(db, actor, { eventId }),
  ],
  unpublish: [
    MANAGES,
    "Your role can't publish. Ask a publisher or an owner.",
    ({ db, eventId }, actor) => releases.unpublish(db, actor, eventId),
  ],
  rollBack: [
    MANAGES,
    "Your role can't publish. Ask a publisher or an owner.",
    ({ db, eventId, releaseId }, actor) => releases.rollBack(db, actor, { eventId, releaseId }),
  ],
  sendAgain: [
    EDITS,
    "Your role can't change mails. Ask an editor, a publisher or an owner.",
    ({ db, mailId }, actor) => mails.sendAgain(db, actor, mailId),
  ],
  markSentByHand: [
    EDITS,
    "Your role can't change mails. Ask an editor, a publisher or an owner.",
    ({ db, mailId }, actor) => mails.markSentByHand(db, actor, mailId),
  ],
  sendTest: [
    MANAGES,
    "Your role can't test the mail server. Ask a publisher or an owner.",
    ({ db, eventId }, actor) => mails.sendTest(db, actor, { eventId, installation: "http://localhost:3000" }),
  ],
  addMember: [
    OWNS,
    "Only an owner can manage staff accounts. Ask one.",
    ({ db }, actor) => staff.addMember(db, actor, { ...memberOf("new"), role: "viewer" }),
  ],
  changeRole: [
    OWNS,
    "Only an owner can manage staff accounts. Ask one.",
    (the, actor) => staff.changeRole(the.db, actor, { memberId: the.staff.viewer.id, role: "owner" }),
  ],
  setDisabled: [
    OWNS,
    "Only an owner can manage staff accounts. Ask one.",
    (the, actor) => staff.setDisabled(the.db, actor, { memberId: the.staff.viewer.id, disabled: true }),
  ],
  removeFactorsOf: [
    OWNS,
    "Only an owner can manage staff accounts. Ask one.",
    (the, actor) => removeFactorsOf(the.db, actor, { memberId: the.staff.viewer.id }),
  ],
  addContact: [
    EDITS,
    CANNOT_SEND,
    ({ db, partnerId }, actor) =>
      contacts.addContact(db, actor, { partnerId, fields: theirs.fieldsOf("Park") }),
  ],
  updateContact: [
    EDITS,
    CANNOT_SEND,
    ({ db, contactId }, actor) =>
      contacts.updateContact(db, actor, { contactId, fields: theirs.fieldsOf("Kim Min-ji") }),
  ],
  removeContact: [
    EDITS,
    CANNOT_SEND,
    ({ db, contactId }, actor) => contacts.removeContact(db, actor, contactId),
  ],
  revokeLinks: [
    EDITS,
    CANNOT_SEND,
    ({ db, answeredId }, actor) => reviewLinks.revokeLinks(db, actor, { partnerId: answeredId }),
  ],
  sendLinkAgain: [
    EDITS,
    CANNOT_SEND,
    ({ db, contactId }, actor) => newLinks.sendLinkAgain(db, actor, contactId),
  ],
  decideHandOn: [
    EDITS,
    CANNOT_SEND,
    ({ db, handOnId }, actor) => handOns.decideHandOn(db, actor, { answerId: handOnId, confirm: true }),
  ],
  decideProposal: [
    EDITS,
    CANNOT_SEND,
    ({ db, answeredId, proposalId }, actor) =>
      proposals.decideProposal(db, actor, {
        answerId: proposalId,
        headHash: reload(db, answeredId).head.hash,
        taken: ["tagline"],
      }),
  ],
  setVariant: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId }, actor) =>
      variants.setVariant(db, actor, { partnerId, variant: "dark", file: logoOf("a dark logo") }),
  ],
  removeVariant: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, trimmedId }, actor) =>
      variants.removeVariant(db, actor, { partnerId: trimmedId, variant: "mono" }),
  ],
  keepAsDark: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, trimmedId }, actor) =>
      variants.keepAsDark(db, actor, { partnerId: trimmedId, sha256: logoOf("trimmed").sha256 }),
  ],
  trimLogo: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, trimmedId }, actor) =>
      trims.trimLogo(db, actor, {
        partnerId: trimmedId,
        from: logoOf("trimmed").sha256,
        logo: logoOf("trimmed more"),
      }),
  ],
  untrimLogo: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, trimmedId }, actor) =>
      trims.untrimLogo(db, actor, { partnerId: trimmedId, trimmed: logoOf("trimmed").sha256 }),
  ],
  nudgeLogo: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId }, actor) => nudges.nudgeLogo(db, actor, { partnerId, nudge: 5 }),
  ],
  addSchedule: [
    MANAGES,
    "Your role can't publish. Ask a publisher or an owner.",
    (the, actor) => scheduleIn(the, actor),
  ],
  cancelSchedule: [
    MANAGES,
    "Your role can't publish. Ask a publisher or an owner.",
    ({ db, eventId, scheduleId }, actor) => schedules.cancelSchedule(db, actor, { eventId, scheduleId }),
  ],
  noteFailure: [
    MANAGES,
    "Your role can't publish. Ask a publisher or an owner.",
    ({ db, eventId, failedId }, actor) => schedules.noteFailure(db, actor, { eventId, scheduleId: failedId }),
  ],
  putLogoBack: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, undoable: { partnerId, hash } }, actor) => undo.putLogoBack(db, actor, { partnerId, hash }),
  ],
  putContactBack: [
    EDITS,
    CANNOT_SEND,
    ({ db, undoable: { contactId } }, actor) => undo.putContactBack(db, actor, contactId),
  ],
  putScheduleBack: [
    MANAGES,
    "Your role can't publish. Ask a publisher or an owner.",
    ({ db, undoable: { eventId, scheduleId } }, actor) =>
      undo.putScheduleBack(db, actor, { eventId, scheduleId }),
  ],
  ...ACCOUNT_VERBS,
  changePassword: [ROLES, "", ({ db }, actor) => staff.changePassword(db, actor, "new hash")],
}

/**
 * A published event with a partner whose text moved on and waits for its contact's answer, an archived one, an empty tier
 * and an earlier release; and another event with a partner whose contact has answered.
 */
export function prepared(): Prepared {
  if (!made) {
    const the = prepare()
    made = { the, file: keptCopy(the.db) }
  }
  return { ...made.the, db: testDatabase(made.file) }
}

/** What was prepared once for all tests of a file. */
let made: { the: Prepared; file: string } | null = null

function prepare(): Prepared {
  const the = scene()
  const key = { id: "key", publicKey: Buffer.from("key"), counter: 0, name: "Key", createdAt: 0 }
  the.db
    .insert(passkey)
    .values({ ...key, userId: the.staff.viewer.id })
    .run()
  const mailId = refusedMail(the)
  const { db, eventId } = the
  const { id: partnerId, head: first } = partnerIn(the, "Delta Province")
  const { id: archivedId } = partnerIn(the, "Former Friend")
  must(archiving.archivePartner(db, the.staff.editor, archivedId))
  const { releaseId } = must(releases.publish(db, the.staff.owner, { eventId }))
  save(the, partnerId, "Second text.")
  must(releases.publish(db, the.staff.owner, { eventId }))
  must(languages.setLanguages(db, the.staff.owner, { eventId, languages: ["en", "ko"] }))
  const { base } = save(the, partnerId, "Third text.")
  const { hash: head } = reload(db, partnerId).head
  contactIn(the, partnerId, "Mina")
  send(the, partnerId)
  const scheduled = scheduledIn(the)
  return {
    ...{ ...the, ...answered(the), ...scheduled, imported: importedIn(the), undoable: undoableIn(the) },
    ...{ partnerId, archivedId, releaseId, base, head, firstId: first.id, mailId },
    invitationId: invitedIn(the),
  }
}

function importedIn({ db, staff }: Scene) {
  const { eventId } = addEvent(db, staff.owner, "imported")
  const choices = [choiceOf("Imported")]
  return { eventId, importId: must(imports.applyImport(db, staff.editor, { eventId, choices })).importId }
}

/** A publish for the next year, in the event's time zone. */
function scheduleIn({ db, eventId }: Scene, actor: Actor, time = "09:00") {
  const day = new Date(Date.now() + 300 * 86_400_000).toISOString().slice(0, 10)
  return schedules.addSchedule(db, actor, {
    eventId,
    timeZone: "UTC",
    fields: { action: "publish", day, time },
  })
}

/** One that was asked for by somebody who may no longer publish when it is due, and one that waits. */
function scheduledIn(the: Scene) {
  const { db, staff: people, eventId } = the
  const { dueAt } = must(scheduleIn(the, people.publisher, "10:00"))
  const [failing] = schedules.listWaiting(db, eventId)
  must(staff.setDisabled(db, people.owner, { memberId: people.publisher.id, disabled: true }))
  runDueSchedules(db, dueAt)
  must(staff.setDisabled(db, people.owner, { memberId: people.publisher.id, disabled: false }))
  must(scheduleIn(the, people.owner, "11:00"))
  const [waiting] = schedules.listWaiting(db, eventId)
  return { failedId: failing?.id ?? 0, scheduleId: waiting?.id ?? 0 }
}

function answered(the: Scene) {
  const { db, staff } = the
  const { id: answeredId } = partnerIn({ ...the, ...addEvent(db, staff.owner, "answered") }, "River League")
  const kim = theirs.contactIn(db, answeredId, "Kim Ji-woo")
  theirs.send(db, answeredId)
  const proposalId = theirs.proposeBy(db, kim, { ...contentOf("River League"), tagline: "Low land." })
  const { id: trimmedId } = partnerIn({ ...the, ...addEvent(db, staff.owner, "trimmed") }, "Bird Trust")
  must(revisions.setLogo(db, staff.editor, { partnerId: trimmedId, logo: logoOf("whole") }))
  const from = logoOf("whole").sha256
  must(trims.trimLogo(db, staff.editor, { partnerId: trimmedId, from, logo: logoOf("trimmed") }))
  must(
    variants.setVariant(db, staff.editor, {
      partnerId: trimmedId,
      variant: "mono",
      file: logoOf("one color"),
    }),
  )
  return {
    trimmedId,
    answeredId,
    contactId: kim.id,
    proposalId,
    handOnId: theirs.handOnBy(db, kim, "Lee Min"),
  }
}

function undoableIn(the: Scene) {
  const { db, staff } = the
  const other = { ...the, ...addEvent(db, staff.owner, "undoable") }
  const { id: partnerId } = partnerIn(other, "Heron Club")
  must(revisions.setLogo(db, staff.editor, { partnerId, logo: logoOf("heron") }))
  const { hash } = must(revisions.setLogo(db, staff.editor, { partnerId, logo: null }))
  const { id: contactId } = theirs.contactIn(db, partnerId, "Kim Ji-woo")
  must(contacts.removeContact(db, staff.editor, contactId))
  const { eventId } = other
  must(scheduleIn(other, staff.owner, "12:00"))
  const scheduleId = schedules.listWaiting(db, eventId)[0]?.id ?? 0
  must(schedules.cancelSchedule(db, staff.owner, { eventId, scheduleId }))
  return { partnerId, hash, contactId, eventId, scheduleId }
}

function tierNamed(name: string) {
  return { ...NEW_TIER, name, logoSize: "small" as const }
}
