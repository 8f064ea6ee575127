import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "@playwright/test"
import { eq } from "drizzle-orm"
import { approve, askForChanges } from "@/db/answers"
import { archivePartner } from "@/db/archiving"
import { updateEvent } from "@/db/events"
import { setHeader } from "@/db/headers"
import { applyImport } from "@/db/imports"
import { setLanguages } from "@/db/languages"
import { addPartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { saveRevision, setLogo } from "@/db/revisions"
import { sampleEvent } from "@/db/sample/pyeongchang-2014"
import { event as eventTable, schedule, tier as tierTable } from "@/db/schema"
import { type Content, contentSchema } from "@/domain/content"
import { contentHash } from "@/domain/content-hash"
import { eventSchema } from "@/domain/event"
import { choicesFrom } from "@/domain/import/choices"
import { EMPTY_ROW } from "@/domain/import/import-row"
import { SYSTEM } from "@/domain/permissions"
import type { Layout } from "@/domain/release"
import { fromPlainText, type Mark } from "@/domain/rich-text"
import { readLogo } from "@/lib/logo-intake"
import { sharp } from "@/lib/sharp"
import { zipOf } from "../lib/zip"
import { tokenOf } from "../review-answers"
import { approveBy, askBy, contactAt, contactIn, handOnBy, proposeBy, send } from "../reviews"
import { makeEvent, partnerContent } from "./events"
import { letProofAge, signInByPassword, withApp } from "./factors"
import { expect, test } from "./fixtures"
import { queueMails } from "./mails"
import { makeReview } from "./reviews"
import { makePartner } from "./sign-offs"

// The browser's own lines for the page of a link that opens nothing, and for a password that is not enough.
test.use({ expectedErrors: [/status of 40[14]/u] })

const require = createRequire(import.meta.url)
const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8")

/** Every screen by a name, with what to do before looking. */
const SCREENS: { name: string; path: string; before?: (page: Page) => Promise<void> }[] = [
  { name: "events", path: "/events" },
  { name: "new event", path: "/events/new" },
  {
    name: "new event with errors",
    path: "/events/new",
    before: async (page) => {
      await page.getByRole("button", { name: "Create event" }).click()
      await expect(page.getByText("Enter the event’s title.")).toBeVisible()
    },
  },
  {
    name: "palette",
    path: "/events/FULL/partners/bare",
    before: async (page) => {
      await expect(async () => {
        await page.keyboard.press("Control+k")
        await expect(page.getByRole("dialog", { name: "Go to or do" })).toBeVisible({ timeout: 1000 })
      }).toPass()
      await page.keyboard.type("bi")
      await expect(page.getByRole("option", { name: /Biological Diversity/u }).first()).toBeVisible()
    },
  },
  {
    name: "shortcuts",
    path: "/events/FULL/partners/bare",
    before: async (page) => {
      await expect(async () => {
        await page.keyboard.press("?")
        await expect(page.getByRole("dialog", { name: "Keyboard shortcuts" })).toBeVisible({ timeout: 1000 })
      }).toPass()
    },
  },
  {
    name: "something to undo",
    path: "/events/FULL/partners/bare",
    before: async (page) => {
      await expect(async () => {
        await page.getByRole("combobox", { name: "Tier" }).selectOption("Other")
        await expect(page.getByRole("region", { name: "Undo" })).toBeVisible({ timeout: 2000 })
      }).toPass()
      await page.getByRole("button", { name: "Undo" }).click()
      await expect(page.getByText("It is back in")).toBeVisible()
    },
  },
  { name: "home", path: "/events/FULL" },
  {
    name: "a word explained",
    path: "/events/FULL",
    before: async (page) => {
      await page.getByRole("button", { name: "What is this: Sign-off" }).click()
      await expect(page.getByRole("dialog")).toBeVisible()
    },
  },
  { name: "home of an empty event", path: "/events/EMPTY" },
  { name: "guide", path: "/events/FULL/guide" },
  { name: "words", path: "/words" },
  { name: "partners", path: "/events/FULL/partners" },
  {
    name: "a row's menu",
    path: "/events/FULL/partners",
    before: async (page) => {
      await page
        .getByRole("button", { name: /^More for/u })
        .first()
        .click()
      await expect(page.getByRole("menu")).toBeVisible()
    },
  },
  { name: "partners that were searched", path: "/events/FULL/partners?q=bio" },
  { name: "partners of a view without any", path: "/events/FULL/partners?tag=none&sort=name" },
  { name: "archived partners", path: "/events/FULL/partners?archived=1" },
  {
    name: "a change of many",
    path: "/events/FULL/partners",
    before: async (page) => {
      await page.getByLabel(/^Select all/u).check()
      await page.getByRole("button", { name: "Change those selected" }).click()
      await page.getByRole("menuitem", { name: "Archive…" }).click()
      await expect(page.getByRole("button", { name: /^Archive \d+ partners$/u })).toBeVisible()
    },
  },
  { name: "empty event", path: "/events/EMPTY/partners" },
  { name: "partner", path: "/events/FULL/partners/secretariat-of-the-convention-on-biological-diversity" },
  { name: "bare partner", path: "/events/FULL/partners/bare" },
  {
    name: "a partner's text that can't be saved",
    path: "/events/FULL/partners/bare",
    before: async (page) => {
      await page.getByLabel("Name", { exact: true }).fill("")
      await expect(page.getByText("Paused: 1 field to correct.")).toBeVisible()
    },
  },
  { name: "archived partner", path: "/events/FULL/partners/archived" },
  { name: "compare", path: "/events/FULL/partners/bare/compare" },
  { name: "compare, no differences", path: "/events/FULL/partners/bare/compare?from=head&to=head" },
  { name: "compare, not yet approved", path: "/events/FULL/partners/bare/compare?from=approved" },
  {
    name: "restore dialog",
    path: "/events/FULL/partners/bare/compare",
    before: async (page) => {
      await page.getByRole("button", { name: "Restore revision 1" }).click()
      await expect(page.getByRole("dialog")).toBeVisible()
    },
  },
  { name: "sign-off", path: "/events/FULL/partners/reviewed/sign-off" },
  {
    name: "removing a contact",
    path: "/events/FULL/partners/reviewed/sign-off",
    before: async (page) => {
      await page.getByRole("button", { name: "Remove: Kim Ji-woo" }).click()
      await expect(page.getByRole("dialog")).toBeVisible()
    },
  },
  {
    name: "adding a contact with errors",
    path: "/events/FULL/partners/bare/sign-off",
    before: async (page) => {
      await page.getByRole("button", { name: "Add the first contact" }).click()
      await page.getByRole("button", { name: "Add contact" }).click()
      await expect(page.getByText("Enter the contact’s name.")).toBeVisible()
    },
  },
  { name: "archived sign-off", path: "/events/FULL/partners/archived/sign-off" },
  {
    name: "proposal",
    path: "/events/FULL/partners/reviewed/sign-off",
    before: async (page) => {
      await page.getByRole("link", { name: "Look at the proposal" }).first().click()
      await expect(page.getByRole("radio").first()).toBeVisible()
    },
  },
  { name: "new partner", path: "/events/FULL/partners/new" },
  { name: "many logos", path: "/events/FULL/logos" },
  {
    name: "many logos, to be checked",
    path: "/events/FULL/logos",
    before: async (page) => {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>'
      const buffer = zipOf({ "bare-white.svg": svg, "unknown.svg": svg, "notes.txt": "notes" })
      await page.getByLabel("Logo files").setInputFiles({ name: "logos.zip", mimeType: "", buffer })
      await expect(page.getByText("3 files read. Nothing is changed yet.")).toBeVisible()
    },
  },
  { name: "sign-off board", path: "/events/FULL/sign-off" },
  {
    name: "sign-off board with a selection",
    path: "/events/FULL/sign-off?sort=standing",
    before: async (page) => {
      await page.getByRole("checkbox").nth(2).check()
    },
  },
  {
    name: "send dialog",
    path: "/events/FULL/sign-off",
    before: async (page) => {
      await page.getByRole("button", { name: "Send to everyone who owes an answer" }).click()
      await page
        .getByRole("button", { name: /^Read the mail/u })
        .first()
        .click()
    },
  },
  { name: "empty sign-off board", path: "/events/EMPTY/sign-off" },
  { name: "contacts import", path: "/events/FULL/sign-off/contacts" },
  {
    name: "contacts table",
    path: "/events/FULL/sign-off/contacts",
    before: async (page) => {
      await page
        .getByLabel("Or paste the list")
        .fill("Partner,Name,E-mail\nBare,Mina Park,mina@example.net\nNobody,Jo Lee,jo@example.net")
      await page.getByRole("button", { name: "Read the list" }).click()
      await expect(page.getByText("Will be added")).toBeVisible()
    },
  },
  { name: "import", path: "/events/FULL/import" },
  {
    name: "import table",
    path: "/events/FULL/import",
    before: async (page) => {
      await page
        .getByLabel("Or paste the text")
        .fill("House\n\nAlpha House\nAlpha House is a house.\n\nIt is old.")
      await page.getByRole("button", { name: "Read the text" }).click()
      await page.getByRole("button", { name: "Text and more of row 1" }).click()
    },
  },
  {
    name: "import table with changes",
    path: "/events/FULL/import",
    before: async (page) => {
      const rows = ["Name,Short name,Tagline,Website", "Bare,IUCN,Bare again,bare.example"]
      const buffer = Buffer.from(rows.join("\n"))
      await page.getByLabel("Document").setInputFiles({ name: "list.csv", mimeType: "", buffer })
      await expect(page.getByLabel("Tagline: change it, row 1")).toBeVisible()
      await page.getByLabel("Tagline: change it, row 1").uncheck()
    },
  },
  {
    name: "columns of a table",
    path: "/events/FULL/import",
    before: async (page) => {
      const buffer = Buffer.from("Name,Name,Booth\nAlpha House,Beta,7")
      await page.getByLabel("Document").setInputFiles({ name: "list.csv", mimeType: "", buffer })
      await page.getByLabel("Meaning of Booth").selectOption("Name")
      await page.getByRole("button", { name: "Read the table so" }).click()
      await expect(page.getByText("Two columns mean the same.")).toBeVisible()
    },
  },
  { name: "undoing an import", path: "/events/FULL/import/IMPORT" },
  {
    name: "logo wall",
    path: "/events/FULL/wall",
    before: async (page) => {
      await page.getByRole("button", { name: "Secretariat of the Convention" }).first().click()
      await expect(page.getByRole("slider", { name: "Nudge" })).toBeVisible()
    },
  },
  { name: "empty logo wall", path: "/events/EMPTY/wall" },
  { name: "publish", path: "/events/FULL/publish" },
  {
    name: "unpublish dialog",
    path: "/events/FULL/publish",
    before: async (page) => {
      await page.getByRole("button", { name: "Unpublish…" }).click()
      await expect(page.getByRole("dialog")).toBeVisible()
    },
  },
  { name: "empty publish", path: "/events/EMPTY/publish" },
  {
    name: "schedule dialog",
    path: "/events/FULL/publish",
    before: async (page) => {
      await page.getByRole("button", { name: "Schedule…" }).click()
      await page.getByRole("dialog").getByRole("button", { name: "Schedule" }).click()
      await expect(page.getByText("Choose a day.")).toBeVisible()
    },
  },
  { name: "on other sites", path: "/events/FULL/embed?layout=list" },
  { name: "on other sites, not public", path: "/events/EMPTY/embed" },
  { name: "outbox", path: "/events/FULL/outbox" },
  { name: "empty outbox", path: "/events/EMPTY/outbox" },
  { name: "mail", path: "/events/FULL/outbox/MAIL" },
  { name: "activity", path: "/events/FULL/activity" },
  { name: "activity of no kind", path: "/events/EMPTY/activity?what=mail" },
  { name: "next edition", path: "/events/FULL/next" },
  { name: "settings", path: "/events/FULL/settings" },
  { name: "new tier", path: "/events/FULL/settings/tiers/new" },
  {
    name: "tier with all its fields, and whom a change affects",
    path: "/events/FULL/settings",
    before: async (page) => {
      await page.getByRole("link", { name: "Change Partners" }).click()
      await expect(page.getByRole("heading", { level: 1, name: "Partners" })).toBeVisible()
      await page.getByLabel("Ask for a short print text too").check()
      await page.getByLabel("Words in print at most").fill("-1")
      await page.getByRole("button", { name: "Save tier" }).click()
      await expect(page.getByText("Enter a number above 0, or leave it empty.")).toBeVisible()
      await page.getByLabel("Words in print at most").fill("30")
      await page.getByLabel("Tagline", { exact: true }).selectOption("Required")
      await page.getByRole("button", { name: "Save tier" }).click()
      await expect(page.getByRole("region", { name: /^Saving this affects/u })).toBeVisible()
    },
  },
  { name: "staff", path: "/staff" },
  { name: "account", path: "/account" },
  {
    name: "an authenticator app being set up",
    path: "/account",
    before: async (page) => {
      await page.getByRole("button", { name: "Set up", exact: true }).click()
      await expect(page.getByRole("img", { name: /^QR code/u })).toBeVisible()
    },
  },
  { name: "review", path: "/review/TOKEN" },
  {
    name: "review with all forms",
    path: "/review/TOKEN",
    before: async (page) => {
      for (const name of ["Ask for changes", "Propose your own text or logo", "Not the right person?"])
        await page.getByRole("button", { name, exact: true, expanded: false }).click()
      await page.getByRole("button", { name: "Tagline", exact: true }).click()
      await page.getByRole("button", { name: "Approve" }).click()
      await expect(page.getByText("Enter your role")).toBeVisible()
    },
  },
  { name: "guide behind a link", path: "/review/TOKEN/guide" },
  { name: "review with answers", path: "/review/ANSWERED" },
  { name: "receipt", path: "/review/ANSWERED/receipt/ANSWER_ID" },
  { name: "partner with two texts", path: "/events/BOTH/partners/two-texts" },
  { name: "sign-off board with two texts", path: "/events/BOTH/sign-off" },
  {
    name: "review of two texts",
    path: "/review/READER",
    before: async (page) => {
      await page.getByRole("button", { name: "Ask for changes", exact: true, expanded: false }).click()
      for (const name of [/^The entry for the web:/u, /^The text for print, as/u])
        await page.getByRole("checkbox", { name }).uncheck()
      await page.getByRole("button", { name: "Approve" }).click()
      await expect(page.getByText("Choose what you approve.")).toBeVisible()
    },
  },
  { name: "no review", path: "/review/guess" },
  { name: "public index", path: "/" },
  { name: "public event", path: "/e/FULL/" },
  { name: "public partner", path: "/e/FULL/urban-biosphere-initiative/" },
  { name: "public wall", path: "/e/WALL/" },
  { name: "public list", path: "/e/LIST/" },
  {
    name: "settings with a header and a weak accent",
    path: "/events/WALL/settings",
    before: async (page) => {
      // A color that is chosen before the page listens is set back by the form.
      await expect(async () => {
        await page.getByLabel("Accent color").fill("#ffd400")
        await expect(page.getByText("The page uses", { exact: false })).toBeVisible({ timeout: 1000 })
      }).toPass()
    },
  },
  { name: "public event in Korean", path: "/e/FULL/ko/" },
  { name: "public partner in Arabic", path: "/e/FULL/ar/urban-biosphere-initiative/" },
]

/** Contrast hangs on the colors and overflow on the width: two walks see both of each. */
const LOOKS = [
  { scheme: "light", width: 1440 },
  { scheme: "dark", width: 390 },
] as const

for (const { scheme, width } of LOOKS)
  test(`axe finds nothing and nothing overflows, ${scheme}, ${width} px`, async ({ page, signIn, db }) => {
    test.setTimeout(240_000)
    const me = await signIn("owner")
    const empty = makeEvent(db, {}, []).event
    const { slug: full, mailId, importId } = await sampleInto(db)
    const { token: unanswered } = makeReview(db, "Asked House", { tagline: "Ours" })
    const answered = answeredReview(db)
    const both = twoTexts(db)
    const wall = await laidOut(db, "wall")
    const list = await laidOut(db, "list")
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width, height: 900 })
    for (const screen of SCREENS) {
      await page.goto(
        screen.path
          .replace("FULL", full)
          .replace("EMPTY", empty.slug)
          .replace("BOTH", both.slug)
          .replace("READER", both.token)
          .replace("WALL", wall)
          .replace("LIST", list)
          .replace("MAIL", String(mailId))
          .replace("IMPORT", String(importId))
          .replace("TOKEN", unanswered)
          .replace("ANSWERED", answered.token)
          .replace("ANSWER_ID", String(answered.answerId)),
      )
      await screen.before?.(page)
      const name = `${screen.name}, ${scheme}, ${width} px`
      if (!screen.before) await checkShift(page, name)
      await checkScreen(page, name)
    }
    const look = `${scheme}, ${width} px`
    letProofAge(db, me.id)
    await page.goto("/account")
    await page.getByRole("button", { name: "Set up", exact: true }).click()
    await expect(page.getByRole("dialog", { name: "Confirm that it is you" })).toBeVisible()
    await checkScreen(page, `confirmation, ${look}`)
    db.update(eventTable).set({ requiresSecondFactor: true }).where(eq(eventTable.id, empty.id)).run()
    await page.goto(`/events/${empty.slug}`)
    await checkScreen(page, `event that asks for a second factor, ${look}`)
    withApp(db, me.id)
    await page.goto("/account")
    await checkScreen(page, `account with an app, ${look}`)
    await page.context().clearCookies()
    await page.goto("/sign-in")
    await checkScreen(page, `sign-in, ${look}`)
    await signInByPassword(page, me.email)
    await expect(page.getByRole("heading", { level: 1, name: "Second step" })).toBeVisible()
    await checkScreen(page, `second step, ${look}`)
  })

