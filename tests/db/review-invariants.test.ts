import { eq } from "drizzle-orm"
import fc from "fast-check"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { approve, askForChanges, handOn, propose } from "@/db/answers"
import { archivePartner, restorePartner } from "@/db/archiving"
import { removeContact, updateContact } from "@/db/contacts"
import { copiesOfRevision } from "@/db/copy-hashes"
import { getEvent } from "@/db/events"
import { decideHandOn } from "@/db/hand-ons"
import { sendLinkAgain } from "@/db/new-links"
import { publishPlan } from "@/db/next-release"
import { publish, rollBack, unpublish } from "@/db/releases"
import { queueReminders, remind } from "@/db/reminders"
import { openLink, revokeLinks } from "@/db/review-links"
import { sendForReview } from "@/db/reviews"
import { baseOf, saveRevision, setLogo } from "@/db/revisions"
import {
  answer,
  contact,
  event,
  mail,
  release,
  releaseEntry,
  reminder,
  reviewLink,
  revision,
} from "@/db/schema"
import { signOffsOf } from "@/db/sign-offs"
import { factsOf } from "@/domain/copy-sign-offs"
import type { Result } from "@/domain/result"
import { fromPlainText } from "@/domain/rich-text"
import { isApproved } from "@/domain/sign-off"
import { seenBy } from "../review-answers"
import { contactIn, partnerWithContact, reviewScene } from "./review-scene"
import { contentOf, dump, logoOf, reload, type Scene } from "./scene"

const START = Date.UTC(2026, 8, 1, 9)

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"], now: START })
})
afterEach(() => {
  vi.useRealTimers()
})

/**
 * The heart of Greenroom: whatever staff and contacts do in whatever order, nothing goes public that was neither signed
 * off nor let through by name, and what was sealed, sent and answered never changes.
 */
it("no sequence of actions publishes what was neither approved nor overridden", () => {
  const step = fc.record({
    verb: fc.nat(STEPS.length - 1),
    picks: fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)),
    hours: fc.constantFrom(0, 0, 0, 1, 30),
  })
  fc.assert(
    fc.property(
      fc.array(step, { minLength: 10, maxLength: 60, size: "max" }),
      fc.constantFrom("one" as const, "all" as const),
      (steps, approvalRule) => {
        vi.setSystemTime(START)
        const the = reviewScene()
        const { db, eventId } = the
        // Thousands of commits, and no power cut to survive.
        db.$client.pragma("synchronous = OFF")
        db.update(event)
          .set({ approvalRule, reviewDeadline: "2026-09-04", reminderDays: [-1, 1] })
          .where(eq(event.id, eventId))
          .run()
        const first = partnerWithContact(the, "A")
        contactIn(the, first.partnerId, "Second")
        contactIn(the, first.partnerId, "Onlooker", "comments")
        partnerWithContact(the, "B")
        const frozen = new Map<string, string>()
        for (const { verb, picks, hours } of steps) {
          vi.setSystemTime(Date.now() + hours * 3_600_000)
          const before = dump(db)
          const mayGo = allowed(the)
          const result = STEPS[verb]?.(new World(the, picks))
          if (result && !result.ok) expect(dump(db)).toEqual(before)
          expectGrounds(the, mayGo)
          expectLinks(the)
          expectFrozen(db, frozen)
        }
      },
    ),
    { numRuns: 60 },
  )
}, 240_000)

class World {
  constructor(
    readonly the: Scene,
    readonly picks: readonly number[],
  ) {}
  nth(which: number): number {
    return this.picks[which] ?? 0
  }
  get partnerId(): number {
    return 1 + (this.nth(0) % 2)
  }
  /** Somebody of this partner, most often one who is still there. */
  get contactId(): number {
    const all = this.the.db.select().from(contact).where(eq(contact.partnerId, this.partnerId)).all()
    return all[this.nth(1) % all.length]?.id ?? 999
  }
  /** A token of a link of this contact, ended or not: kept by mails that were not sent; else one that opens nothing. */
  get token(): string {
    const rows = this.the.db.select().from(mail).where(eq(mail.contactId, this.contactId)).all()
    return [...rows].reverse().find((row) => row.linkToken !== null)?.linkToken ?? "no such token"
  }
  /** What the contact has on screen: most often the newest, now and then something older. */
  get seen() {
    const { db } = this.the
    if (!openLink(db, this.token)) return { hash: "", answers: 0 }
    const seen = seenBy(db, this.token)
    return this.nth(2) % 7 === 0 ? { ...seen, answers: seen.answers + 1 } : seen
  }
  /** Now and then with a text for print, which is signed off by itself. */
  get text() {
    const content = contentOf(`Name ${this.partnerId}`, `Text ${this.nth(2) % 3}`)
    const print = Math.floor(this.nth(2) / 3) % 4
    return print < 2 ? content : { ...content, printText: fromPlainText(`Print ${print}`) }
  }
  /** What an approval is about; most often all that is shown. */
  get approval() {
    const copies = ([["web"], ["print"]] as const)[this.nth(2) % 5]
    return { ...signer, ...(copies ? { copies: [...copies] } : {}) }
  }
}

