import type { Page } from "@playwright/test"
import { eq } from "drizzle-orm"
import { event as eventTable } from "@/db/schema"
import { zipOf } from "../lib/zip"
import { answeredReview, laidOut, sampleInto, twoTexts } from "./accessibility-events"
import { accountScreens } from "./account-screens"
import { checkColors, checkScreen, checkShift } from "./axe"
import { makeEvent } from "./events"
import { letProofAge, signInByPassword, withApp } from "./factors"
import { expect, test } from "./fixtures"
import { makeReview } from "./reviews"

// The browser's own lines for the page of a link that opens nothing, and for a password that is not enough.
test.use({
  expectedErrors: [/status of 40[14]/u],
  // Colors are looked at as they are to stay, not on their way there.
  contextOptions: { reducedMotion: "reduce" },
})

/** Every screen by a name, with what to do before looking. */
const SCREENS: { name: string; path: string; before?: (page: Page) => Promise<void> }[] = [
  {
    name: "an authenticator app being set up",
    path: "/account",
    before: async (page) => {
      await page.getByRole("button", { name: "Set up", exact: true }).click()
      await expect(page.getByRole("img", { name: /^QR code/u })).toBeVisible()
    },
  },
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
  { name: "activity of the installation", path: "/activity" },
  { name: "backups", path: "/backups" },
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
    name: "personal data of a contact",
    path: "/events/FULL/partners/reviewed/sign-off",
    before: async (page) => {
      await page.getByRole("button", { name: "Personal data: Kim Ji-woo" }).click()
      await expect(page.getByText("There is no way back.")).toBeVisible()
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
      await page.getByRole("button", { name: "See whom this affects" }).click()
      await expect(page.getByRole("region", { name: /^Saving this affects/u })).toBeVisible()
    },
  },
  { name: "staff", path: "/staff" },
  { name: "account", path: "/account" },
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

/**
 * Light and dark, each at both widths: where things stand hangs on the width, so each width has a walk of its own, and
 * contrast on the colors and on what stands there, so each screen of it is looked at in the other colors too.
 */
const WALKS = [
  { width: 1440, schemes: ["light", "dark"] },
  { width: 390, schemes: ["dark", "light"] },
] as const

for (const { width, schemes } of WALKS)
  test(`axe finds nothing and nothing overflows, at ${width} px, light and dark`, async ({
    page,
    signIn,
    db,
  }) => {
    test.setTimeout(360_000)
    const me = await signIn("owner")
    const empty = makeEvent(db, {}, []).event
    const { slug: full, mailId, importId } = await sampleInto(db)
    const { token: unanswered } = makeReview(db, "Asked House", { tagline: "Ours" })
    const answered = answeredReview(db)
    const both = twoTexts(db)
    const wall = await laidOut(db, "wall")
    const list = await laidOut(db, "list")
    const [scheme, other] = schemes
    await page.setViewportSize({ width, height: 900 })
    const look = async (name: string) => {
      await checkScreen(page, `${name}, ${scheme}, ${width} px`)
      await page.emulateMedia({ colorScheme: other })
      await checkColors(page, `${name}, ${other}, ${width} px`)
    }
    for (const screen of SCREENS) {
      await page.emulateMedia({ colorScheme: scheme })
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
      if (!screen.before) await checkShift(page, `${screen.name}, ${scheme}, ${width} px`)
      await look(screen.name)
    }
    letProofAge(db, me.id)
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto("/account")
    await page.getByRole("button", { name: "Set up", exact: true }).click()
    await expect(page.getByRole("dialog", { name: "Confirm that it is you" })).toBeVisible()
    await look("confirmation")
    db.update(eventTable).set({ requiresSecondFactor: true }).where(eq(eventTable.id, empty.id)).run()
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto(`/events/${empty.slug}`)
    await look("event that asks for a second factor")
    withApp(db, me.id)
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto("/account")
    await look("account with an app")
    await page.context().clearCookies()
    for (const [name, path] of Object.entries(accountScreens(db))) {
      await page.emulateMedia({ colorScheme: scheme })
      await page.goto(path)
      await checkShift(page, `${name}, ${scheme}, ${width} px`)
      await look(name)
    }
    await page.emulateMedia({ colorScheme: scheme })
    await page.goto("/sign-in")
    await signInByPassword(page, me.email)
    await expect(page.getByRole("heading", { level: 1, name: "Second step" })).toBeVisible()
    // The title of a page one was led to may follow its text.
    await expect(page).toHaveTitle(/\S/u)
    await look("second step")
  })