/** An entry with a text for print, sent and not answered yet, in a tier that asks for one. */
function twoTexts(db: Parameters<typeof makeEvent>[0]) {
  const { event, tier } = makeEvent(db)
  db.update(tierTable).set({ hasPrintText: true, printWordLimit: 5 }).where(eq(tierTable.id, tier.id)).run()
  const { contacts } = makePartner(db, event, tier.id, "Two Texts", {
    printText: fromPlainText("Keepers of the river since 1881."),
    emails: ["mina.park@example.org"],
  })
  makePartner(db, event, tier.id, "One Text", { emails: ["jin.lee@example.org"] })
  const [contact] = contacts
  if (!contact) throw new Error("there is no contact")
  send(db, contact.partnerId)
  return { slug: event.slug, token: tokenOf(db, contact.id) }
}

/** A review with an answer of each kind, the newest an approval. */
function answeredReview(db: Parameters<typeof makeEvent>[0]) {
  const { partner, contact } = makeReview(db, "Answered House", { tagline: "Ours" })
  const colleague = contactAt(db, partner.id, { name: "Jin Lee" })
  send(db, partner.id)
  const signer = { signerName: "Jin Lee", signerRole: "Press" }
  const { hash } = partner.head
  const request = { ...signer, comment: "Too short.", fieldComments: { tagline: "Not ours." } }
  const changes = askForChanges(db, tokenOf(db, colleague.id), { seen: { hash, answers: 0 }, request })
  const seen = { hash, answers: changes.ok ? changes.answerId : 0 }
  const token = tokenOf(db, contact.id)
  const approved = approve(db, token, { seen, approval: { ...signer, signerName: "Mina Park" } })
  if (!approved.ok) throw new Error(approved.message)
  return { token, answerId: approved.answerId }
}