const signer = { signerName: "Signer", signerRole: "Press officer" }

const STEPS: ((world: World) => Result | undefined)[] = [
  (w) => {
    const { head } = reload(w.the.db, w.partnerId)
    return saveRevision(w.the.db, w.the.staff.editor, {
      partnerId: w.partnerId,
      base: baseOf(head),
      content: w.text,
    })
  },
  (w) =>
    setLogo(w.the.db, w.the.staff.editor, {
      partnerId: w.partnerId,
      logo: w.nth(1) % 2 ? logoOf(`logo ${w.nth(2) % 2}`) : null,
    }),
  (w) =>
    sendForReview(w.the.db, w.the.staff.editor, {
      eventId: w.the.eventId,
      whom: w.nth(1) % 2 ? "everyone owing" : { partnerIds: [w.partnerId] },
    }),
  (w) => approve(w.the.db, w.token, { seen: w.seen, approval: w.approval }),
  (w) => approve(w.the.db, w.token, { seen: w.seen, approval: w.approval }),
  (w) => approve(w.the.db, w.token, { seen: w.seen, approval: w.approval }),
  (w) =>
    askForChanges(w.the.db, w.token, {
      seen: w.seen,
      request: { ...signer, comment: "Please change this.", fieldComments: {} },
    }),
  (w) =>
    propose(w.the.db, w.token, {
      seen: w.seen,
      signer: { ...signer, comment: "" },
      content: w.text,
      logoSha256: null,
    }),
  (w) => handOn(w.the.db, w.token, { name: "Colleague", email: "colleague@partner.example", comment: "" }),
  (w) => {
    const answers = w.the.db.select().from(answer).where(eq(answer.kind, "handed-on")).all()
    const one = answers[w.nth(0) % Math.max(1, answers.length)]
    return (
      one && decideHandOn(w.the.db, w.the.staff.editor, { answerId: one.id, confirm: w.nth(1) % 2 === 0 })
    )
  },
  (w) => sendLinkAgain(w.the.db, w.the.staff.editor, w.contactId),
  (w) => revokeLinks(w.the.db, w.the.staff.editor, { contactId: w.contactId }),
  (w) => (w.nth(2) % 4 === 0 ? removeContact(w.the.db, w.the.staff.editor, w.contactId) : undefined),
  (w) =>
    updateContact(w.the.db, w.the.staff.editor, {
      contactId: w.contactId,
      fields: {
        name: "Changed",
        email: `changed-${w.contactId}-${w.nth(2) % 2}@partner.example`,
        language: "ko",
        role: w.nth(2) % 3 ? "decides" : "comments",
      },
    }),
  (w) => remind(w.the.db, w.the.staff.editor, { eventId: w.the.eventId, whom: "everyone owing" }),
  (w) => {
    queueReminders(w.the.db, Date.now())
    return undefined
  },
  (w) => archivePartner(w.the.db, w.the.staff.editor, w.partnerId),
  (w) => restorePartner(w.the.db, w.the.staff.editor, w.partnerId),
  (w) => publish(w.the.db, w.the.staff.publisher, { eventId: w.the.eventId }),
  (w) => publish(w.the.db, w.the.staff.publisher, { eventId: w.the.eventId }),
  (w) =>
    publish(w.the.db, w.the.staff.publisher, {
      eventId: w.the.eventId,
      fingerprint: publishPlan(w.the.db, w.the.eventId)?.fingerprint ?? "",
      ...(w.nth(1) % 2 ? { only: [w.partnerId] } : {}),
    }),
  (w) =>
    w.nth(2) % 3 === 0
      ? publish(w.the.db, w.the.staff.publisher, {
          eventId: w.the.eventId,
          overrides: [{ partnerId: w.partnerId, reason: "Agreed on the phone." }],
        })
      : undefined,
  (w) => unpublish(w.the.db, w.the.staff.publisher, w.the.eventId),
  (w) =>
    rollBack(w.the.db, w.the.staff.publisher, {
      eventId: w.the.eventId,
      releaseId: 1 + (w.nth(0) % (1 + w.the.db.select().from(release).all().length)),
    }),
]

