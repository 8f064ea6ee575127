import * as events from "@/db/events"
import * as imports from "@/db/imports"
import * as mails from "@/db/mails"
import * as partners from "@/db/partners"
import * as releases from "@/db/releases"
import * as revisions from "@/db/revisions"
import * as staff from "@/db/staff"
import * as tiers from "@/db/tiers"
import { type Actor, ROLES, type Role } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import { refusedMail } from "./mail-scene"
import {
  choiceOf,
  contentOf,
  logoOf,
  memberOf,
  must,
  partnerIn,
  type Scene,
  save,
  scene,
  settingsOf,
} from "./scene"

/** One verb, tried on a published event with a partner, an empty tier and an earlier release. */
type Verb = (the: Prepared, actor: Actor) => Result
export type Prepared = Scene & {
  partnerId: number
  archivedId: number
  base: string
  releaseId: number
  mailId: number
}

const EDITS = ["owner", "publisher", "editor"] as const
const MANAGES = ["owner", "publisher"] as const
const OWNS = ["owner"] as const

/** Every verb with the roles that may use it, and the words for those who may not. */
export const VERBS: Record<string, [may: readonly Role[], refusal: string, Verb]> = {
  addPartner: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, eventId, silver }, actor) =>
      partners.addPartner(db, actor, { eventId, tierId: silver.id, content: contentOf("New") }),
  ],
  archivePartner: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId }, actor) => partners.archivePartner(db, actor, partnerId),
  ],
  restorePartner: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, archivedId }, actor) => partners.restorePartner(db, actor, archivedId),
  ],
  movePartner: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId, silver }, actor) => partners.movePartner(db, actor, { partnerId, tierId: silver.id }),
  ],
  arrangePartners: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, eventId, partnerId, silver }, actor) =>
      partners.arrangePartners(db, actor, {
        eventId,
        before: partners.arrangementOf(db, eventId),
        tiers: [{ tierId: silver.id, partnerIds: [partnerId] }],
      }),
  ],
  saveRevision: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId, base }, actor) =>
      revisions.saveRevision(db, actor, { partnerId, base, content: contentOf("Renamed") }),
  ],
  setLogo: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, partnerId }, actor) => revisions.setLogo(db, actor, { partnerId, logo: logoOf("a logo") }),
  ],
  applyImport: [
    EDITS,
    partners.CANNOT_EDIT,
    ({ db, eventId }, actor) => imports.applyImport(db, actor, { eventId, choices: [choiceOf("Imported")] }),
  ],
  createEvent: [
    MANAGES,
    "Your role can't set up events. Ask a publisher or an owner.",
    ({ db }, actor) => events.createEvent(db, actor, settingsOf({ slug: "another" })),
  ],
  updateEvent: [
    MANAGES,
    "Your role can't set up events. Ask a publisher or an owner.",
    ({ db, eventId }, actor) =>
      events.updateEvent(db, actor, { eventId, settings: settingsOf({ title: "Renamed" }) }),
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
  changePassword: [ROLES, "", ({ db }, actor) => staff.changePassword(db, actor, "new hash")],
}

/**
 * A published event with a partner whose text moved on, an archived one, an empty tier, an earlier release and a mail that
 * was refused.
 */
export function prepared(): Prepared {
  const the = scene()
  const { db, eventId } = the
  const { id: partnerId } = partnerIn(the, "Delta Province")
  const { id: archivedId } = partnerIn(the, "Former Friend")
  must(partners.archivePartner(db, the.staff.editor, archivedId))
  const { releaseId } = must(releases.publish(db, the.staff.owner, { eventId }))
  save(the, partnerId, "Second text.")
  must(releases.publish(db, the.staff.owner, { eventId }))
  const { base } = save(the, partnerId, "Third text.")
  return { ...the, partnerId, archivedId, base, releaseId, mailId: refusedMail(the) }
}

function tierNamed(name: string) {
  return { name, logoSize: "small" as const, wordLimit: null, characterLimit: null }
}