/**
 * Of a page that nobody has touched yet: what follows a click comes within half a second on a quick machine, and on a slow
 * one can't be told from what comes by itself. Such a machine also paints a page while it is still being read, which moves a
 * row by a few pixels (0.001 at most). A picture without a size moves far more; Core Web Vitals call 0.1 good.
 */
async function checkShift(page: Page, name: string) {
  await expect(page.getByRole("heading", { level: 1 })).toBeAttached()
  expect.soft(await layoutShift(page), `layout shift of ${name}`).toBeLessThan(0.005)
}

async function checkScreen(page: Page, name: string) {
  await expect(page.getByRole("heading", { level: 1 }).or(page.getByRole("dialog")).first()).toBeAttached()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(overflow, `sideways overflow of ${name}`).toBeLessThanOrEqual(0)
  await page.evaluate(AXE)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (root: Document, options: object) => Promise<AxeResults> }
    }
    const results = await axe.run(document, { iframes: false })
    return results.violations.map(
      (violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
    )
  })
  expect.soft(found, `axe on ${name}`).toEqual([])
}

/** The sum of layout shifts since the page was opened that nobody's input explains (Core Web Vitals, CLS). */
function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let total = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & {
            value: number
            hadRecentInput: boolean
          })[])
            if (!entry.hadRecentInput) total += entry.value
        }).observe({ type: "layout-shift", buffered: true })
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(Math.round(total * 1000) / 1000)))
      }),
  )
}

