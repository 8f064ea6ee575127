import { desc } from "drizzle-orm"
import { describe, expect, it } from "vitest"
import { ANSWERS_A_DAY, approve, askForChanges, handOn, listAnswers, propose } from "@/db/answers"
import { closeReview } from "@/db/close-review"
import { earlierAnswers, receiptOf } from "@/db/earlier-answers"
import { getEvent } from "@/db/events"
import { LINK_GONE } from "@/db/review-links"
import { sealRevision, setLogo } from "@/db/revisions"
import { mail, review } from "@/db/schema"
import { signOffOfPartner } from "@/db/sign-offs"
import type { Failure } from "@/domain/result"
import type { Seen } from "@/domain/review"
import { settleReader } from "@/domain/words"
import korean from "@/messages/ko.json"
import { tokenOf } from "@/tests/review-answers"
import { contactAt, send } from "@/tests/reviews"
import { type Asked, asked, opened, seenBy } from "./asked-scene"
import { ENDINGS } from "./review-endings"
import { contentOf, dump, logoOf, must, reload, save } from "./scene"

const signer = { signerName: "Mina Park", signerRole: "Head of press" }

/** Each way to answer. */
const ANSWERS: Record<
  string,
  (the: Asked, seen: Seen, token?: string) => { ok: true; answerId: number } | Failure
> = {
  approve: (the, seen, token = the.token) => approve(the.db, token, { seen, approval: signer }),
  "ask for changes": (the, seen, token = the.token) =>
    askForChanges(the.db, token, {
      seen,
      request: { ...signer, comment: "Too long.", fieldComments: { tagline: "Not ours." } },
    }),
  propose: (the, seen, token = the.token) =>
    propose(the.db, token, {
      seen,
      signer: { ...signer, comment: "" },
      content: contentOf("Delta Province", "In our own words."),
      logoSha256: null,
    }),
  "hand on": (the, _seen, token = the.token) =>
    handOn(the.db, token, { name: "Jin Lee", email: "jin@example.org", comment: "" }),
}
const BOUND = Object.entries(ANSWERS).filter(([name]) => name !== "hand on")

describe("an answer", () => {
  it.each(Object.entries(ANSWERS))("to what was seen is kept: %s", (_, answer) => {
    const the = asked()
    must(answer(the, seenBy(the, the.token)))
    expect(
      listAnswers(the.db, the.partner.id).map(({ answer: said, contact }) => [said.hash, contact.id]),
    ).toEqual([[the.partner.head.hash, the.contact.id]])
    expect(reload(the.db, the.partner.id).head).toEqual(the.partner.head)
  })

  it.each(
    Object.entries(ANSWERS).flatMap(([name, answer]) =>
      Object.entries(ENDINGS).map(([ending, end]) => ({ name, ending, answer, end })),
    ),
  )("is refused through a link that is $ending, and writes nothing: $name", ({ answer, end }) => {
    const the = asked()
    const seen = seenBy(the, the.token)
    end(the)
    const before = dump(the.db)
    expect(answer(the, seen)).toEqual(LINK_GONE)
    expect(answer(the, seen, "guess")).toEqual(LINK_GONE)
    expect(dump(the.db)).toEqual(before)
  })

  it.each(Object.entries(ANSWERS))("is refused once the request is closed: %s", (_, answer) => {
    const the = asked()
    const seen = seenBy(the, the.token)
    closeReview(the.db, the.partner.id, "published")
    expect(answer(the, seen)).toMatchObject({
      ok: false,
      message: expect.stringContaining("published this entry"),
    })
  })

  it.each(BOUND)("to an older draft is refused and says that a newer one is there: %s", (_, answer) => {
    const the = asked()
    const seen = seenBy(the, the.token)
    sendNewerDraft(the)
    const before = dump(the.db)
    expect(answer(the, seen)).toMatchObject({
      ok: false,
      movedOn: true,
      message: expect.stringContaining("newer draft"),
    })
    expect(dump(the.db)).toEqual(before)
    must(answer(the, seenBy(the, the.token)))
  })

  it("is refused when the contact answered in another window, which is said in the contact's language", () => {
    const the = asked()
    const seen = seenBy(the, the.token)
    must(ANSWERS["ask for changes"]?.(the, seen) ?? { ok: false, message: "" })
    const refused = () => ANSWERS.approve?.(the, seen)
    expect(refused()).toMatchObject({
      ok: false,
      movedOn: true,
      message: expect.stringMatching(/^You answered while/u),
    })
    settleReader({ language: () => "ko", catalogs: { ko: korean } })
    expect(refused()).toMatchObject({
      ok: false,
      movedOn: true,
      message: expect.stringMatching(/^[^a-z]*답하셨습니다/u),
    })
    settleReader({ language: () => "en", catalogs: {} })
  })

  it.each(BOUND)("is refused when a colleague answered meanwhile, who is named: %s", (_, answer) => {
    const the = asked()
    const { token, colleagueToken } = withColleague(the)
    const seen = seenBy(the, token)
    must(
      askForChanges(the.db, colleagueToken, {
        seen,
        request: { ...signer, signerName: "Jin Lee", comment: "No.", fieldComments: {} },
      }),
    )
    expect(answer(the, seen, token)).toMatchObject({
      ok: false,
      movedOn: true,
      message: expect.stringMatching(/^Jin Lee answered/u),
    })
    must(answer(the, seenBy(the, token), token))
    expect(listAnswers(the.db, the.partner.id)).toHaveLength(2)
  })
})

