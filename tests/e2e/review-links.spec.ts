import type { APIRequestContext } from "@playwright/test"
import { eq } from "drizzle-orm"
import { rateLimit } from "@/db/account-schema"
import { archivePartner } from "@/db/archiving"
import type { Connection } from "@/db/client"
import { removeContact } from "@/db/contacts"
import { revokeLinks } from "@/db/review-links"
import { mail, reviewLink } from "@/db/schema"
import { SYSTEM } from "@/domain/permissions"
import { tokenOf } from "@/tests/review-answers"
import { send } from "@/tests/reviews"
import { expect, test } from "./fixtures"
import { drawLogo, makeReview, type Review, svg } from "./reviews"

// The browser's own line for the pages of links that open nothing.
test.use({ expectedErrors: [/status of 404/u] })

/** Every way in which a link stops opening. */
const ENDINGS: Record<string, (db: Connection, the: Review) => unknown> = {
  expired: (db, { contact }) =>
    db.update(reviewLink).set({ expiresAt: Date.now() }).where(eq(reviewLink.contactId, contact.id)).run(),
  revoked: (db, { contact }) => revokeLinks(db, SYSTEM, { contactId: contact.id }),
  replaced: (db, { partner }) => send(db, partner.id),
  "of a removed contact": (db, { contact }) => removeContact(db, SYSTEM, contact.id),
  "of an archived partner": (db, { partner }) => archivePartner(db, SYSTEM, partner.id),
  unknown: () => undefined,
}

/** Every address that a link has, with its token as TOKEN. */
const ADDRESSES = ["", "/page/", "/page/NAME/", "/receipt/1", "/anything", "/anything/else"]

test("all links that open nothing are one page, whatever the reason", async ({ page, db }) => {
  const answers = new Map<string, Set<string>>()
  for (const [ending, end] of Object.entries(ENDINGS)) {
    // So many would be slowed.
    db.delete(rateLimit).run()
    const the = makeReview(db, "Secret House", { tagline: "Confidential until signed off" })
    expect((await page.request.get(`/review/${the.token}`)).status()).toBe(200)
    end(db, the)
    const token = ending === "unknown" ? "A".repeat(43) : the.token
    for (const address of ADDRESSES) {
      const response = await page.request.get(`/review/${token}${address.replace("NAME", "secret-house")}`)
      expect(response.status(), `${ending} ${address}`).toBe(404)
      const { date: _, "x-request-id": request = "no id", ...headers } = response.headers()
      const body = (await response.text()).replaceAll(request, "REQUEST")
      expect(body, `${ending} ${address}`).not.toContain("Confidential")
      // Each answer has a nonce of its own for its scripts.
      const nonce = /'nonce-([^']+)'/u.exec(headers["content-security-policy"] ?? "")?.[1] ?? "no nonce"
      const answer = JSON.stringify([headers, body]).replaceAll(token, "TOKEN").replaceAll(nonce, "NONCE")
      answers.set(address, (answers.get(address) ?? new Set()).add(answer))
    }
    const upload = await page.request.post(`/api/review/${token}/logo`, {
      data: svg("#855300"),
      headers: { "sec-fetch-site": "same-origin" },
    })
    expect(upload.status(), ending).toBe(404)
  }
  for (const [address, different] of answers) expect(different.size, address).toBe(1)

  for (const address of ["/review", "/review/guess", "/review/guess/receipt/1"]) {
    await page.goto(address)
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("This link does not open anything")
    await page.getByRole("button", { name: "Ask for a new link" }).click()
    await expect(
      page.getByText("If this link was once valid, a new one is on its way to the address it was sent to."),
    ).toBeVisible()
  }
})

test("a new link goes to the address on file", async ({ page, db }) => {
  const the = makeReview(db, "Asking House")
  ENDINGS.expired?.(db, the)
  await page.goto(`/review/${the.token}`)
  await page.getByRole("button", { name: "Ask for a new link" }).click()
  await expect(page.getByText("If this link was once valid")).toBeVisible()
  const sent = db.select().from(mail).where(eq(mail.kind, "new-link")).all()
  expect(sent.filter(({ partnerId }) => partnerId === the.partner.id).map(({ toEmail }) => toEmail)).toEqual([
    the.contact.email,
  ])
  await page.goto(`/review/${tokenOf(db, the.contact.id)}`)
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Asking House")
})

