import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "@playwright/test"
import { addPartner, archivePartner } from "@/db/partners"
import { publish } from "@/db/releases"
import { setLogo } from "@/db/revisions"
import { sampleEvent } from "@/db/sample/pyeongchang-2014"
import { SYSTEM } from "@/domain/permissions"
import { readLogo } from "@/lib/logo-intake"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"
import { queueMails } from "./mails"

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
  { name: "partners", path: "/events/FULL" },
  {
    name: "a row's menu",
    path: "/events/FULL",
    before: async (page) => {
      await page
        .getByRole("button", { name: /^More for/u })
        .first()
        .click()
      await expect(page.getByRole("menu")).toBeVisible()
    },
  },
  { name: "empty event", path: "/events/EMPTY" },
  { name: "partner", path: "/events/FULL/partners/secretariat-of-the-convention-on-biological-diversity" },
  { name: "bare partner", path: "/events/FULL/partners/bare" },
  { name: "archived partner", path: "/events/FULL/partners/archived" },
  { name: "new partner", path: "/events/FULL/partners/new" },
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
  { name: "outbox", path: "/events/FULL/outbox" },
  { name: "empty outbox", path: "/events/EMPTY/outbox" },
  { name: "mail", path: "/events/FULL/outbox/MAIL" },
  { name: "settings", path: "/events/FULL/settings" },
  {
    name: "tier dialog",
    path: "/events/FULL/settings",
    before: async (page) => {
      await page.getByRole("button", { name: "Add a tier" }).click()
      await expect(page.getByRole("dialog")).toBeVisible()
    },
  },
  { name: "staff", path: "/staff" },
  { name: "account", path: "/account" },
  { name: "public index", path: "/" },
  { name: "public event", path: "/e/FULL/" },
  { name: "public partner", path: "/e/FULL/urban-biosphere-initiative/" },
]

for (const scheme of ["light", "dark"] as const)
  for (const width of [1440, 390])
    test(`axe finds nothing and nothing overflows, ${scheme}, ${width} px`, async ({ page, signIn, db }) => {
      test.setTimeout(180_000)
      await signIn("owner")
      const empty = makeEvent(db, {}, []).event
      const { slug: full, mailId } = await sampleInto(db)
      await page.emulateMedia({ colorScheme: scheme })
      await page.setViewportSize({ width, height: 900 })
      for (const screen of SCREENS) {
        await page.goto(
          screen.path.replace("FULL", full).replace("EMPTY", empty.slug).replace("MAIL", String(mailId)),
        )
        await screen.before?.(page)
        await checkScreen(page, `${screen.name}, ${scheme}, ${width} px`)
      }
      await page.context().clearCookies()
      await page.goto("/sign-in")
      await checkScreen(page, `sign-in, ${scheme}, ${width} px`)
    })

async function checkScreen(page: Page, name: string) {
  await expect(page.getByRole("heading", { level: 1 }).or(page.getByRole("dialog")).first()).toBeAttached()
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect.soft(overflow, `sideways overflow of ${name}`).toBeLessThanOrEqual(0)
  expect.soft(await layoutShift(page), `layout shift of ${name}`).toBe(0)
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
async function sampleInto(db: Parameters<typeof makeEvent>[0]): Promise<{ slug: string; mailId: number }> {
  const { event, tier } = makeEvent(db, { wordLimit: 60 })
  for (const { content, emblem } of sampleEvent.tiers.flatMap((item) => item.partners)) {
    const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
    const read = await readLogo(Buffer.from(emblem))
    if (!added.ok || !read.ok) throw new Error("the sample can't be loaded")
    setLogo(db, SYSTEM, { partnerId: added.partner.id, logo: read.logo })
  }
  addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content: partnerContent("Bare") })
  publish(db, SYSTEM, { eventId: event.id })
  const archived = addPartner(db, SYSTEM, {
    eventId: event.id,
    tierId: tier.id,
    content: partnerContent("Archived"),
  })
  if (archived.ok) archivePartner(db, SYSTEM, archived.partner.id)
  return { slug: event.slug, mailId: queueMails(db, event) }
}
