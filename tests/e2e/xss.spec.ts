import type { Browser, BrowserContext, Page } from "@playwright/test"
import { eq } from "drizzle-orm"
import type { Connection } from "@/db/client"
import { listPartners } from "@/db/partners"
import { mail } from "@/db/schema"
import { expect, test } from "./fixtures"
import { type AttackedEvent, editOnce, makeAttackedEvent } from "./xss-scene"
import { attackStrings } from "./xss-strings"

/**
 * What people type never runs and never loads anything: every string of two public lists and our own, in every field that
 * takes it, is seen in real Chromium with the policies on, and with none. `npm run test:xss` opens each partner's editor,
 * review and page besides, and gives each string a partner of its own; here all stand in two descriptions, and some in every
 * other field.
 */
const isWhole = process.env.XSS === "all"
const STRINGS = attackStrings()
const SOME = STRINGS.filter((_, index) => isWhole || index < 60 || index % 8 === 0)

// Pictures of pages this large would take most of the time.
test.use({ trace: "off" })

test.describe.configure({ timeout: isWhole ? 7_200_000 : 180_000 })

// Without the policy it is shown that escaping alone holds; the long run has both.
for (const bypassCSP of isWhole ? [false, true] : [true])
  test(`no string runs or loads anything, with the policy ${bypassCSP ? "off" : "on"}`, async ({
    browser,
    baseURL,
    db,
    signIn,
  }) => {
    const watched = await watch(browser, baseURL ?? "", bypassCSP)
    await signIn("owner", watched.context)
    const the = makeAttackedEvent(db, STRINGS, SOME)
    for (const partner of the.packed) editOnce(db, partner, STRINGS)
    const page = await watched.context.newPage()
    await mailsSeen(page, db, the.event.id)
    for (const address of addresses(db, the)) {
      await page.goto(address, { waitUntil: "load" })
      await settled(page)
      expect(watched.found, `at ${address}`).toEqual([])
    }
    await pasted(page, the)
    expect(watched.found, "in an import").toEqual([])
    await watched.context.close()
  })

test("the watch sees what runs and what loads where a page does not escape", async ({ browser, baseURL }) => {
  const watched = await watch(browser, baseURL ?? "", true)
  const page = await watched.context.newPage()
  await page.goto("/sign-in")
  for (const text of ["<img src=x onerror=alert(1)>", "<img src=https://outside.example/img>"])
    await page.evaluate((html) => document.body.insertAdjacentHTML("beforeend", html), text)
  await expect
    .poll(() => watched.found.toSorted())
    .toEqual(["asked https://outside.example/img", "ran alert"])
  await watched.context.close()
})

/** A browser that tells what ran (dialogs, and calls of what the strings call) and what was asked of other servers. */
async function watch(browser: Browser, baseURL: string, bypassCSP: boolean) {
  const context: BrowserContext = await browser.newContext({ baseURL, bypassCSP })
  const found: string[] = []
  await context.exposeBinding("tellRun", (_, name: string) => found.push(`ran ${name}`))
  await context.addInitScript(() => {
    for (const name of ["alert", "confirm", "prompt", "print"] as const)
      Object.defineProperty(window, name, {
        value: () => (window as unknown as { tellRun: (name: string) => void }).tellRun(name),
      })
  })
  const origin = new URL(baseURL).origin
  const isOutside = (url: URL) => /^(?:https?|ftp):$/u.test(url.protocol) && url.origin !== origin
  await context.route(isOutside, (route) => route.abort())
  context.on("request", (request) => {
    if (isOutside(new URL(request.url()))) found.push(`asked ${request.url()}`)
  })
  context.on("page", (page) => {
    page.on("dialog", (dialog) => {
      found.push(`ran ${dialog.type()}`)
      void dialog.dismiss()
    })
  })
  return { context, found }
}

function addresses(db: Connection, { event, packed, tokens }: AttackedEvent): string[] {
  const desk = `/events/${event.slug}`
  const site = `/e/${event.slug}/`
  const partners = listPartners(db, event.id)
  const some = isWhole ? partners : packed
  return [
    site,
    `${site}ko/`,
    `/embed/${event.slug}/`,
    ...some.flatMap(({ slug }) => [`${site}${slug}/`, `${desk}/partners/${slug}`]),
    ...packed.flatMap(({ slug }) => [
      `${desk}/partners/${slug}/sign-off`,
      `${desk}/partners/${slug}/compare`,
      `${desk}/preview/${slug}/`,
    ]),
    ...["", "/partners", "/publish", "/sign-off", "/activity", "/outbox", "/wall", "/settings"].map(
      (screen) => desk + screen,
    ),
    ...(isWhole ? tokens : tokens.slice(0, 3)).map((token) => `/review/${token}`),
    ...(isWhole
      ? ["/events", `${desk}/embed`, `${desk}/guide`, `${desk}/next`, `${desk}/sign-off/contacts`].concat(
          pagesOf(partners.length).map((number) => `${desk}/partners?page=${number}`),
          partners.map(({ slug }) => `${desk}/partners/${slug}/sign-off`),
        )
      : []),
  ]
}

function pagesOf(partners: number): number[] {
  return Array.from({ length: Math.ceil(partners / 150) }, (_, index) => index + 1)
}

/** All mails at once, as a mail program without any protection of its own would show them. */
async function mailsSeen(page: Page, db: Connection, eventId: number) {
  const mails = db.select({ html: mail.html }).from(mail).where(eq(mail.eventId, eventId)).all()
  expect(mails.length).toBeGreaterThan(SOME.length)
  await page.goto("/sign-in")
  await page.setContent(mails.map(({ html }) => html).join("\n"))
  await settled(page)
}

/** The strings as a document that somebody imports, up to the table to check. */
async function pasted(page: Page, { event }: AttackedEvent) {
  await page.goto(`/events/${event.slug}/import`)
  const text = SOME.map((string) => `${string}\n${string.replace(/\s+/gu, " ")}, once more.\n`).join("\n")
  await page.getByLabel("Or paste the text").fill(text)
  await page.getByRole("button", { name: "Read the text" }).click()
  await expect(page.getByLabel("Name, row 1", { exact: true })).toBeVisible()
  await settled(page)
}

/** What a page starts at once has started: images have failed, and scripts of the page itself have run. */
async function settled(page: Page) {
  await page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))),
  )
}
