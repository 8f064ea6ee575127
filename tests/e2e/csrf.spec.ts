import { addPartner } from "@/db/partners"
import { SYSTEM } from "@/domain/permissions"
import { tokenOf } from "../review-answers"
import { contactIn, send } from "../reviews"
import { builtActions } from "./actions"
import { makeEvent, partnerContent } from "./events"
import { facts } from "./facts"
import { expect, test } from "./fixtures"
import { postRoutes } from "./post-routes"

/** Where a request may come from that no page of ours sent, as browsers and programs tell of it. */
const SOURCES: Record<string, Record<string, string>> = {
  "another site": { origin: "https://evil.example", "sec-fetch-site": "cross-site" },
  "another site, by an older browser": { origin: "https://evil.example" },
  "a page without an origin": { origin: "null", "sec-fetch-site": "cross-site" },
  "a page without an origin, by an older browser": { origin: "null" },
  "a program that says nothing": {},
  "another site that hides": { "sec-fetch-site": "cross-site" },
  "a sister site": { origin: "http://other.localhost:3000", "sec-fetch-site": "same-site" },
  "another port of this machine": { origin: "http://localhost:1", "sec-fetch-site": "same-site" },
  "a bookmark": { "sec-fetch-site": "none" },
  "a liar about where it is": { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'

/** What a form of another site can send without asking first, and what only a script could. */
const TYPES = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/json",
]

test("nothing that may change something is taken from elsewhere", async ({ page, signIn, db, server }) => {
  test.slow()
  await signIn("owner")
  const { event, tier } = makeEvent(db)
  const content = partnerContent("Target")
  const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  if (!added.ok) throw new Error(added.message)
  const contact = contactIn(db, added.partner.id, "Kim Ji-woo")
  send(db, added.partner.id)
  const [cookie] = await page.context().cookies()
  const cookies = `${cookie?.name}=${cookie?.value}`
  const archive = builtActions().find(({ name }) => name.endsWith("partners/list-actions.ts#archive"))
  const list = `/events/${event.slug}/partners`
  const targets: { address: string; headers?: Record<string, string>; body: string }[] = [
    ...postRoutes({ event: event.slug, partner: added.partner.id, token: tokenOf(db, contact.id) }).map(
      (address) => ({ address, body: SVG }),
    ),
    // A server action as React calls it, and as a form without scripts sends it.
    {
      address: list,
      headers: { "next-action": archive?.id ?? "" },
      body: JSON.stringify([added.partner.id]),
    },
    {
      address: list,
      body: `--x\r\nContent-Disposition: form-data; name="$ACTION_ID_${archive?.id}"\r\n\r\n\r\n--x--\r\n`,
    },
  ]
  const before = facts(db)
  for (const { address, headers, body } of targets)
    for (const [source, told] of Object.entries(SOURCES))
      for (const type of TYPES) {
        const answer = await fetch(server.url + address, {
          method: "POST",
          headers: { cookie: cookies, "content-type": type, ...headers, ...told },
          body,
        })
        expect([address, source, type, answer.status]).toEqual([address, source, type, 403])
      }
  expect(facts(db)).toEqual(before)
  // The same from a page of ours is taken.
  const own = { origin: server.url, "sec-fetch-site": "same-origin", "next-action": archive?.id ?? "" }
  const answer = await fetch(server.url + list, {
    method: "POST",
    headers: { cookie: cookies, "content-type": "text/plain;charset=UTF-8", ...own },
    body: JSON.stringify([added.partner.id]),
  })
  expect(answer.status).toBe(200)
  expect(facts(db)).not.toEqual(before)
})