test("the link of one partner never shows another's", async ({ page, db }) => {
  const one = makeReview(db, "One House")
  const other = makeReview(db, "Other House", { tagline: "Confidential until signed off" })
  for (const address of ADDRESSES) {
    const path = `/review/${one.token}${address.replace("NAME", "other-house")}`
    expect(await (await page.request.get(path)).text(), path).not.toContain("Confidential")
  }
  expect((await page.request.get(`/review/${other.token}/page/one-house/`)).status()).toBe(404)
})

test("a draft's logo is shown through its own open link alone", async ({ page, db, playwright, server }) => {
  const the = makeReview(db, "Logo House")
  const sent = await drawLogo(db, the.partner.id, "#1f5c46")
  send(db, the.partner.id)
  const token = tokenOf(db, the.contact.id)
  const unsent = await drawLogo(db, the.partner.id, "#855300")
  const other = makeReview(db, "Other House")
  const foreign = await drawLogo(db, other.partner.id, "#a12a1f")
  const address = (logo: { sha256: string }) => `/logos/${logo.sha256}.svg`
  const get = async (request: APIRequestContext, path: string) => (await request.get(path)).status()

  // Without the frame's cookie: by the link's own address alone.
  expect(await get(page.request, address(sent))).toBe(404)
  for (const [logo, status] of [
    [sent, 200],
    [unsent, 404],
    [foreign, 404],
  ] as const)
    expect(await get(page.request, `/review/${token}${address(logo)}`)).toBe(status)

  await page.goto(`/review/${token}`)
  const picture = page.frameLocator("iframe").locator(`img[src$="${address(sent)}"]`)
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  const [cookie, ...more] = await page.context().cookies(`${server.url}/logos/`)
  expect(more).toEqual([])
  expect(cookie).toMatchObject({ path: "/", httpOnly: true, sameSite: "Lax", expires: -1 })
  for (const [logo, status] of [
    [sent, 200],
    [unsent, 404],
    [foreign, 404],
  ] as const)
    expect(await get(page.request, address(logo))).toBe(status)

  // A second link in the same browser adds its own logos, and takes nothing away.
  send(db, other.partner.id)
  await page.request.get(`/review/${tokenOf(db, other.contact.id)}/page/`)
  expect(await get(page.request, address(foreign))).toBe(200)
  expect(await get(page.request, address(sent))).toBe(200)

  // What a contact uploads is for its own eyes.
  const uploaded = await page.request.post(`/api/review/${token}/logo`, {
    data: svg("#123456"),
    headers: { "sec-fetch-site": "same-origin" },
  })
  const { logo } = await uploaded.json()
  expect(await get(page.request, logo.path)).toBe(200)
  const stranger = await playwright.request.newContext({ baseURL: server.url })
  await stranger.get(`/review/${tokenOf(db, other.contact.id)}/page/`)
  expect(await get(stranger, logo.path)).toBe(404)
  expect(await get(stranger, address(sent))).toBe(404)
  await stranger.dispose()

  revokeLinks(db, SYSTEM, { contactId: the.contact.id })
  expect(await get(page.request, address(sent))).toBe(404)
  expect(await get(page.request, logo.path)).toBe(404)
  expect(await get(page.request, address(foreign))).toBe(200)
})

test("a logo from another site's page is refused", async ({ page, db }) => {
  const { token } = makeReview(db, "Target")
  for (const headers of [
    { "sec-fetch-site": "cross-site" },
    { origin: "https://evil.example" },
    {},
  ] as Record<string, string>[]) {
    const response = await page.request.post(`/api/review/${token}/logo`, { data: svg("#855300"), headers })
    expect(response.status(), JSON.stringify(headers)).toBe(403)
  }
})

test("no log holds a link, whatever breaks", async ({ page, db, server }) => {
  const { token } = makeReview(db, "Broken House")
  const before = server.output().length
  db.$client.exec('alter table "review_link" rename to "review_link_away"')
  try {
    for (const address of ["", "/page/", "/receipt/1", `/logos/${"0".repeat(64)}.svg`])
      expect((await page.request.get(`/review/${token}${address}`)).status(), address).toBe(500)
    const upload = await page.request.post(`/api/review/${token}/logo`, {
      data: svg("#855300"),
      headers: { "sec-fetch-site": "same-origin" },
    })
    expect(upload.status()).toBe(500)
  } finally {
    db.$client.exec('alter table "review_link_away" rename to "review_link"')
  }
  await expect.poll(() => server.output().slice(before)).toContain("review_link")
  expect(server.output()).not.toContain(token)
})
