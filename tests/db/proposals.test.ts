import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { keepUpload } from "@/db/contact-uploads"
import { changesOf, decideProposal, findProposal } from "@/db/proposals"
import { listRevisions } from "@/db/revision-history"
import { baseOf, saveRevision, setLogo } from "@/db/revisions"
import { byline } from "@/domain/byline"
import { type Content, contentSchema } from "@/domain/content"
import { contentHash } from "@/domain/content-hash"
import type { Actor } from "@/domain/permissions"
import { fromPlainText, plainText } from "@/domain/rich-text"
import { entry } from "../domain/diff/entries"
import { tokenOf } from "../review-answers"
import { approveBy, contactIn, proposeBy, send } from "../reviews"
import { dump, logoOf, must, partnerIn, reload, type Scene, scene } from "./scene"

const SENT = "The province lies by the river.\n\nIt was founded in 1805."
const PROPOSED = "The province lies by the sea.\n\nIt was founded in 1806."

function withProposal(change: (sent: Content) => Content = theirWords) {
  const the = scene()
  const { db, staff } = the
  const { id: partnerId, head } = partnerIn(the, "Delta Province")
  write(the, partnerId, { ...head.content, tagline: "Low land.", description: fromPlainText(SENT) })
  const kim = contactIn(db, partnerId, "Kim Ji-woo")
  send(db, partnerId)
  const sent = reload(db, partnerId).head
  const answerId = proposeBy(db, kim, contentSchema.parse(change(sent.content)))
  return { ...the, partnerId, kim, sent, answerId, editor: staff.editor }
}

function theirWords(sent: Content): Content {
  return { ...sent, tagline: "High land.", description: fromPlainText(PROPOSED) }
}

function write({ db, staff }: Scene, partnerId: number, content: Content, actor: Actor = staff.editor) {
  const base = baseOf(reload(db, partnerId).head)
  return must(saveRevision(db, actor, { partnerId, base, content }))
}

type Given = ReturnType<typeof withProposal>

function offered({ db, partnerId, answerId }: Given) {
  const proposal = findProposal(db, partnerId, answerId)
  if (!proposal) throw new Error("no proposal")
  const partner = reload(db, partnerId)
  return { changes: changesOf(proposal, partner), headHash: partner.head.hash }
}

function take(given: Given, ids: string[], actor: Actor = given.editor) {
  const { headHash } = offered(given)
  return decideProposal(given.db, actor, { answerId: given.answerId, headHash, taken: ids })
}

