import type { GlossaryTerm } from "./glossary"
import { type Actor, mayEdit, mayManageEvents, mayManageStaff, mayPublish, maySend } from "./permissions"
import { t } from "./words"

/** What an event and its installation have by now; all of it is asked of facts, none is ticked off by hand. */
export type FirstRunFacts = {
  /** The event's address on the desk, "/events/summit". */
  base: string
  hasDatesAndPlace: boolean
  hasTiers: boolean
  hasPartners: boolean
  hasLogos: boolean
  /** Is there a last day for answers? */
  hasDeadline: boolean
  /** Has every partner a contact who decides? */
  everyoneHasDecider: boolean
  hasMailServer: boolean
  /** Was a mail of this event sent by hand from the Outbox? */
  hasSentByHand: boolean
  hasSent: boolean
  hasPublished: boolean
  /** How many accounts can sign in. */
  staff: number
}

export type FirstStep = {
  done: boolean
  title: string
  about: string
  /** A word in it that may need explaining. */
  term: GlossaryTerm | null
  /** The way there; null for those who may not go it, who read in `about` who does. */
  link: { href: string; verb: string } | null
}

/** The first steps of an event, in the order in which they are best gone, for this person. */
export function firstSteps(facts: FirstRunFacts, actor: Actor): FirstStep[] {
  const { base } = facts
  const step = (
    done: boolean,
    may: (actor: Actor) => boolean,
    step: { title: string; about: string; href: string; verb: string; who: string; term?: GlossaryTerm },
  ): FirstStep => ({
    ...{ done, title: step.title, term: step.term ?? null },
    about: may(actor) ? step.about : `${step.about} ${step.who}`,
    link: may(actor) && !done ? { href: step.href, verb: step.verb } : null,
  })
  const editors = t("An editor does this.")
  const publishers = t("A publisher does this.")
  return [
    step(facts.hasDatesAndPlace, mayManageEvents, {
      title: t("Say when and where the event is"),
      about: t("Dates and place stand on the public page and in every mail."),
      ...{ href: `${base}/settings`, verb: t("Open the settings"), who: publishers },
    }),
    step(facts.hasTiers, mayEdit, {
      title: t("Make tiers"),
      term: "tier",
      about: t(
        "Groups such as “Organizers” or “Gold” put the partners in order. An import makes them from your document.",
      ),
      ...{ href: `${base}/import`, verb: t("Import a document"), who: editors },
    }),
    step(facts.hasPartners, mayEdit, {
      title: t("Bring in the partners"),
      about: t(
        "From the document that they sent, or one by one. You check every row before anything is written.",
      ),
      ...{ href: `${base}/import`, verb: t("Import a document"), who: editors },
    }),
    step(facts.hasLogos, mayEdit, {
      title: t("Add their logos"),
      about: t("Drop all files or a ZIP at once: each goes to its partner by name."),
      ...{
        href: facts.hasPartners ? `${base}/logos` : `${base}/partners`,
        verb: t("Add logos"),
        who: editors,
      },
    }),
    step(facts.everyoneHasDecider, maySend, {
      title: t("Enter who answers for each partner"),
      term: "decides",
      about: t(
        "Each partner needs somebody who decides: a contact gets a personal link by mail and needs no account.",
      ),
      ...{ href: `${base}/sign-off/contacts`, verb: t("Import contacts"), who: editors },
    }),
    step(facts.hasDeadline, mayManageEvents, {
      title: t("Choose the last day for answers"),
      about: t("The day ends by the clocks of the event’s time zone; reminders go out around it."),
      ...{ href: `${base}/settings#sign-off`, verb: t("Open the settings"), who: publishers },
    }),
    step(facts.hasMailServer || facts.hasSentByHand, maySend, {
      title: t("Decide how mails go out"),
      about: t(
        "By a mail server, which whoever runs Greenroom sets (SMTP_URL), or by hand: mails wait in the Outbox with their links ready to copy.",
      ),
      ...{ href: `${base}/outbox`, verb: t("Open the Outbox"), who: "" },
    }),
    step(facts.hasSent, maySend, {
      title: t("Send the first draft"),
      term: "draft",
      about: t("Before anything goes out, you read what goes to whom."),
      ...{ href: `${base}/sign-off`, verb: t("Open the board"), who: editors },
    }),
    step(facts.hasPublished, mayPublish, {
      title: t("Publish for the first time"),
      term: "release",
      about: t("You see what will be public and what stays behind; it can be taken back."),
      ...{ href: `${base}/publish`, verb: t("Preview and publish"), who: publishers },
    }),
    step(facts.staff > 1, mayManageStaff, {
      title: t("Give somebody else an account"),
      about: t("So that the event does not wait while you are away."),
      ...{ href: "/staff", verb: t("Add staff"), who: t("An owner does this.") },
    }),
  ].map((one) => ({ ...one, about: one.about.trim() }))
}
