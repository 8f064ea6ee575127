import { readdirSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import type { APIRequestContext } from "@playwright/test"
import type { Connection } from "@/db/client"
import { applyImport } from "@/db/imports"
import { addPartner, getPartner, type Partner } from "@/db/partners"
import { baseOf, setLogo } from "@/db/revisions"
import { setDisabled } from "@/db/staff"
import { choicesFrom } from "@/domain/import/choices"
import { EMPTY_ROW } from "@/domain/import/import-row"
import type { Role } from "@/domain/permissions"
import { SYSTEM } from "@/domain/permissions"
import { tokenOf } from "../review-answers"
import { approveBy, contactAt, contactIn, proposeBy, send } from "../reviews"
import { ACTIONS } from "./access-actions"
import { builtActions, callAction } from "./actions"
import { makeEvent, partnerContent } from "./events"
import { facts } from "./facts"
import { expect, test } from "./fixtures"
import { queueReceipt } from "./mails"

type Who = "anonymous" | Role
type Answers = Record<Who, number>

const PEOPLE: Who[] = ["anonymous", "viewer", "editor", "publisher", "owner"]
const staffFrom = (role: Role, anonymous = 307, below = 404): Answers => {
  const from = PEOPLE.indexOf(role)
  return Object.fromEntries(
    PEOPLE.map((who, index) => [who, index === 0 ? anonymous : index >= from ? 200 : below]),
  ) as Answers
}
const everybody: Answers = { anonymous: 200, viewer: 200, editor: 200, publisher: 200, owner: 200 }
const nobody: Answers = { anonymous: 404, viewer: 404, editor: 404, publisher: 404, owner: 404 }

/**
 * Who may reach what: every page and route handler of app/ by its folder, with an example address. A new route without a
 * row fails the first test below.
 */
const TABLE: Record<string, { address: string; answers: Answers; method?: "POST" }> = {
  "/(account)/sign-in": {
    address: "/sign-in",
    answers: { anonymous: 200, viewer: 307, editor: 307, publisher: 307, owner: 307 },
  },
  "/(account)/sign-in-link": { address: "/sign-in-link", answers: everybody },
  "/(account)/sign-in-link/[token]": { address: "/sign-in-link/guess", answers: nobody },
  "/(account)/forgot": { address: "/forgot", answers: everybody },
  "/(account)/reset/[token]": { address: "/reset/guess", answers: nobody },
  "/(account)/invitation/[token]": { address: "/invitation/guess", answers: nobody },
  "/(account)/confirm-email/[token]": { address: "/confirm-email/guess", answers: nobody },
  // Without a first step there is no second.
  "/(account)/sign-in/second-factor": {
    address: "/sign-in/second-factor",
    answers: { anonymous: 307, viewer: 307, editor: 307, publisher: 307, owner: 307 },
  },
  "/(account)/set-up/[token]": {
    address: "/set-up/guess",
    answers: { ...staffFrom("owner"), anonymous: 404, owner: 404 },
  },
  "/(staff)/account": { address: "/account", answers: staffFrom("viewer") },
  "/(staff)/events": { address: "/events", answers: staffFrom("viewer") },
  "/(staff)/events/new": { address: "/events/new", answers: staffFrom("publisher") },
  "/(staff)/events/[event]": { address: "/events/EVENT", answers: staffFrom("viewer") },
  "/(staff)/events/[event]/activity": { address: "/events/EVENT/activity", answers: staffFrom("viewer") },
  "/(staff)/events/[event]/activity/export": {
    address: "/events/EVENT/activity/export",
    answers: staffFrom("viewer", 404),
  },
  "/(staff)/events/[event]/contacts/[contact]/data": {
    address: "/events/EVENT/contacts/CONTACT/data",
    method: "POST",
    answers: staffFrom("publisher", 404),
  },
  "/(staff)/events/[event]/embed": { address: "/events/EVENT/embed", answers: staffFrom("viewer") },
  "/(staff)/events/[event]/guide": { address: "/events/EVENT/guide", answers: staffFrom("viewer") },
  "/(staff)/events/[event]/import": { address: "/events/EVENT/import", answers: staffFrom("editor") },
  "/(staff)/events/[event]/import/[run]": {
    address: "/events/EVENT/import/IMPORT",
    answers: staffFrom("editor"),
  },
  "/(staff)/events/[event]/next": { address: "/events/EVENT/next", answers: staffFrom("publisher") },
  "/(staff)/events/[event]/outbox": { address: "/events/EVENT/outbox", answers: staffFrom("editor") },
  "/(staff)/events/[event]/outbox/[mail]": {
    address: "/events/EVENT/outbox/MAIL",
    answers: staffFrom("editor"),
  },
  "/(staff)/events/[event]/partners": { address: "/events/EVENT/partners", answers: staffFrom("viewer") },
  "/(staff)/events/[event]/partners/[partner]": {
    address: "/events/EVENT/partners/secret-partner",
    answers: staffFrom("viewer"),
  },
  "/(staff)/events/[event]/partners/[partner]/compare": {
    address: "/events/EVENT/partners/secret-partner/compare",
    answers: staffFrom("viewer"),
  },
  "/(staff)/events/[event]/partners/[partner]/proposals/[answer]": {
    address: "/events/EVENT/partners/secret-partner/proposals/PROPOSAL",
    answers: staffFrom("viewer"),
  },
  "/(staff)/events/[event]/partners/[partner]/sign-off": {
    address: "/events/EVENT/partners/secret-partner/sign-off",
    answers: staffFrom("viewer"),
  },
  "/(staff)/events/[event]/partners/new": {
    address: "/events/EVENT/partners/new",
    answers: staffFrom("editor"),
  },
  "/(staff)/events/[event]/preview/[[...page]]": {
    address: "/events/EVENT/preview/",
    answers: staffFrom("viewer", 404),
  },
  "/(staff)/events/[event]/upcoming/[[...page]]": {
    address: "/events/EVENT/upcoming/",
    answers: staffFrom("viewer", 404),
  },
  "/(staff)/events/[event]/press-pack": {
    address: "/events/EVENT/press-pack",
    answers: staffFrom("viewer", 404),
  },
  "/(staff)/events/[event]/publish": { address: "/events/EVENT/publish", answers: staffFrom("viewer") },
  "/(staff)/events/[event]/sign-off": { address: "/events/EVENT/sign-off", answers: staffFrom("viewer") },
  "/(staff)/events/[event]/sign-off/contacts": {
    address: "/events/EVENT/sign-off/contacts",
    answers: staffFrom("editor"),
  },
  // Leads to the event, which asks for no second factor.
  "/(staff)/events/[event]/second-factor": {
    address: "/events/EVENT/second-factor",
    answers: { anonymous: 307, viewer: 307, editor: 307, publisher: 307, owner: 307 },
  },
  "/(staff)/events/[event]/settings": { address: "/events/EVENT/settings", answers: staffFrom("publisher") },
  "/(staff)/events/[event]/settings/tiers/new": {
    address: "/events/EVENT/settings/tiers/new",
    answers: staffFrom("publisher"),
  },
  "/(staff)/events/[event]/settings/tiers/[tier]": {
    address: "/events/EVENT/settings/tiers/TIER",
    answers: staffFrom("publisher"),
  },
  "/(staff)/events/[event]/wall": { address: "/events/EVENT/wall", answers: staffFrom("viewer") },
  "/(staff)/activity": { address: "/activity", answers: staffFrom("owner") },
  "/(staff)/activity/export": { address: "/activity/export", answers: staffFrom("owner", 404) },
  "/(staff)/backups": { address: "/backups", answers: staffFrom("owner") },
  // The sweep has made none.
  "/(staff)/backups/[name]": { address: "/backups/none", method: "POST", answers: nobody },
  "/(staff)/words": { address: "/words", answers: staffFrom("viewer") },
  "/(staff)/staff": { address: "/staff", answers: staffFrom("owner") },
  // Development alone shows it.
  "/design": { address: "/design", answers: nobody },
  "/api/auth/[...nextauth]": { address: "/api/auth/csrf", answers: everybody },
  "/api/sign-in/passkey": {
    address: "/api/sign-in/passkey",
    method: "POST",
    // Everybody gets to hear that this text asks for nothing.
    answers: { anonymous: 422, viewer: 422, editor: 422, publisher: 422, owner: 422 },
  },
  "/api/backups": { address: "/api/backups", method: "POST", answers: staffFrom("owner", 401, 403) },
  "/api/check": { address: "/api/check", method: "POST", answers: staffFrom("owner", 401, 403) },
  "/api/events/[event]/contacts": {
    address: "/api/events/EVENT/contacts",
    method: "POST",
    answers: staffFrom("editor", 401),
  },
  "/api/events/[event]/header": {
    address: "/api/events/EVENT/header",
    method: "POST",
    // Whoever may gets to hear that a text is no picture.
    answers: { ...staffFrom("publisher", 401), publisher: 422, owner: 422 },
  },
  "/api/events/[event]/import": {
    address: "/api/events/EVENT/import",
    method: "POST",
    answers: staffFrom("editor", 401),
  },
  "/api/events/[event]/import/pictures": {
    address: "/api/events/EVENT/import/pictures",
    method: "POST",
    answers: staffFrom("editor", 401),
  },
  "/api/events/[event]/logos": {
    address: "/api/events/EVENT/logos",
    method: "POST",
    answers: staffFrom("editor", 401),
  },
  "/api/events/[event]/spelling": {
    address: "/api/events/EVENT/spelling",
    method: "POST",
    // Whoever may gets to hear that nothing was asked about.
    answers: { ...staffFrom("editor", 401), editor: 422, publisher: 422, owner: 422 },
  },
  "/(staff)/events/[event]/logos": { address: "/events/EVENT/logos", answers: staffFrom("editor") },
  "/api/find": { address: "/api/find?q=secret&event=EVENT", answers: staffFrom("viewer", 401) },
  "/api/partners/[partner]/logo": {
    address: "/api/partners/PARTNER/logo",
    method: "POST",
    answers: { ...staffFrom("editor", 401, 403) },
  },
  "/api/partners/[partner]/logo/[variant]": {
    address: "/api/partners/PARTNER/logo/dark",
    method: "POST",
    answers: { ...staffFrom("editor", 401, 403) },
  },
  "/api/partners/[partner]/presence": {
    address: "/api/partners/PARTNER/presence",
    method: "POST",
    answers: { ...staffFrom("editor", 401, 403) },
  },
  "/api/review/[token]/logo": { address: "/api/review/TOKEN/logo", method: "POST", answers: everybody },
  "/logos/[file]": { address: "/logos/LOGO.svg", answers: staffFrom("viewer", 404) },
  // After the logo above, for the frame's cookie opens it to whoever holds the link.
  "/(partner)/review": { address: "/review", answers: nobody },
  "/(partner)/review/[token]": { address: "/review/TOKEN", answers: everybody },
  "/(partner)/review/[token]/guide": { address: "/review/TOKEN/guide", answers: everybody },
  "/(partner)/review/[token]/[...rest]": { address: "/review/TOKEN/else", answers: nobody },
  "/(partner)/review/[token]/logos/[file]": { address: "/review/TOKEN/logos/LOGO.svg", answers: everybody },
  "/(partner)/review/[token]/page/[[...page]]": { address: "/review/TOKEN/page/", answers: everybody },
  "/(partner)/review/[token]/receipt/[answer]": {
    address: "/review/TOKEN/receipt/ANSWER",
    answers: everybody,
  },
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

test("every route of the app stands in the table", () => {
  const app = fileURLToPath(new URL("../../app", import.meta.url))
  const routes = readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((file) => /(?:^|\/)(?:page\.tsx|route\.ts)$/u.test(file))
    .map((file) => `/${path.dirname(file)}`)
  expect(routes.sort()).toEqual(Object.keys(TABLE).sort())
})

test("every server action of the build stands in the table of actions", () => {
  expect(
    builtActions()
      .map(({ name }) => name)
      .sort(),
  ).toEqual(Object.keys(ACTIONS).sort())
})

test("pages and actions guard themselves: no proxy.ts or middleware.ts stands before them", () => {
  const root = fileURLToPath(new URL("../..", import.meta.url))
  expect(readdirSync(root).filter((file) => /^(?:proxy|middleware)\./u.test(file))).toEqual([])
})

for (const who of [...PEOPLE, "disabled"] as const)
  test(`${who} reaches what the table says, and nothing of a draft leaks elsewhere`, async ({
    page,
    signIn,
    db,
    server,
  }) => {
    const things = prepare(db)
    if (who === "anonymous") await signInSomebodyElse(signIn, page)
    else if (who === "disabled") {
      const { id } = await signIn("publisher")
      setDisabled(db, SYSTEM, { memberId: id, disabled: true })
    } else await signIn(who)
    for (const { address, answers, method } of Object.values(TABLE)) {
      // A session of an account that was disabled is worth nothing.
      const wanted = answers[who === "disabled" ? "anonymous" : who]
      const response = await ask(page.request, method ?? "GET", things.at(address), server.url)
      expect.soft(response.status(), `${method ?? "GET"} ${address} for ${who}`).toBe(wanted)
      if (wanted !== 200) {
        const body = await response.text()
        expect.soft(body, address).not.toContain("Secret Partner")
        expect.soft(body, address).not.toContain("Confidential")
      }
    }
  })

test("another partner's link opens nothing of this one, and nothing of the desk", async ({
  page,
  signIn,
  db,
  server,
}) => {
  const things = prepare(db)
  const other = addPartner(db, SYSTEM, {
    ...{ eventId: things.eventId, tierId: things.tierId },
    content: partnerContent("Other Partner"),
  })
  if (!other.ok) throw new Error(other.message)
  const { token } = approvedReview(db, other.partner)
  await signInSomebodyElse(signIn, page)
  for (const [route, { address, answers, method }] of Object.entries(TABLE)) {
    const target = things.at(address.replace("TOKEN", token))
    const response = await ask(page.request, method ?? "GET", target, server.url)
    // What it names of the other partner is not there for it.
    const wanted = /\/(?:receipt|logos)\/\[/u.test(route) ? 404 : answers.anonymous
    expect.soft(response.status(), `${address} by another partner's link`).toBe(wanted)
    const body = await response.text()
    expect.soft(body, address).not.toContain("Secret Partner")
    expect.soft(body, address).not.toContain("Confidential")
  }
})

for (const who of [...PEOPLE, "disabled"] as const)
  test(`${who} calls the actions that the table says, and no other changes anything`, async ({
    page,
    signIn,
    db,
    server,
  }) => {
    const things = prepare(db)
    const spare = await signIn("viewer")
    await page.context().clearCookies()
    const me = who === "anonymous" ? null : await signIn(who === "disabled" ? "owner" : who)
    if (me && who === "disabled") setDisabled(db, SYSTEM, { memberId: me.id, disabled: true })
    const mayFrom = (from: Role) =>
      PEOPLE.includes(who as Who) && PEOPLE.indexOf(who as Who) >= PEOPLE.indexOf(from)
    const actions = builtActions().filter(({ name }) => !isForStrangers(name))
    // First what is refused, on a database that must stay as it is.
    for (const allowed of [false, true]) {
      const before = allowed ? null : facts(db)
      for (const { name, id, pages } of actions) {
        const row = ACTIONS[name]
        if (!row || isForStrangers(name) || mayFrom(row.from as Role) !== allowed) continue
        const address = things.at(TABLE[pages.find((route) => TABLE[route]) ?? ""]?.address ?? "/sign-in")
        const args = row.args({ ...things, memberId: spare.id, me: me?.id ?? 0 })
        const { answer, text } = await callAction(page.request, { address, id, args, origin: server.url })
        const said = String((answer as { message?: string } | null)?.message ?? "")
        if (allowed) expect.soft(said, `${name} for ${who}`).not.toMatch(NO_RIGHT)
        else
          expect
            .soft([name, said || text.slice(0, 300)], `for ${who}`)
            .toEqual([name, expect.stringMatching(NO_RIGHT)])
      }
      if (before) expect(facts(db)).toEqual(before)
    }
  })

test("an action of a link asks for one that opens", async ({ page, signIn, db, server }) => {
  const things = prepare(db)
  await signInSomebodyElse(signIn, page)
  const others = { ...things, memberId: 0, me: 0 }
  const call = async (name: string, id: string, token: string) => {
    const args = ACTIONS[name]?.args({ ...others, token }) ?? []
    const address = things.at("/review/TOKEN")
    return (await callAction(page.request, { address, id, args, origin: server.url })).answer
  }
  const actions = builtActions().filter(({ name }) => ACTIONS[name]?.from === "link")
  const before = facts(db)
  for (const { name, id } of actions) {
    const answer = await call(name, id, "a-token-that-was-guessed")
    // Whoever asks for a new link, or says that a page was shown, is told nothing either way.
    if (/#(?:askAgain|opened)$/u.test(name))
      expect([name, answer]).toEqual([name, name.endsWith("askAgain") ? { ok: true } : expect.anything()])
    else
      expect([name, answer]).toEqual([
        name,
        expect.objectContaining({
          ok: false,
          message: expect.stringMatching(/no longer works|was used/u),
        }),
      ])
  }
  expect(facts(db)).toEqual(before)
  const approve = actions.find(({ name }) => name.endsWith("#approveEntry"))
  expect(await call(approve?.name ?? "", approve?.id ?? "", things.token)).toMatchObject({ ok: true })
})

test("a partner is not reached through another event", async ({ page, signIn, db }) => {
  await signIn("owner")
  const one = makeEvent(db)
  const other = makeEvent(db)
  addPartner(db, SYSTEM, { eventId: one.event.id, tierId: one.tier.id, content: partnerContent("Only Here") })
  expect((await page.request.get(`/events/${one.event.slug}/partners/only-here`)).status()).toBe(200)
  expect((await page.request.get(`/events/${other.event.slug}/partners/only-here`)).status()).toBe(404)
})

test("a mail is not read through another event", async ({ page, signIn, db }) => {
  await signIn("owner")
  const one = makeEvent(db)
  const other = makeEvent(db)
  const mailId = queueReceipt(db, one.event)
  expect((await page.request.get(`/events/${one.event.slug}/outbox/${mailId}`)).status()).toBe(200)
  for (const address of [`${other.event.slug}/outbox/${mailId}`, `${one.event.slug}/outbox/none`])
    expect((await page.request.get(`/events/${address}`)).status()).toBe(404)
})

test("a tier is not reached through another event", async ({ page, signIn, db }) => {
  await signIn("owner")
  const one = makeEvent(db)
  const other = makeEvent(db)
  const address = (slug: string) => `/events/${slug}/settings/tiers/${one.tier.id}`
  expect((await page.request.get(address(one.event.slug))).status()).toBe(200)
  expect((await page.request.get(address(other.event.slug))).status()).toBe(404)
})

/** These ask for no session; the tests of links and of forms that anybody may fill in look at them. */
function isForStrangers(name: string): boolean {
  return ["link", "anybody"].includes(ACTIONS[name]?.from ?? "")
}

/** What any refusal for lack of a right says. */
const NO_RIGHT =
  /^(?:You are signed out|Your role can't|Only an owner|Only owners|There is no such event|This event does not exist)/u

/** An event with a partner that nobody outside may read of, and something of everything that routes and actions name. */
function prepare(db: Connection) {
  const { event, tier } = makeEvent(db)
  const added = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent("Secret Partner", { tagline: "Confidential until signed off" }),
  })
  if (!added.ok) throw new Error(added.message)
  const sha256 = "a".repeat(64 - String(event.id).length) + String(event.id).replace(/\D/gu, "0")
  setLogo(db, SYSTEM, {
    partnerId: added.partner.id,
    logo: { sha256, type: "image/svg+xml", extension: "svg", width: 9, height: 9, bytes: Buffer.from(SVG) },
  })
  const contact = contactIn(db, added.partner.id, "Kim Ji-woo")
  send(db, added.partner.id)
  const proposalId = proposeBy(
    db,
    contact,
    partnerContent("Secret Partner", { tagline: "Confidential" }),
    sha256,
  )
  const { token, answerId } = approvedReview(db, added.partner)
  const mailId = queueReceipt(db, event, { partnerName: "Secret Partner" })
  const importId = importInto(db, event.id)
  const head = getPartner(db, added.partner.id)?.head
  if (!head) throw new Error("the partner is gone")
  return {
    ...{ eventId: event.id, tierId: tier.id, partnerId: added.partner.id, contactId: contact.id },
    ...{ proposalId, mailId, importId, sha256, token },
    ...{ base: baseOf(head), hash: head.hash, revisionId: head.id },
    /** An address of the table with the names of what there is. */
    at: (address: string) =>
      address
        .replace("EVENT", event.slug)
        .replace("PARTNER", String(added.partner.id))
        .replace("PROPOSAL", String(proposalId))
        .replace("LOGO", sha256)
        .replace("TOKEN", token)
        .replace("ANSWER", String(answerId))
        .replace("MAIL", String(mailId))
        .replace("CONTACT", String(contact.id))
        .replace("TIER", String(tier.id))
        .replace("IMPORT", String(importId)),
  }
}

function importInto(db: Connection, eventId: number): number {
  const choices = choicesFrom([{ ...EMPTY_ROW, name: "Secret Partner’s friend" }], {}, "Partners")
  const done = applyImport(db, SYSTEM, { eventId, choices })
  if (!done.ok) throw new Error(done.message)
  return done.importId
}

/** A personal link to the partner's draft, through which it was approved. */
function approvedReview(db: Connection, partner: Partner) {
  const contact = contactAt(db, partner.id)
  send(db, partner.id)
  const token = tokenOf(db, contact.id)
  return { token, answerId: approveBy(db, contact) }
}

async function ask(request: APIRequestContext, method: "GET" | "POST", address: string, origin: string) {
  if (method === "GET") return request.get(address, { maxRedirects: 0 })
  const data = address.includes("/presence")
    ? { window: "anywindow", state: "reading" }
    : address.includes("/logo")
      ? Buffer.from(SVG)
      : Buffer.from("Alpha House\nAlpha House is a house.")
  return request.post(address, {
    data,
    headers: { origin, "sec-fetch-site": "same-origin" },
    maxRedirects: 0,
  })
}

/** An owner exists, as on any installation in use, but this browser holds no session. */
async function signInSomebodyElse(
  signIn: (role: Role) => Promise<unknown>,
  page: { context: () => { clearCookies: () => Promise<void> } },
) {
  await signIn("owner")
  await page.context().clearCookies()
}