describe("a proposal", () => {
  it("is offered change by change: each place of the description, each other field", () => {
    const { changes } = offered(withProposal())
    expect(changes.map(({ id, label, moved }) => [id, label, moved])).toEqual([
      ["tagline", "Tagline", false],
      ["description:0", "Description", false],
      ["description:1", "Description", false],
    ])
  })

  it("taken as a whole makes a revision of the contact’s, that a member of staff took", () => {
    const given = withProposal()
    const { db, partnerId, kim, sent } = given
    const { changes } = offered(given)
    expect(
      take(
        given,
        changes.map(({ id }) => id),
      ),
    ).toEqual({ ok: true, outcome: "taken", revision: 2 })
    const [head] = listRevisions(db, reload(db, partnerId))
    expect(head).toMatchObject({ content: theirWords(sent.content), contactId: kim.id, author: "The editor" })
    expect(head && byline(head)).toBe("Text by Kim Ji-woo (contact), taken by The editor")
    expect(findProposal(db, partnerId, given.answerId)?.decision).toMatchObject({
      outcome: "taken",
      by: "The editor",
      revisionId: head?.id,
    })
  })

  it("taken in half keeps the rest of the draft, and is nobody’s words but the taker’s", () => {
    const given = withProposal()
    expect(take(given, ["description:1"])).toEqual({ ok: true, outcome: "partly", revision: 2 })
    const { head } = reload(given.db, given.partnerId)
    expect(head.content.tagline).toBe("Low land.")
    expect(plainText(head.content.description)).toBe(
      "The province lies by the river.\n\nIt was founded in 1806.",
    )
    expect(head.contactId).toBe(null)
  })

  it("left changes nothing in the draft", () => {
    const given = withProposal()
    expect(take(given, [])).toEqual({ ok: true, outcome: "left", revision: null })
    expect(reload(given.db, given.partnerId).head).toEqual(given.sent)
  })

  it("brings its logo too", () => {
    const the = scene()
    const { db, staff } = the
    const { id: partnerId, head } = partnerIn(the, "Delta Province")
    const [old, next] = [logoOf("old"), logoOf("new")]
    must(setLogo(db, staff.editor, { partnerId, logo: old }))
    const kim = contactIn(db, partnerId, "Kim Ji-woo")
    send(db, partnerId)
    must(keepUpload(db, tokenOf(db, kim.id), next))
    const answerId = proposeBy(db, kim, { ...head.content, tagline: "High land." }, next.sha256)
    const given = { ...the, partnerId, kim, answerId, sent: head, editor: staff.editor }
    expect(offered(given).changes.map(({ id }) => id)).toEqual(["tagline", "logo"])
    must(take(given, ["logo"]))
    expect(reload(db, partnerId)).toMatchObject({
      head: { content: { tagline: "" }, logoSha256: next.sha256 },
      logo: { sha256: next.sha256 },
    })
  })

  it("is decided once: the second of two members of staff learns who was first, and writes nothing", () => {
    const given = withProposal()
    const { headHash } = offered(given)
    must(take(given, ["tagline"]))
    const before = dump(given.db)
    const late = { answerId: given.answerId, headHash, taken: ["description:0"] }
    const words = "decided on this proposal meanwhile. Nothing of yours was written."
    expect(decideProposal(given.db, given.staff.publisher, late)).toEqual({
      ok: false,
      message: `The editor ${words}`,
    })
    expect(decideProposal(given.db, given.editor, late)).toEqual({
      ok: false,
      message: `In another window you ${words}`,
    })
    expect(dump(given.db)).toEqual(before)
  })

  it("is not taken into a draft that moved on: the newer state is offered, what was changed is told", () => {
    const given = withProposal()
    const { headHash } = offered(given)
    write(given, given.partnerId, { ...given.sent.content, tagline: "Wet land." })
    const before = dump(given.db)
    const late = { answerId: given.answerId, headHash, taken: ["tagline", "description:0", "description:1"] }
    expect(decideProposal(given.db, given.editor, late)).toEqual({
      ok: false,
      movedOn: true,
      message:
        "Somebody changed this partner while you were choosing. The changes below are up to date and your choices are kept: look again, then take.",
    })
    expect(dump(given.db)).toEqual(before)
    expect(offered(given).changes.map(({ id, moved }) => [id, moved])).toEqual([
      ["tagline", true],
      ["description:0", false],
      ["description:1", false],
    ])
  })

  it("taken as a whole into a draft that says more is not credited, for the contact never wrote that", () => {
    const given = withProposal()
    write(given, given.partnerId, { ...given.sent.content, website: "https://delta.example/" })
    const { changes } = offered(given)
    expect(
      take(
        given,
        changes.map(({ id }) => id),
      ),
    ).toMatchObject({ outcome: "taken" })
    const { head } = reload(given.db, given.partnerId)
    expect(head.content).toEqual({ ...theirWords(given.sent.content), website: "https://delta.example/" })
    expect(head.contactId).toBe(null)
  })

  it("whose words staff wrote themselves meanwhile can be closed", () => {
    const given = withProposal()
    write(given, given.partnerId, theirWords(given.sent.content))
    expect(offered(given).changes).toEqual([])
    expect(take(given, [])).toEqual({ ok: true, outcome: "taken", revision: 2 })
  })

  it("is not decided with changes that it does not hold", () => {
    const given = withProposal()
    expect(take(given, ["tagline", "website"])).toMatchObject({ ok: false, movedOn: true })
  })

  it("is not decided for an archived partner, and is no other answer and no other partner’s", () => {
    const given = withProposal()
    const { db, partnerId, answerId } = given
    const other = partnerIn(given, "River League").id
    expect(findProposal(db, other, answerId)).toBe(null)
    send(db, partnerId)
    const approval = approveBy(db, given.kim)
    expect(findProposal(db, partnerId, approval)).toBe(null)
    const headHash = given.sent.hash
    expect(decideProposal(db, given.editor, { answerId: approval, headHash, taken: [] })).toEqual({
      ok: false,
      message: "This proposal no longer exists. Reload the page.",
    })
    must(archivePartner(db, given.editor, partnerId))
    expect(take(given, ["tagline"])).toEqual({
      ok: false,
      message: "This partner is archived. Restore it first.",
    })
  })

  it("whatever is taken of it, the draft is a valid entry and holds nothing that neither side wrote", () => {
    fc.assert(
      fc.property(
        entry,
        entry,
        fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
        (sent, proposed, picks) => {
          fc.pre(contentHash(sent.content, null) !== contentHash(proposed.content, null))
          const the = scene()
          const { db, staff } = the
          db.$client.pragma("synchronous = OFF")
          const { id: partnerId } = partnerIn(the, "Delta Province")
          write(the, partnerId, sent.content)
          const kim = contactIn(db, partnerId, "Kim Ji-woo")
          send(db, partnerId)
          const answerId = proposeBy(db, kim, proposed.content)
          const given = {
            ...the,
            partnerId,
            kim,
            answerId,
            sent: reload(db, partnerId).head,
            editor: staff.editor,
          }
          const { changes } = offered(given)
          const ids = changes.map(({ id }) => id).filter((_, index) => picks[index % picks.length])
          const { outcome } = must(take(given, ids))
          const { head } = reload(db, partnerId)
          expect(contentSchema.parse(head.content)).toEqual(head.content)
          expect(head.hash).toBe(contentHash(head.content, head.logoSha256))
          if (outcome === "taken")
            expect(head).toMatchObject({ content: proposed.content, contactId: kim.id })
          if (outcome === "left") expect(head.id).toBe(given.sent.id)
          for (const field of ["name", "acronym", "tagline", "website", "links"] as const)
            expect([sent.content[field], proposed.content[field]]).toContainEqual(head.content[field])
        },
      ),
      { numRuns: 40 },
    )
  }, 60_000)
})
