import type { Connection } from "@/db/client"
import { addPartner, findPartner } from "@/db/partners"
import { endSessionsOf } from "@/db/sessions"
import type { Content } from "@/domain/content"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText } from "@/domain/rich-text"
import { savedStatus } from "./editing"
import { makeEvent, partnerContent } from "./events"
import { expect, PASSWORD, test } from "./fixtures"

// The browser's own lines for a request without a connection, and for one without a session.
test.use({ expectedErrors: [/net::ERR_INTERNET_DISCONNECTED|status of 401/u] })

test("a text is saved as it is typed, pauses on what is wrong, and survives a crash", async ({
  page,
  context,
  signIn,
  db,
}) => {
  await signIn("editor")
  const the = partnerOf(db, { description: fromPlainText("It looks after rivers.") })
  // Typed before the page's scripts are there: it counts as typed.
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  await page.route("**/_next/static/**/*.js", (route) => held.then(() => route.continue()))
  await page.goto(the.path, { waitUntil: "domcontentloaded" })
  const tagline = page.getByRole("textbox", { name: "Tagline" })
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("River Trust")
  await tagline.fill("High water.")
  release()
  await expect(savedStatus(page)).toBeVisible()
  await expect(tagline).toBeFocused()
  await expect(page.frameLocator("iframe").getByText("High water.")).toBeVisible()
  await page.keyboard.type(" Low water.")
  await page.keyboard.press("Control+s")
  await expect.poll(() => the.saved().tagline).toBe("High water. Low water.")
  await expect(tagline).toBeFocused()

  const name = page.getByLabel("Name", { exact: true })
  await name.fill("")
  await expect(page.getByText("Enter the partner’s name.")).toBeVisible()
  await expect(page.getByText("Paused: 1 field to correct.")).toBeVisible()
  const editor = page.getByRole("textbox", { name: "Description" })
  await editor.click()
  await page.keyboard.press("Control+End")
  await page.keyboard.type(" And after lakes.")
  await page.close()

  const again = await context.newPage()
  await again.goto(the.path)
  await expect(again.getByText("was not saved. This browser kept it.")).toBeVisible()
  await again.getByRole("button", { name: "Look at it" }).click()
  const offer = again.getByRole("dialog", { name: "Typed here, not saved" })
  await expect(offer.getByRole("region", { name: "Description" }).getByRole("insertion")).toContainText(
    "And after lakes",
  )
  await expect(offer.getByRole("region", { name: "Name" }).getByRole("deletion")).toContainText("River Trust")
  await offer.getByRole("button", { name: "Put it back" }).click()
  await expect(again.getByText("Enter the partner’s name.")).toBeVisible()
  await again.getByLabel("Name", { exact: true }).fill("River & Lake Trust")
  await expect(savedStatus(again)).toBeVisible()
  expect(the.saved()).toMatchObject({
    name: "River & Lake Trust",
    description: fromPlainText("It looks after rivers. And after lakes."),
  })
  await again.reload()
  await expect(again.getByRole("heading", { level: 1, name: "River & Lake Trust" })).toBeVisible()
  await expect(again.getByText("was not saved")).toBeHidden()
})

test("offline the text waits and goes out by itself; on a phone, in the dark", async ({
  page,
  context,
  signIn,
  db,
}) => {
  await signIn("editor")
  const the = partnerOf(db)
  await page.setViewportSize({ width: 390, height: 844 })
  await page.emulateMedia({ colorScheme: "dark" })
  await page.goto(the.path)
  await context.setOffline(true)
  await page.getByRole("textbox", { name: "Tagline" }).fill("Typed on a train")
  await expect(page.getByText("Paused: you are offline.")).toBeInViewport()
  expect(the.saved().tagline).toBe("")
  await context.setOffline(false)
  await expect(savedStatus(page)).toBeVisible()
  expect(the.saved().tagline).toBe("Typed on a train")
})

test("who was signed out signs in inside the page, and the save goes on; a colleague there saves nothing", async ({
  page,
  signIn,
  db,
}) => {
  const colleague = await signIn("publisher")
  const me = await signIn("editor")
  const the = partnerOf(db)
  await page.goto(the.path)
  const tagline = page.getByRole("textbox", { name: "Tagline" })
  await tagline.pressSequentially("Typed when")
  endSessionsOf(db, me.id)
  await tagline.pressSequentially(" signed out")
  const dialog = page.getByRole("dialog", { name: "You are signed out" })
  await expect(dialog.getByLabel("E-mail address")).toHaveValue(me.email)
  await dialog.getByLabel("E-mail address").fill(colleague.email)
  await dialog.getByLabel("Password").fill(PASSWORD)
  await dialog.getByRole("button", { name: "Sign in" }).click()
  const other = page.getByRole("dialog", { name: "Somebody else is signed in" })
  await expect(other).toContainText(`${colleague.name} is signed in here now`)
  expect(the.saved().tagline).not.toContain("signed out")

  await other.getByLabel("E-mail address").fill(me.email)
  await other.getByLabel("Password").fill(PASSWORD)
  await other.getByRole("button", { name: "Sign in", exact: true }).click()
  await expect(savedStatus(page)).toBeVisible()
  expect(the.saved().tagline).toBe("Typed when signed out")
  await expect(tagline).toBeFocused()
  await page.keyboard.type(", and on.")
  await expect.poll(() => the.saved().tagline).toBe("Typed when signed out, and on.")
})

