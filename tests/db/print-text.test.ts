import { eq } from "drizzle-orm"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { listActivity } from "@/db/activity-list"
import { approve, askForChanges, propose } from "@/db/answers"
import { publishPlan } from "@/db/next-release"
import { activePartners } from "@/db/partner-list"
import { decideProposal } from "@/db/proposals"
import { comparableOf } from "@/db/release-outlines"
import { draftSnapshot, snapshotOf, toRelease } from "@/db/release-snapshots"
import { publish } from "@/db/releases"
import { remind } from "@/db/reminders"
import { reviewThread } from "@/db/review-thread"
import { revisionNamed } from "@/db/revision-history"
import { baseOf, saveRevision } from "@/db/revisions"
import { answer as answers, event, mail, tier } from "@/db/schema"
import { remindPlan, sendPlan } from "@/db/send-plans"
import { standingFacts } from "@/db/standing-facts"
import type { Copy } from "@/domain/copies"
import { fromPlainText } from "@/domain/rich-text"
import { seenBy } from "../review-answers"
import { comparable } from "./comparable"
import { contentOf, must, reload, type Scene, scene } from "./scene"
import { askedPartner, eventOf, send, setRules, standing, tokenOf } from "./sign-off-scene"

const SIGNER = { signerName: "Mina", signerRole: "Director" }

