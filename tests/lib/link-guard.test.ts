import { randomBytes } from "node:crypto"
import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { rateLimit } from "@/db/account-schema"
import { write } from "@/db/client"
import { inviteMember } from "@/db/invitations"
import { takeDrops } from "@/db/rate-limits"
import { revokeLinks } from "@/db/review-links"
import { LIMITS } from "@/domain/rate-limit"
import { createLinkGuard } from "@/lib/link-guard"
import { partnerWithContact, reviewScene, sendTo } from "../db/review-scene"
import { must } from "../must"
import { tokenOf } from "../review-answers"

const { burst } = LIMITS["review-link.network"]
const HOME = "198.51.100.7"

let server: Server | undefined

beforeEach(() => {
  // The clock stands still, so that nothing leaks out of a bucket on a slow machine.
  vi.useFakeTimers({ toFake: ["Date"] })
})
afterEach(() => {
  vi.useRealTimers()
  server?.closeAllConnections()
  server?.close()
  server = undefined
})

describe("the guard before personal links", () => {
  it("lets links that open through, also from a network that guesses, and answers guesses from there", async () => {
    const { ask, token } = await guarded()
    const statuses = new Set<number>()
    for (let tries = 0; tries < burst; tries += 1) statuses.add((await ask(`/review/${guess()}`)).status)
    expect(statuses).toEqual(new Set([200]))
    for (const address of [`/review/${guess()}`, `/review/${guess()}/page/`, "/review/x"])
      expect((await ask(address)).status).toBe(429)
    for (const address of [`/review/${token}`, `/review/${token}/guide?x`, `/api/review/${token}/logo`])
      expect((await ask(address)).status).toBe(200)
  })

  it("counts links out of mails to staff by themselves, and lets those that open through", async () => {
    const { the, ask, token } = await exhausted()
    const link = must(
      inviteMember(the.db, the.staff.owner, {
        ...{ name: "Mina Park", email: "mina@example.org", role: "editor", byMail: null },
      }),
    )
    const places = ["invitation", "reset", "confirm-email", "sign-in-link", "set-up"]
    const statuses = new Set<number>()
    for (let tries = 0; tries < LIMITS["account-link.network"].burst; tries += 1)
      statuses.add((await ask(`/${places[tries % places.length]}/${guess()}`)).status)
    expect(statuses).toEqual(new Set([200]))
    for (const place of places) expect((await ask(`/${place}/${guess()}`)).status).toBe(429)
    for (const address of [`/invitation/${link.token}`, `/review/${token}`, "/sign-in-link", "/reset/"])
      expect((await ask(address)).status).toBe(200)
    // A token opens what it was made for alone.
    expect((await ask(`/reset/${link.token}`)).status).toBe(429)
  })

  it("says when to try again, in the site's look for a page and as data for a program", async () => {
    const { ask } = await exhausted()
    const page = await ask(`/review/${guess()}`)
    expect(page.headers).toMatchObject({
      "content-type": "text/html; charset=utf-8",
      "retry-after": "20",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
    })
    expect(page.headers["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'sha256-/u)
    expect(page.body).toContain(
      "Links that open nothing were tried too often from your network. Try again in 20 seconds. A link that still works opens at any time.",
    )
    const data = await ask(`/api/review/${guess()}/logo`, { method: "POST" })
    expect([data.status, JSON.parse(data.body).ok]).toEqual([429, false])
    expect((await ask(`/review/${guess()}`, { method: "HEAD" })).body).toBe("")
  })

  it("counts uploads that are tried, too, whatever became of them", async () => {
    const { ask } = await guarded()
    for (let tries = 0; tries < burst; tries += 1)
      await ask(`/api/review/${guess()}/logo`, { method: "POST" })
    expect((await ask(`/review/${guess()}`)).status).toBe(429)
  })

  it("slows one network and no other", async () => {
    const { ask } = await exhausted()
    expect((await ask(`/review/${guess()}`, { from: "198.51.100.8" })).status).toBe(200)
  })

  it("slows a whole /64, whichever of its addresses is used", async () => {
    const { ask } = await guarded()
    for (let tries = 0; tries < burst; tries += 1)
      await ask(`/review/${guess()}`, { from: `2001:db8:1:2::${tries.toString(16)}` })
    expect((await ask(`/review/${guess()}`, { from: "2001:db8:1:2:ffff::9" })).status).toBe(429)
    expect((await ask(`/review/${guess()}`, { from: "2001:db8:1:3::1" })).status).toBe(200)
  })

  it("slows guesses from everywhere when too many networks guess at once", async () => {
    const { ask, token, the } = await guarded()
    const all = LIMITS["review-link.everybody"].burst
    write(the.db, (tx) => {
      for (let tries = 0; tries < all; tries += 1)
        takeDrops(tx, [{ limit: "review-link.everybody", of: "everybody" }])
      return { ok: true }
    })
    expect((await ask(`/review/${guess()}`)).status).toBe(429)
    expect((await ask(`/review/${token}`)).status).toBe(200)
  })

  it("answers an ended link like a guess: nothing tells them apart", async () => {
    const { ask, token, the } = await exhausted()
    revokeLinks(the.db, the.staff.editor, { eventId: the.eventId })
    const [ended, unknown] = [await ask(`/review/${token}`), await ask(`/review/${guess()}`)]
    expect([ended.status, ended.body]).toEqual([429, unknown.body])
  })

  it("writes one line of the log however many guesses come, and no row beyond the limit", async () => {
    const { ask, lines, the } = await exhausted()
    for (let tries = 0; tries < 100; tries += 1) await ask(`/review/${guess()}`)
    expect(lines).toEqual([
      `Links are guessed at from ${HOME}; further guesses are answered with "try again later".`,
    ])
    expect(the.db.select().from(rateLimit).all()).toHaveLength(2)
  })

  it("leaves it to the desk to say that the database does not answer", async () => {
    const { ask, token, the } = await guarded()
    the.db.$client.exec('alter table "review_link" rename to "away"')
    expect((await ask(`/review/${token}`)).status).toBe(200)
  })

  it("leaves every other address alone", async () => {
    const { ask } = await exhausted()
    for (const address of ["/review", "/review/", "/events", "/reviews/x", "/?/review/x"])
      expect([address, (await ask(address)).status]).toEqual([address, 200])
  })

  it.each(["//review//TOKEN", "/%72eview/TOKEN", "/review/%54OKEN"])(
    "reads %s as Next.js does",
    async (address) => {
      const { ask } = await exhausted()
      const { status } = await ask(address)
      // An encoded "review" is no route of Next.js's either.
      expect(status).toBe(address.includes("%72") ? 200 : 429)
    },
  )
})

const guess = () => randomBytes(32).toString("base64url")

async function exhausted() {
  const given = await guarded()
  for (let tries = 0; tries < burst; tries += 1) await given.ask(`/review/${guess()}`)
  await given.ask(`/review/${guess()}`)
  return given
}

/** A server that answers 200 behind the guard, and an event with one link that opens. */
async function guarded() {
  const the = reviewScene()
  const { partnerId, contact } = partnerWithContact(the, "Alpha House")
  sendTo(the, partnerId)
  const lines: string[] = []
  const guard = createLinkGuard(the.db, (line) => lines.push(line))
  const behind = createServer((asked, response) => {
    if (guard(asked, response, String(asked.headers["x-from"]))) response.end("behind")
  })
  server = behind
  await new Promise<void>((resolve) => behind.listen(0, "127.0.0.1", resolve))
  const { port } = behind.address() as AddressInfo
  const ask = (path: string, { from = HOME, method = "GET" } = {}) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
      request({ port, host: "127.0.0.1", path, method, headers: { "x-from": from } }, (response) => {
        let body = ""
        response.on("data", (part) => {
          body += part
        })
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        )
      })
        .on("error", reject)
        .end()
    })
  return { the, token: tokenOf(the.db, contact.id), lines, ask }
}
