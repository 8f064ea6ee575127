import { request as httpRequest } from "node:http"
import type { Page } from "@playwright/test"
import { addPartner } from "@/db/partners"
import { setPictureQuota } from "@/db/picture-room"
import { SYSTEM } from "@/domain/permissions"
import { LIMITS } from "@/domain/rate-limit"
import { tokenOf } from "../review-answers"
import { contactIn, send } from "../reviews"
import { builtActions } from "./actions"
import { makeEvent, partnerContent } from "./events"
import { expect, PASSWORD, test } from "./fixtures"
import { postRoutes } from "./post-routes"

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

test.describe("who guesses at a password", () => {
  test.use({ expectedErrors: [/status of 401/u] })

  test("is told when to try again, and its owner comes in from a browser of hers", async ({
    page,
    browser,
    signIn,
    server,
  }) => {
    const { email } = await signIn("viewer")
    await page.context().clearCookies()
    const own = await browser.newContext({ baseURL: server.url })
    const hers = await own.newPage()
    await fillIn(hers, email, PASSWORD)
    await expect(hers).toHaveURL(/\/events$/u)
    await page.goto("/sign-in")
    const said = await page.evaluate(tryWrongly, {
      email,
      times: LIMITS["sign-in.account-and-network"].burst,
    })
    expect(new Set(said)).toEqual(new Set([401]))
    await fillIn(page, email, PASSWORD)
    await expect(page.getByText(/^Wrong passwords were tried too often\. Try again in /u)).toBeVisible()
    await own.clearCookies({ name: /greenroom-session/u })
    await fillIn(hers, email, PASSWORD)
    await expect(hers).toHaveURL(/\/events$/u)
    await own.close()
  })
})

test("pictures of an event have a room, which settings show and an owner changes", async ({
  page,
  signIn,
  db,
  server,
}) => {
  await signIn("owner")
  const { event, tier } = makeEvent(db)
  const content = partnerContent("Full House")
  const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  if (!added.ok) throw new Error(added.message)
  const upload = () =>
    page.request.post(`/api/partners/${added.partner.id}/logo`, {
      data: SVG,
      headers: { origin: server.url },
    })
  setPictureQuota(db, SYSTEM, { eventId: event.id, bytes: 10 })
  const refused = await upload()
  expect([refused.status(), (await refused.json()).message]).toEqual([
    429,
    "The pictures of this event take 0 KB of the 1 KB that they may, and this does not fit any more. An owner can allow more in the event’s settings.",
  ])
  await page.goto(`/events/${event.slug}/settings`)
  const room = page.getByRole("region", { name: "Room for pictures" })
  await expect(room.getByLabel("Room in gigabytes")).toBeEditable()
  await room.getByLabel("Room in gigabytes").fill("much")
  await room.getByRole("button", { name: "Save room" }).click()
  await expect(room.getByText("Enter a number of gigabytes, such as 2 or 0.5.")).toBeVisible()
  await room.getByLabel("Room in gigabytes").fill("1.5")
  await room.getByRole("button", { name: "Save room" }).click()
  await expect(room.getByText("of 1.5 GB are used.")).toBeVisible()
  expect((await upload()).status()).toBe(200)
  await page.reload()
  await expect(room.getByText(/^[1-9] KB of 1\.5 GB are used\.$/u)).toBeVisible()
})

test("a body that is too large is refused before it is sent, on every route", async ({
  page,
  signIn,
  db,
  server,
}) => {
  await signIn("owner")
  const { event, tier } = makeEvent(db)
  const content = partnerContent("Large House")
  const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  if (!added.ok) throw new Error(added.message)
  const contact = contactIn(db, added.partner.id, "Kim Ji-woo")
  send(db, added.partner.id)
  const [cookie] = await page.context().cookies()
  const names = { event: event.slug, partner: added.partner.id, token: tokenOf(db, contact.id) }
  const action = builtActions().find(({ name }) => name.endsWith("partners/list-actions.ts#archive"))
  const headers = { cookie: `${cookie?.name}=${cookie?.value}`, origin: server.url }
  for (const address of postRoutes(names).filter((route) => !READS_NO_BODY.test(route))) {
    const type = address.startsWith("/api/auth/")
      ? "application/x-www-form-urlencoded"
      : "application/octet-stream"
    const said = await announce(server.url + address, { ...headers, "content-type": type })
    expect([address, said]).toEqual([
      address,
      expect.stringMatching(/too large|larger than|can't be looked up/u),
    ])
  }
  // A server action is counted as it comes.
  const sent = await fetch(`${server.url}/events/${event.slug}/partners`, {
    method: "POST",
    headers: { ...headers, "next-action": action?.id ?? "", "content-type": "text/plain;charset=UTF-8" },
    body: `["${"x".repeat(7 * 1024 * 1024)}"]`,
  })
  expect(sent.status).toBeGreaterThanOrEqual(400)
  expect(await sent.text()).not.toContain("ok")
})

/** Routes that are asked by their address alone. */
const READS_NO_BODY = /^\/api\/(?:backups|check)$|^\/backups\/|\/contacts\/[^/]+\/data$/u

/** Runs in the page: the same browser and network as whoever sits before it. */
async function tryWrongly({ email, times }: { email: string; times: number }): Promise<number[]> {
  const { csrfToken } = await (await fetch("/api/auth/csrf")).json()
  const body = new URLSearchParams({ csrfToken, json: "true", email, password: "a wrong password" })
  const said: number[] = []
  for (let tries = 0; tries < times; tries += 1)
    said.push((await fetch("/api/auth/callback/credentials", { method: "POST", body })).status)
  return said
}

/** Says that 300 MB come, sends none of them, and gives what is answered. */
function announce(address: string, headers: Record<string, string>): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(address, {
      method: "POST",
      headers: { ...headers, "content-length": 300 * 1024 * 1024 },
    })
    request.once("response", (response) => {
      let body = ""
      response.setEncoding("utf8")
      response.on("data", (part) => {
        body += part
      })
      response.once("end", () => {
        request.destroy()
        resolve(body)
      })
    })
    request.once("error", reject)
    request.flushHeaders()
  })
}

async function fillIn(page: Page, email: string, password: string) {
  await page.goto("/sign-in")
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible()
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password").fill(password)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
}