describe("an entry with two texts", () => {
  let the: Scene
  let asked: ReturnType<typeof askedPartner>
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["Date"], now: Date.UTC(2026, 8, 1) })
    the = scene()
    setRules(the)
    the.db.update(tier).set({ hasPrintText: true }).where(eq(tier.id, the.gold.id)).run()
    asked = askedPartner(the, "Delta", "Mina")
    write("Web one.", "Print one.")
  })

  afterEach(() => {
    vi.useRealTimers()
  })

  function write(web: string, print: string | null) {
    const { head } = reload(the.db, asked.id)
    const content = {
      ...contentOf("Delta", web),
      ...(print === null ? {} : { printText: fromPlainText(print) }),
    }
    must(saveRevision(the.db, the.staff.editor, { partnerId: asked.id, base: baseOf(head), content }))
  }
  const token = () => tokenOf(the, asked.contacts[0])
  const seen = () => seenBy(the.db, token())
  const say = (...copies: Copy[]) =>
    approve(the.db, token(), { seen: seen(), approval: { ...SIGNER, copies } })
  const states = () => {
    const { signOff } = standing(the, asked.id)
    return [signOff.web.standing, signOff.print.standing]
  }
  const publicState = () => activePartners(the.db, eventOf(the)).find(({ id }) => id === asked.id)?.state
  const out = () => publish(the.db, the.staff.publisher, { eventId: the.eventId })

  it("is signed off text by text; publishing goes by the web's, and leaves the request open for print", () => {
    expect(states()).toEqual(["not sent", "not sent"])
    send(the, asked.id)
    must(say("web"))
    expect(states()).toEqual(["approved", "waiting"])
    expect(out()).toMatchObject({ ok: true, partners: 1, held: [] })
    expect(states()).toEqual(["approved", "waiting"])
    expect(must(say("print")).answerId).toBeGreaterThan(1)
    expect(states()).toEqual(["approved", "approved"])
    expect(
      the.db
        .select()
        .from(answers)
        .all()
        .map(({ covers }) => covers),
    ).toEqual([["web"], ["print"]])
    const { items } = listActivity(the.db, { eventId: the.eventId })
    expect(items.map(({ what }) => what).filter((what) => what.startsWith("approved"))).toEqual([
      "approved the print text",
      "approved the entry for the web, not the print text",
    ])
  })

  it("that are both signed off has its request closed by a publish, and loses one sign-off with one edit", () => {
    send(the, asked.id)
    must(say("web", "print"))
    must(out())
    expect(standing(the, asked.id).review?.closedBecause).toBe("published")
    write("Web one.", "Print two.")
    expect(states()).toEqual(["approved", "changed"])
    expect(publicState()).toBe("public")
    expect(publishPlan(the.db, the.eventId)).toMatchObject({ isUnchanged: true, held: [] })
    write("Web two.", "Print one.")
    expect(states()).toEqual(["changed", "approved"])
    expect(publicState()).toBe("changed")
    expect(publishPlan(the.db, the.eventId)?.held).toMatchObject([{ because: "changed", isPublic: true }])
    write("Web one.", "Print one.")
    expect(states()).toEqual(["approved", "approved"])
  })

  it("is sent again for one text, and reminds of that one alone", () => {
    send(the, asked.id)
    must(say("web", "print"))
    expect(sendPlan(the.db, eventOf(the), "everyone owing").partners).toEqual([])
    write("Web one.", "Print two.")
    expect(sendPlan(the.db, eventOf(the), "everyone owing").partners).toMatchObject([
      { name: "Delta", draft: "newer", hasPrintText: true },
    ])
    send(the, asked.id)
    expect(standing(the, asked.id).signOff.owing).toEqual([asked.contacts[0]?.id])
    const [planned] = remindPlan(the.db, eventOf(the), "everyone owing").partners
    expect([...(planned?.owed.values() ?? [])]).toEqual(["print"])
    must(remind(the.db, the.staff.editor, { eventId: the.eventId, whom: "everyone owing" }))
    const mailed = the.db.select().from(mail).all()
    expect(mailed.map(({ kind }) => kind)).toEqual(["review", "receipt", "review", "reminder"])
    expect(mailed[3]?.text).toMatch(/what waits is the short\s+text for the printed\s+program/u)
    expect(mailed[0]?.text).toMatch(/With it comes a short text for the\s+printed program\./u)
    expect(mailed[1]?.text).toContain("Print one.")
  })

  it("waits for staff where changes are asked to one text, and keeps the other's sign-off", () => {
    send(the, asked.id)
    must(say("web"))
    const request = { ...SIGNER, comment: "Shorter, please.", fieldComments: {}, copies: ["print" as const] }
    must(askForChanges(the.db, token(), { seen: seen(), request }))
    expect(states()).toEqual(["approved", "changes asked"])
    expect(sendPlan(the.db, eventOf(the), "everyone owing").partners).toEqual([])
    expect(out()).toMatchObject({ ok: true, held: [] })
    expect(
      reviewThread(the.db, reload(the.db, asked.id)).flatMap((item) =>
        "copies" in item ? [[item.kind, item.copies]] : [],
      ),
    ).toEqual([
      ["changes", ["print"]],
      ["approved", ["web"]],
    ])
  })

  it("takes a proposal for one text without asking for the other again", () => {
    send(the, asked.id)
    must(say("web"))
    const content = { ...contentOf("Delta", "Web one."), printText: fromPlainText("Theirs.") }
    const signer = { ...SIGNER, comment: "" }
    const { answerId } = must(propose(the.db, token(), { seen: seen(), signer, content, logoSha256: null }))
    expect(states()).toEqual(["approved", "proposal"])
    expect(standing(the, asked.id).signOff.undecided).toEqual([answerId])
    const { head } = reload(the.db, asked.id)
    const decided = { answerId, headHash: head.hash, taken: ["printText:0"] }
    expect(decideProposal(the.db, the.staff.editor, decided)).toMatchObject({ ok: true, outcome: "taken" })
    expect(reload(the.db, asked.id).head.content).toEqual(content)
    expect(states()).toEqual(["approved", "changed"])
  })

  it("answers in words when a text that is not there is approved, and once when the same is said twice", () => {
    write("Web one.", null)
    send(the, asked.id)
    expect(say("print")).toMatchObject({
      ok: false,
      message: "This draft has no text for print. Reload the page, then answer.",
    })
    const first = must(say("web", "print"))
    expect(
      the.db
        .select()
        .from(answers)
        .all()
        .map(({ covers }) => covers),
    ).toEqual([["web"]])
    expect(must(say("web"))).toEqual(first)
    expect(states()).toEqual(["approved", "missing"])
  })

  it("tells where each text stands, and from which revision it changed", () => {
    send(the, asked.id)
    must(say("web", "print"))
    write("Web one.", "Print two.")
    const facts = standingFacts(the.db, eventOf(the), standing(the, asked.id))
    expect(facts).toMatchObject({ standing: "approved", lapsed: false, approvals: [{ name: "Mina" }] })
    expect(facts.print).toMatchObject({ standing: "changed", lapsed: true, approvedAs: "1", approvals: [] })
    expect(revisionNamed(the.db, reload(the.db, asked.id), "approved")?.number).toBe(2)
    write("Web one.", null)
    expect(standingFacts(the.db, eventOf(the), standing(the, asked.id)).print).toBe("missing")
    the.db.update(tier).set({ hasPrintText: false }).where(eq(tier.id, the.gold.id)).run()
    expect(standingFacts(the.db, eventOf(the), standing(the, asked.id)).print).toBeNull()
  })

  it("shows the public its web text alone, and tells releases apart by it", () => {
    send(the, asked.id)
    must(say("web", "print"))
    must(out())
    const { currentReleaseId } = must({ ok: true, ...the.db.select().from(event).get() })
    const shown = snapshotOf(the.db, currentReleaseId as number)
    expect(JSON.stringify(toRelease(shown))).not.toContain("Print one.")
    expect(JSON.stringify(toRelease(shown))).toContain("Web one.")
    expect(comparable(shown)).toEqual(comparableOf(the.db, currentReleaseId as number))
    const draft = draftSnapshot(the.db, the.eventId)
    expect(draft && JSON.stringify(toRelease(draft))).not.toContain("Print one.")
  })
})