type AxeResults = { violations: { id: string; nodes: { html: string }[] }[] }

/** The sample's partners with their emblems in an event of the test's own, published, with odd ones added. */
async function sampleInto(
  db: Parameters<typeof makeEvent>[0],
): Promise<{ slug: string; mailId: number; importId: number }> {
  const { event, tier } = makeEvent(db, { wordLimit: 60 }, ["Partners", "Other"])
  setLanguages(db, SYSTEM, { eventId: event.id, languages: ["en", "ko", "ar"] })
  for (const { content, emblem } of sampleEvent.tiers.flatMap((item) => item.partners)) {
    const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
    const read = await readLogo(Buffer.from(emblem))
    if (!added.ok || !read.ok) throw new Error("the sample can't be loaded")
    setLogo(db, SYSTEM, { partnerId: added.partner.id, logo: read.logo })
  }
  const bare = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Bare") })
  const content = partnerContent("Reviewed", { description: fromPlainText("The lower river.") })
  const reviewed = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Bare") })
  const asked = makePartner(db, event, tier.id, "Asked", { emails: ["asked@example.net"] })
  send(db, asked.partner.id)
  publish(db, SYSTEM, { eventId: event.id })
  scheduleIn(db, event.id)
  if (reviewed.ok) review(db, reviewed.partner.id, content)
  if (bare.ok) changeEverything(db, bare.partner.id)
  const archived = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent("Archived"),
  })
  if (archived.ok) archivePartner(db, SYSTEM, archived.partner.id)
  const rows = [{ ...EMPTY_ROW, name: "Imported House" }]
  const imported = applyImport(db, SYSTEM, { eventId: event.id, choices: choicesFrom(rows, {}, "Guests") })
  const importId = imported.ok ? imported.importId : 0
  return { slug: event.slug, mailId: queueMails(db, event), importId }
}