/** The web hashes that may go public by sign-off at this moment, told by the rule itself from the raw answers. */
function allowed({ db, eventId }: Scene): Set<string> {
  const current = getEvent(db, eventId)
  if (!current) throw new Error("the event is gone")
  const hashes = new Set<string>()
  for (const { partner, facts } of signOffsOf(db, current)) {
    const { web } = copiesOfRevision(partner.head)
    if (isApproved(web, factsOf("web", facts))) hashes.add(`${partner.id} ${web}`)
  }
  return hashes
}

const known = new WeakMap<Scene, number>()

/** Each entry of a release made in this step stands on a ground that was true before it. */
function expectGrounds(the: Scene, mayGo: Set<string>) {
  const { db } = the
  const entries = db
    .select()
    .from(releaseEntry)
    .innerJoin(revision, eq(revision.id, releaseEntry.revisionId))
    .all()
  const seen = known.get(the) ?? 0
  for (const { release_entry: entry, revision: shown } of entries) {
    if (entry.releaseId <= seen) continue
    expect(shown.sealedAt).not.toBeNull()
    const earlier = entries.some(
      (other) =>
        other.release_entry.releaseId < entry.releaseId &&
        other.release_entry.partnerId === entry.partnerId &&
        other.release_entry.revisionId === entry.revisionId,
    )
    const stands =
      entry.ground === "approved"
        ? mayGo.has(`${entry.partnerId} ${copiesOfRevision(shown).web}`)
        : entry.ground === "override"
          ? entry.reason !== ""
          : entry.ground === "kept" && earlier
    expect({ ground: entry.ground, stands }).toEqual({ ground: entry.ground, stands: true })
  }
  known.set(the, Math.max(seen, ...entries.map(({ release_entry }) => release_entry.releaseId)))
}

/** One live link per contact and draft; none of a removed contact; a waiting mail never carries a link that has ended. */
function expectLinks({ db }: Scene) {
  const links = db.select().from(reviewLink).all()
  const live = links.filter((link) => link.endedAt === null)
  expect(new Set(live.map((link) => `${link.contactId} ${link.reviewId}`)).size).toBe(live.length)
  const removed = db
    .select()
    .from(contact)
    .all()
    .filter((row) => row.removedAt !== null)
  expect(live.filter((link) => removed.some((row) => row.id === link.contactId))).toEqual([])
  for (const row of db.select().from(mail).all())
    if (row.linkToken !== null) expect(live.map((link) => link.id)).toContain(row.linkId)
  const reminders = db.select().from(reminder).all()
  expect(new Set(reminders.map((row) => `${row.contactId} ${row.day}`)).size).toBe(reminders.length)
}

/** Sealed revisions, answers, decisions, releases and their entries stay byte for byte what they were when first seen. */
function expectFrozen(db: Scene["db"], frozen: Map<string, string>) {
  const tables = dump(db)
  const sealed = (tables.revision as { sealed_at: number | null }[]).filter((row) => row.sealed_at !== null)
  const now = new Map<string, string>()
  for (const [table, rows] of Object.entries({
    sealed,
    answer: tables.answer,
    decision: tables.decision,
    release: tables.release,
    release_entry: tables.release_entry,
    activity: tables.activity,
  }))
    for (const row of (rows ?? []) as Record<string, unknown>[])
      now.set(
        `${table} ${row.id ?? row.answer_id ?? `${row.release_id} ${row.partner_id}`}`,
        JSON.stringify(row),
      )
  for (const [key, bytes] of frozen) expect({ key, bytes: now.get(key) }).toEqual({ key, bytes })
  for (const [key, bytes] of now) frozen.set(key, bytes)
}