describe("approving", () => {
  it("signs off exactly what was seen, with a receipt in the mail", () => {
    const the = asked()
    const { answerId } = must(ANSWERS.approve?.(the, seenBy(the, the.token)) ?? LINK_GONE)
    expect(standing(the)).toBe("approved")
    const receipt = the.db.select().from(mail).orderBy(desc(mail.id)).get()
    expect(receipt).toMatchObject({ kind: "receipt", toEmail: the.contact.email, linkToken: null })
    expect(receiptOf(the.db, opened(the, the.token), answerId)).toMatchObject({
      answer: { id: answerId, hash: the.partner.head.hash, ...signer },
      approved: { id: the.partner.head.id },
    })
  })

  it("twice is one answer and one receipt", () => {
    const the = asked()
    const seen = seenBy(the, the.token)
    const first = ANSWERS.approve?.(the, seen)
    const before = dump(the.db)
    expect(ANSWERS.approve?.(the, seen)).toEqual(first)
    expect(dump(the.db)).toEqual(before)
  })

  it("is not for those who only comment", () => {
    const the = asked()
    const reader = contactAt(the.db, the.partner.id, { role: "comments" })
    send(the.db, the.partner.id)
    const token = tokenOf(the.db, reader.id)
    expect(ANSWERS.approve?.(the, seenBy(the, token), token)).toEqual({
      ok: false,
      message: "You were asked to comment, not to approve. Your colleague who decides approves.",
    })
    must(ANSWERS["ask for changes"]?.(the, seenBy(the, token), token) ?? LINK_GONE)
    expect(listAnswers(the.db, the.partner.id)[0]?.answer.kind).toBe("commented")
    expect(standing(the)).toBe("waiting")
  })

  it("no longer holds when anything is edited, and holds again when the text goes back", () => {
    const the = asked()
    must(ANSWERS.approve?.(the, seenBy(the, the.token)) ?? LINK_GONE)
    save(the, the.partner.id, "Edited.")
    expect(standing(the)).toBe("changed")
    save(the, the.partner.id, "")
    expect(standing(the)).toBe("approved")
    must(setLogo(the.db, the.staff.editor, { partnerId: the.partner.id, logo: logoOf("another") }))
    expect(standing(the)).toBe("changed")
  })
})

describe("a proposal", () => {
  it("that says what the draft says is refused", () => {
    const the = asked()
    const proposal = {
      signer: { ...signer, comment: "" },
      content: the.partner.head.content,
      logoSha256: null,
    }
    expect(propose(the.db, the.token, { seen: seenBy(the, the.token), ...proposal })).toMatchObject({
      ok: false,
    })
  })

  it("is told to colleagues by the fields it would change", () => {
    const the = asked()
    must(ANSWERS.propose?.(the, seenBy(the, the.token)) ?? LINK_GONE)
    expect(earlierAnswers(the.db, the.partner.id)[0]?.proposed).toEqual(["Description"])
  })
})

describe("handing on", () => {
  it("said twice is one answer, and another name waits until staff have decided", () => {
    const the = asked()
    const name = (email: string) => handOn(the.db, the.token, { name: "Lee Min", email, comment: "" })
    const first = must(name("lee@example.org"))
    expect(must(name("lee@example.org"))).toEqual(first)
    expect(name("other@example.org")).toEqual({
      ok: false,
      message: "You named Lee Min already. The organizers confirm that first.",
    })
  })

  it("to one's own address is refused beside the field", () => {
    const the = asked()
    const { email } = the.contact
    expect(handOn(the.db, the.token, { name: "Me", email, comment: "" })).toMatchObject({
      ok: false,
      fieldErrors: { email: expect.any(String) },
    })
  })
})

describe("a receipt", () => {
  it("opens for who approved, and for nobody else and nothing else", () => {
    const the = asked()
    const { token, colleagueToken } = withColleague(the)
    const stranger = asked(the, "Other House")
    const { answerId } = must(ANSWERS.approve?.(the, seenBy(the, token), token) ?? LINK_GONE)
    const changes = must(ANSWERS["ask for changes"]?.(the, seenBy(the, token), token) ?? LINK_GONE)
    expect(receiptOf(the.db, opened(the, token), answerId)?.answer.id).toBe(answerId)
    for (const [link, id] of [
      [colleagueToken, answerId],
      [stranger.token, answerId],
      [token, changes.answerId],
      [token, 999],
      [token, Number.NaN],
    ] as const)
      expect(receiptOf(the.db, opened(the, link), id)).toBeNull()
  })
})

function standing({ db, eventId, partner }: Asked) {
  const event = getEvent(db, eventId)
  return event && signOffOfPartner(db, event, partner.id)?.signOff.standing
}

/** A second contact who decides; both have a link to the same draft. */
function withColleague(the: Asked) {
  const colleague = contactAt(the.db, the.partner.id, { name: "Jin Lee" })
  send(the.db, the.partner.id)
  return { token: tokenOf(the.db, the.contact.id), colleagueToken: tokenOf(the.db, colleague.id) }
}

/**
 * A newer draft behind the same link. Sending it ends the links before, so its row is written here: the verbs hold
 * whatever the links do.
 */
function sendNewerDraft({ db, ...the }: Asked) {
  save({ db, ...the }, the.partner.id, "A newer text.")
  const { head } = reload(db, the.partner.id)
  closeReview(db, the.partner.id, "superseded")
  sealRevision(db, head.id)
  db.insert(review).values({ partnerId: the.partner.id, revisionId: head.id, sentAt: Date.now() }).run()
}

it("a contact can answer often, and not without end", () => {
  const the = asked()
  const say = () =>
    askForChanges(the.db, the.token, {
      seen: seenBy(the, the.token),
      request: { signerName: "Kim", signerRole: "", comment: "Once more.", fieldComments: {} },
    })
  for (let times = 0; times < ANSWERS_A_DAY; times += 1) must(say())
  expect(say()).toEqual({
    ok: false,
    message: "You have answered very often today. Write to the organizers, or answer again tomorrow.",
  })
})