test("two editors see each other, their changes come together, and what collides is chosen", async ({
  page,
  browser,
  baseURL,
  signIn,
  db,
}) => {
  const ana = await signIn("editor")
  const phone = await browser.newContext({
    baseURL: baseURL ?? "",
    viewport: { width: 390, height: 844 },
    colorScheme: "dark",
  })
  const ben = await signIn("editor", phone)
  const the = partnerOf(db, { description: fromPlainText("One.\n\nTwo.") })
  await page.goto(the.path)
  const small = await phone.newPage()
  await small.goto(the.path)
  await expect(small.getByText(`${ana.name} is here too`)).toBeVisible()

  // What Ben can't save yet shows to Ana that he is at it.
  await small.getByLabel("Website").fill("no address")
  await expect(small.getByText("Paused: 1 field to correct.")).toBeVisible()
  await page.getByRole("textbox", { name: "Description" }).click()
  await page.keyboard.press("Control+Home")
  await page.keyboard.type("Ana: ")
  await expect(page.getByText(`${ben.name} is here too, with unsaved changes`)).toBeVisible()
  await expect(savedStatus(page)).toBeVisible()
  await small.getByRole("textbox", { name: "Description" }).click()
  await small.keyboard.press("Control+End")
  await small.keyboard.type(" Ben.")
  await small.getByLabel("Website").fill("ben.example")
  await expect(small.getByText(`Merged with ${ana.name}’s changes: description.`)).toBeVisible()
  await expect(small.getByRole("textbox", { name: "Description" })).toContainText("Ana: One.")
  expect(the.saved()).toMatchObject({
    website: "https://ben.example/",
    description: fromPlainText("Ana: One.\n\nTwo. Ben."),
  })
  await page.getByLabel("Short name or acronym").fill("RT")
  await expect(page.getByText(`Merged with ${ben.name}’s changes: `)).toContainText("website")
  await expect(page.getByLabel("Website")).toHaveValue("https://ben.example/")

  await small.getByLabel("Website").fill("no address")
  await small.getByRole("textbox", { name: "Tagline" }).fill("Ben’s line")
  await page.getByRole("textbox", { name: "Tagline" }).fill("Ana’s line")
  await expect.poll(() => the.saved().tagline).toBe("Ana’s line")
  await small.getByLabel("Website").fill("ben.example")
  await expect(small.getByText(`Paused: ${ana.name} changed the same text meanwhile.`)).toBeVisible()
  expect(the.saved().tagline).toBe("Ana’s line")
  await small.getByRole("button", { name: "Compare and choose" }).press("Enter")
  const view = small.getByRole("dialog", { name: "Two changes of the same text" })
  const choice = view.getByRole("group", { name: "Tagline" })
  await expect(choice).toContainText("It was")
  await expect(choice).toContainText("Ben’s line")
  await expect(choice).toContainText("Ana’s line")
  await view.getByRole("button", { name: "Save with this choice" }).press("Enter")
  await expect(view.getByText("Choose one of the two.")).toBeVisible()
  await small.keyboard.press("ArrowDown")
  await expect(choice.getByRole("radio", { name: `Take what ${ana.name} saved` })).toBeChecked()
  await small.keyboard.press("ArrowUp")
  await small.keyboard.press("Enter")
  await expect(view).toBeHidden()
  await expect(savedStatus(small)).toBeVisible()
  expect(the.saved()).toMatchObject({ tagline: "Ben’s line", acronym: "RT" })
  await phone.close()
})

/** A partner of its own event, with its address on the desk and what is saved of it. */
function partnerOf(db: Connection, given: Partial<Content> = {}) {
  const { event, tier } = makeEvent(db)
  const content = partnerContent("River Trust", given)
  const added = addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  if (!added.ok) throw new Error(added.message)
  const { slug } = added.partner
  return {
    path: `/events/${event.slug}/partners/${slug}`,
    saved: () => {
      const head = findPartner(db, event.id, slug)?.head
      if (!head) throw new Error("no head")
      return head.content
    },
  }
}
