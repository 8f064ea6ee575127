import { request as httpRequest } from "node:http"
import { addPartner, getPartner } from "@/db/partners"
import { setDisabled } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { makeEvent, partnerContent } from "./events"
import { expect, PASSWORD, test } from "./fixtures"

const SIGN_IN = "/api/auth/callback/credentials"
/** Ways to write an address elsewhere that have fooled somebody. */
const OUTSIDE = [
  "https://evil.example/",
  "//evil.example/",
  "///evil.example/",
  "/\\evil.example",
  "\\\\evil.example",
  "\\evil.example",
  "https:evil.example",
  "https:/evil.example",
  "%2f%2fevil.example",
  "/%2fevil.example",
  "/\tevil.example",
  "\t//evil.example",
  "/\n/evil.example",
  "javascript:0",
  "data:text/html,x",
  "@evil.example",
  ".evil.example",
]
const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

test("a stranger's sign-in is read up to the size of a form, and as a form alone", async ({
  page,
  server,
}) => {
  const headers = { origin: server.url }
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json()
  const form = { csrfToken, json: "true", email: "nobody@example.org", password: PASSWORD }
  expect((await page.request.post(SIGN_IN, { form, headers })).status()).toBe(401)
  const large = await page.request.post(SIGN_IN, {
    form: { ...form, password: "x".repeat(65 * 1024) },
    headers,
  })
  expect(large.status()).toBe(413)
  expect((await page.request.post(SIGN_IN, { data: form, headers })).status()).toBe(415)
})

test("a sign-in that fails inside tells a stranger nothing of why", async ({ page, db, signIn, server }) => {
  const headers = { origin: server.url }
  const member = await signIn("viewer")
  await page.context().clearCookies()
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json()
  const form = { csrfToken, json: "true", email: member.email, password: PASSWORD }
  db.$client.exec('alter table "session" rename to "session_away"')
  try {
    const answer = await page.request.post(SIGN_IN, { form, headers })
    expect(answer.status()).toBe(401)
    expect(new URL((await answer.json()).url).search).toBe("?error=Unavailable")
  } finally {
    db.$client.exec('alter table "session_away" rename to "session"')
  }
  expect((await page.request.post(SIGN_IN, { form, headers })).status()).toBe(200)
})

test("sign-in leads to this server alone", async ({ page, server }) => {
  for (const callbackUrl of OUTSIDE) {
    const answer = await page.request.get("/api/auth/signin", { params: { callbackUrl }, maxRedirects: 0 })
    const target = new URL(answer.headers().location ?? "", server.url)
    const carried = new URL(target.searchParams.get("callbackUrl") ?? server.url)
    expect([target.origin, carried.origin], callbackUrl).toEqual([server.url, server.url])
  }
})

test("whoever signs in or out stays on this server", async ({ page, server, signIn }) => {
  const { email } = await signIn("viewer")
  const headers = { origin: server.url }
  const { csrfToken } = await (await page.request.get("/api/auth/csrf")).json()
  for (const callbackUrl of OUTSIDE.filter((_, index) => index % 3 === 0))
    for (const address of [SIGN_IN, "/api/auth/signout"]) {
      const form = { csrfToken, json: "true", email, password: PASSWORD, callbackUrl }
      const answer = await page.request.post(address, { form, headers })
      expect([address, callbackUrl, answer.status()]).toEqual([address, callbackUrl, 200])
      expect(new URL((await answer.json()).url, server.url).origin, callbackUrl).toBe(server.url)
    }
})

test("the preview's own redirect names no host, whatever the request says", async ({ page, signIn, db }) => {
  await signIn("viewer")
  const { event } = makeEvent(db)
  const answer = await page.request.get(`/events/${event.slug}/preview`, {
    headers: { "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" },
    maxRedirects: 0,
  })
  expect(answer.status()).toBe(308)
  expect(answer.headers()).toMatchObject({
    location: `/events/${event.slug}/preview/`,
    "cache-control": "private, no-store",
  })
})

test("an upload that outlasts its sender's account writes nothing", async ({ page, signIn, db, server }) => {
  const member = await signIn("editor")
  const { event, tier } = makeEvent(db)
  const content = partnerContent("Slow Line")
  const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  if (!added.ok) throw new Error(added.message)
  const address = `${server.url}/api/partners/${added.partner.id}/logo`
  const headers = { "sec-fetch-site": "same-origin" }
  const cut = await page.request.post(address, { data: SVG.slice(0, 20), headers })
  expect(cut.status()).toBe(422)
  const [cookie] = await page.context().cookies()
  const upload = httpRequest(address, {
    method: "POST",
    headers: {
      ...headers,
      "content-length": Buffer.byteLength(SVG),
      cookie: `${cookie?.name}=${cookie?.value}`,
      expect: "100-continue",
    },
  })
  const status = new Promise((resolve, reject) => {
    upload.once("response", (response) => resolve(response.resume().statusCode))
    upload.once("error", reject)
  })
  await new Promise((resolve) => upload.once("continue", resolve))
  upload.write(SVG.slice(0, 20))
  // Answered after the upload was let in, for both ask the same server in turn.
  await page.request.get("/events")
  setDisabled(db, SYSTEM, { memberId: member.id, disabled: true })
  upload.end(SVG.slice(20))
  expect(await status).toBe(401)
  expect(getPartner(db, added.partner.id)?.logo).toBeNull()
})