/** Some of the sample's partners in another layout, under a header; gives the event's slug. */
async function laidOut(db: Parameters<typeof makeEvent>[0], layout: Layout): Promise<string> {
  const { event, tier } = makeEvent(db)
  updateEvent(db, SYSTEM, { eventId: event.id, settings: { ...eventSchema.parse(event), layout } })
  const width = 1600
  const bytes = await sharp({ create: { width, height: 800, channels: 3, background: "#4a7c85" } })
    .webp()
    .toBuffer()
  const picture = {
    sha256: contentHash(partnerContent(event.slug), null),
    type: "image/webp",
    extension: "webp",
  }
  setHeader(db, SYSTEM, {
    eventId: event.id,
    picture: { ...picture, width, height: 800, bytes, narrower: [] },
  })
  for (const { content, emblem } of sampleEvent.tiers.flatMap((item) => item.partners).slice(0, 6)) {
    const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
    const read = await readLogo(Buffer.from(emblem))
    if (!added.ok || !read.ok) throw new Error("the sample can't be loaded")
    setLogo(db, SYSTEM, { partnerId: added.partner.id, logo: read.logo })
  }
  publish(db, SYSTEM, { eventId: event.id })
  return event.slug
}

/** One that waits, one that was cancelled, one that could not be done. */
function scheduleIn(db: Parameters<typeof makeEvent>[0], eventId: number) {
  const at = Date.now()
  const row = { eventId, action: "publish" as const, createdAt: at }
  db.insert(schedule)
    .values([
      { ...row, dueAt: at + 86_400_000 },
      { ...row, dueAt: at + 172_800_000, cancelledAt: at },
      {
        ...row,
        dueAt: at,
        doneAt: at,
        succeeded: false,
        outcome: "Not published. Kim may no longer publish.",
      },
    ])
    .run()
}

