import { taskWords } from "./home-task-words"
import { type Actor, mayPublish, maySend } from "./permissions"
import type { PublishRule } from "./review-rules"
import { t } from "./words"

/** What partners are counted by on an event's Home; one may be in several. */
export const HOME_GROUPS = [
  "proposal",
  "handed on",
  "changes asked",
  "late",
  "changed",
  "publishable",
  "closed",
  "waiting",
  "not sent",
  "no contact",
  "missing",
] as const
export type HomeGroup = (typeof HOME_GROUPS)[number]

/** How many, and the first few of them in the order of the page. */
export type Grouped = { total: number; some: { slug: string; name: string }[] }

export type TaskFacts = {
  /** The event's address on the desk, "/events/summit". */
  base: string
  publishRule: PublishRule
  groups: Record<HomeGroup, Grouped>
  /** The proposal that waits, when there is exactly one. */
  proposalId: number | null
  /** Scheduled publishes that could not be done and that nobody has taken note of. */
  failures: number
  mails: { toBring: number; owed: number }
  hasMailServer: boolean
  /** Days until the last day for answers: 0 is today, negative is past; null without one. */
  daysLeft: number | null
}

export type HomeTask = {
  kind: "failure" | "mail" | "mail by hand" | "no deadline" | HomeGroup
  /** Is something wrong, rather than merely next? */
  urgent: boolean
  words: string
  /** Whom it is about, as far as that is told. */
  partners: Grouped | null
  link: { href: string; verb: string }
}

/** From so many days before the last day on, a reminder is worth a line. */
const NEAR = 3

/** What waits for this person, the most pressing first; nothing for those who only read. */
export function homeTasks(facts: TaskFacts, actor: Actor): HomeTask[] {
  if (!maySend(actor)) return []
  return [
    ...(mayPublish(actor) ? failureTask(facts) : []),
    ...mailTasks(facts),
    ...HOME_GROUPS.flatMap((group) => partnerTask(facts, group, actor)),
    ...(mayPublish(actor) ? deadlineTask(facts) : []),
  ]
}

function failureTask({ failures, base }: TaskFacts): HomeTask[] {
  if (failures === 0) return []
  const words = t(
    "{failures, plural, one {A scheduled publish} other {{failures} scheduled publishes}} could not be done.",
    { failures },
  )
  return [task("failure", words, `${base}/publish`, t("See why"), { urgent: true })]
}

function mailTasks({ mails, hasMailServer, base }: TaskFacts): HomeTask[] {
  const tasks: HomeTask[] = []
  if (mails.owed > 0) {
    const words = t("{owed, plural, one {A mail} other {# mails}} did not surely arrive.", {
      owed: mails.owed,
    })
    tasks.push(task("mail", words, `${base}/outbox?show=owed`, t("See to it"), { urgent: true }))
  }
  if (mails.toBring > 0 && !hasMailServer) {
    const words = t(
      "{mails, plural, one {A mail has not left, for no mail server is set: copy its link and send it yourself.} other {# mails have not left, for no mail server is set: copy their links and send them yourself.}}",
      { mails: mails.toBring },
    )
    tasks.push(
      task("mail by hand", words, `${base}/outbox?show=waiting`, t("Open the Outbox"), { urgent: true }),
    )
  }
  return tasks
}

function deadlineTask({ daysLeft, base, groups }: TaskFacts): HomeTask[] {
  if (daysLeft !== null || groups["not sent"].total + groups.waiting.total === 0) return []
  const words = t("No last day for answers is set, so nobody is reminded by itself.")
  return [task("no deadline", words, `${base}/settings#sign-off`, t("Set one"))]
}

function partnerTask(facts: TaskFacts, group: HomeGroup, actor: Actor): HomeTask[] {
  const partners = facts.groups[group]
  const [only] = partners.total === 1 ? partners.some : []
  if (partners.total === 0) return []
  if (group === "waiting" && (facts.daysLeft === null || facts.daysLeft < 0 || facts.daysLeft > NEAR))
    return []
  const { words, verb, href } = taskWords(facts, group, mayPublish(actor))
  const place = href(only?.slug ?? null)
  return [
    task(group, words(partners.total), place, verb, {
      urgent: group === "late",
      partners,
    }),
  ]
}

function task(
  kind: HomeTask["kind"],
  words: string,
  href: string,
  verb: string,
  { urgent = false, partners = null }: { urgent?: boolean; partners?: Grouped | null } = {},
): HomeTask {
  return { kind, urgent, words, partners, link: { href, verb } }
}
