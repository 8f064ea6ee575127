import { readdirSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import type { APIRequestContext } from "@playwright/test"
import type { Connection } from "@/db/client"
import { applyImport } from "@/db/imports"
import { addPartner, type Partner } from "@/db/partners"
import { setLogo } from "@/db/revisions"
import { choicesFrom } from "@/domain/import/choices"
import { EMPTY_ROW } from "@/domain/import/import-row"
import type { Role } from "@/domain/permissions"
import { SYSTEM } from "@/domain/permissions"
import { tokenOf } from "../review-answers"
import { approveBy, contactAt, contactIn, proposeBy, send } from "../reviews"
import { makeEvent, partnerContent } from "./events"
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

for (const who of PEOPLE)
  test(`${who} reaches what the table says, and nothing of a draft leaks elsewhere`, async ({
    page,
    signIn,
    db,
    server,
  }) => {
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
    const proposal = proposeBy(
      db,
      contact,
      partnerContent("Secret Partner", { tagline: "Confidential" }),
      sha256,
    )
    const { token, answerId } = approvedReview(db, added.partner)
    const mailId = queueReceipt(db, event, { partnerName: "Secret Partner" })
    const importId = importInto(db, event.id)
    if (who !== "anonymous") await signIn(who)
    else await signInSomebodyElse(signIn, page)
    for (const { address, answers, method } of Object.values(TABLE)) {
      const target = address
        .replace("EVENT", event.slug)
        .replace("PARTNER", String(added.partner.id))
        .replace("PROPOSAL", String(proposal))
        .replace("LOGO", sha256)
        .replace("TOKEN", token)
        .replace("ANSWER", String(answerId))
        .replace("MAIL", String(mailId))
        .replace("CONTACT", String(contact.id))
        .replace("TIER", String(tier.id))
        .replace("IMPORT", String(importId))
      const response = await ask(page.request, method ?? "GET", target, server.url)
      expect.soft(response.status(), `${method ?? "GET"} ${address} for ${who}`).toBe(answers[who])
      if (answers[who] !== 200) {
        const body = await response.text()
        expect.soft(body, address).not.toContain("Secret Partner")
        expect.soft(body, address).not.toContain("Confidential")
      }
    }
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

test("what another site's page sends is refused", async ({ page, signIn, db }) => {
  await signIn("owner")
  const { event, tier } = makeEvent(db)
  const added = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent("Target"),
  })
  if (!added.ok) throw new Error(added.message)
  for (const headers of [
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { origin: "https://evil.example" },
    { origin: "null" },
    {},
  ] as Record<string, string>[]) {
    for (const address of ["logo", "presence"]) {
      const response = await page.request.post(`/api/partners/${added.partner.id}/${address}`, {
        data: SVG,
        headers,
      })
      expect(response.status(), `${address} ${JSON.stringify(headers)}`).toBe(403)
    }
  }
})

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