/** A partner with everything in its thread: two contacts, comments by field, a proposal, a lapsed sign-off, a hand-on. */
function review(db: Parameters<typeof makeEvent>[0], partnerId: number, content: Content) {
  const kim = contactIn(db, partnerId, "Kim Ji-woo")
  const lee = contactIn(db, partnerId, "Lee Min", { role: "comments" })
  send(db, partnerId)
  approveBy(db, kim)
  const base = contentHash(content, null)
  saveRevision(db, SYSTEM, { partnerId, base, content: { ...content, tagline: "Low land." } })
  send(db, partnerId)
  askBy(db, lee, "Nearly.", { tagline: "Too low." })
  proposeBy(db, kim, { ...content, tagline: "High land.", description: fromPlainText("The upper river.") })
  handOnBy(db, kim, "Park Seo-yeon")
}

/** A second revision that differs in every field, so that a comparison shows each kind of difference. */
function changeEverything(db: Parameters<typeof makeEvent>[0], partnerId: number) {
  const bold = { type: "bold" as const }
  const link = { type: "link" as const, attrs: { href: "https://bare.example/" } }
  const word = (text: string, ...marks: Mark[]) => ({ type: "text" as const, text, marks })
  const content = contentSchema.parse({
    name: "Barest",
    acronym: "B",
    nativeName: "산림청",
    website: "bare.example",
    links: [{ label: "Report", url: "bare.example/report" }],
    tagline: "Less is more",
    description: {
      type: "doc",
      content: [
        { type: "paragraph", content: [word("Bare "), word("bold", bold), word(" link", link)] },
        {
          type: "bulletList",
          content: [{ type: "listItem", content: [{ type: "paragraph", content: [word("oak")] }] }],
        },
      ],
    },
  })
  const base = contentHash(partnerContent("Bare"), null)
  const saved = saveRevision(db, SYSTEM, { partnerId, base, content })
  if (!saved.ok) throw new Error(saved.message)
  setLogo(db, SYSTEM, {
    partnerId,
    logo: {
      sha256: contentHash(content, null),
      type: "image/svg+xml",
      extension: "svg",
      width: 9,
      height: 9,
      bytes: Buffer.from(
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>',
      ),
    },
  })
}
