import type { Connection } from "@/db/client"
import { keepUpload } from "@/db/contact-uploads"
import { listContacts } from "@/db/contacts"
import { setVariant } from "@/db/logo-variants"
import { addPartner, getPartner } from "@/db/partners"
import { openLink } from "@/db/review-links"
import { baseOf, saveRevision } from "@/db/revisions"
import type { Content } from "@/domain/content"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText, plainText } from "@/domain/rich-text"
import { readLogo } from "@/lib/logo-intake"
import { must } from "../must"
import { tokenOf } from "../review-answers"
import { approveBy, askBy, contactIn, handOnBy, proposeBy, send } from "../reviews"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"
import { drawLogo, svg } from "./reviews"

const SENT = "The trust looks after the river and its banks.\n\nIt was founded in 1805."
const PROPOSED = "The trust looks after the sea and its banks.\n\nIt was founded in 1806."

/** A partner of an event of its own, with the addresses of its pages. */
function makePartner(db: Connection, more: Partial<Content> = {}) {
  const { event, tier } = makeEvent(db)
  const content = partnerContent("River Trust", { description: fromPlainText(SENT), ...more })
  const { partner } = must(addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content }))
  const text = `/events/${event.slug}/partners/${partner.slug}`
  return { partnerId: partner.id, text, signOff: `${text}/sign-off`, proposals: `${text}/proposals` }
}

function headOf(db: Connection, partnerId: number) {
  const partner = getPartner(db, partnerId)
  if (!partner) throw new Error("no partner")
  return partner.head
}

/** Saves the partner's text by nobody of the staff, as if from elsewhere. */
function write(db: Connection, partnerId: number, content: Partial<Content>) {
  const head = headOf(db, partnerId)
  must(saveRevision(db, SYSTEM, { partnerId, base: baseOf(head), content: { ...head.content, ...content } }))
}

test("contacts are added, changed and removed, with errors beside their fields", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { partnerId, text, signOff } = makePartner(db)
  await page.goto(text)
  await expect(page.getByText("No contact yet: nobody can sign off")).toBeVisible()
  await page.getByRole("navigation", { name: "Partner" }).getByRole("link", { name: "Sign-off" }).click()
  await expect(page).toHaveURL(signOff)

  await page.getByRole("button", { name: "Add the first contact" }).click()
  const dialog = page.getByRole("dialog")
  await dialog.getByRole("button", { name: "Add contact" }).click()
  await expect(dialog.getByLabel("Name")).toHaveAccessibleDescription(/Enter the contact’s name\./u)
  await expect(dialog.getByLabel("E-mail address")).toHaveAccessibleDescription(/Enter an e-mail address/u)
  await dialog.getByLabel("Name").fill("Kim Ji-woo")
  await dialog.getByLabel("E-mail address").fill("Kim@River.example")
  await dialog.getByLabel("Language of the mails").selectOption("한국어")
  await dialog.getByRole("button", { name: "Add contact" }).click()
  await expect(dialog).toBeHidden()
  const contacts = page.getByRole("region", { name: "Contacts" })
  const kim = contacts.getByRole("listitem").filter({ hasText: "Kim Ji-woo" })
  await expect(kim).toContainText("decides, 한국어")
  await expect(kim).toContainText("kim@river.example")
  await expect(kim).toContainText("No link yet")
  await expect(page.getByRole("heading", { name: "Not sent for review yet" })).toBeVisible()

  await contacts.getByRole("button", { name: "Add a contact" }).click()
  await dialog.getByLabel("Name").fill("Lee Min")
  await dialog.getByLabel("E-mail address").fill("kim@river.example")
  await dialog.getByRole("button", { name: "Add contact" }).click()
  await expect(dialog.getByText("Kim Ji-woo already has this address here.")).toBeVisible()
  await expect(dialog.getByLabel("Name")).toHaveValue("Lee Min")
  await dialog.getByLabel("E-mail address").fill("lee@river.example")
  await dialog.getByLabel("Role").selectOption("Comments only")
  await dialog.getByRole("button", { name: "Add contact" }).click()
  await expect(contacts.getByRole("listitem")).toHaveCount(2)

  send(db, partnerId)
  await page.reload()
  await expect(kim).toContainText("waits in the Outbox")
  await expect(
    page.getByRole("heading", { name: "The request to Kim Ji-woo is in the Outbox: not sent yet" }),
  ).toBeVisible()
  await kim.getByRole("button", { name: "Edit: Kim Ji-woo" }).click()
  await dialog.getByLabel("E-mail address").fill("ji-woo@river.example")
  await dialog.getByRole("button", { name: "Save contact" }).click()
  await expect(contacts.getByText("The link that was sent to kim@river.example has ended.")).toBeVisible()
  await expect(kim).toContainText("ji-woo@river.example")
  await expect(kim).toContainText("Revoked on")

  await kim.getByRole("button", { name: "Send a new link: Kim Ji-woo" }).click()
  await expect(dialog).toContainText("A mail with a personal link goes to ji-woo@river.example.")
  await dialog.getByRole("button", { name: "Send a new link" }).click()
  await expect(kim).toContainText("waits in the Outbox")

  await contacts.getByRole("button", { name: "Remove: Lee Min" }).click()
  await expect(dialog).toContainText(
    "Lee Min gets no more mails, and the personal link stops working at once.",
  )
  await dialog.getByRole("button", { name: "Cancel" }).click()
  await expect(contacts.getByRole("listitem")).toHaveCount(2)
  await kim.getByRole("button", { name: "Remove: Kim Ji-woo" }).click()
  await expect(dialog).toContainText("Nobody is left who decides")
  await dialog.getByRole("button", { name: "Remove contact" }).click()
  await expect(contacts.getByRole("listitem")).toHaveCount(1)
  expect(listContacts(db, partnerId).map(({ name }) => name)).toEqual(["Lee Min"])
  await expect(
    page.getByRole("heading", { name: "No contact who decides: nobody can sign off" }),
  ).toBeVisible()
})

test("links are revoked one by one and all at once, and reminders are paused", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { partnerId, signOff } = makePartner(db)
  const [kim, lee, park] = ["Kim", "Lee", "Park"].map((name) => contactIn(db, partnerId, name))
  if (!kim || !lee || !park) throw new Error("no contacts")
  send(db, partnerId)
  const tokens = [kim, lee, park].map((contact) => tokenOf(db, contact.id))
  const open = () => tokens.map((token) => openLink(db, token) !== null)
  await page.goto(signOff)
  const dialog = page.getByRole("dialog")
  await page.getByRole("button", { name: "Revoke link: Lee" }).click()
  await dialog.getByRole("button", { name: "Revoke link" }).click()
  await expect(page.getByText("revoked the link of Lee")).toBeVisible()
  expect(open()).toEqual([true, false, true])
  await page.getByRole("button", { name: "Revoke all links…" }).click()
  await dialog.getByRole("button", { name: "Revoke 2 links" }).click()
  await expect(dialog).toBeHidden()
  expect(open()).toEqual([false, false, false])

  await expect(page.getByRole("button", { name: "Remind", exact: true })).toBeVisible()
  await page.getByRole("button", { name: "Pause reminders" }).click()
  await expect(page.getByText("Paused: nobody at this partner is reminded.")).toBeVisible()
  await expect(page.getByRole("button", { name: "Remind", exact: true })).toBeHidden()
  await page.getByRole("button", { name: "Resume reminders" }).click()
  await expect(page.getByRole("button", { name: "Remind", exact: true })).toBeVisible()
})

test("half of a proposal is taken, the other half left, and the new draft is sent", async ({
  page,
  signIn,
  db,
}) => {
  const editor = await signIn("editor")
  const { partnerId, signOff } = makePartner(db, { tagline: "Low water." })
  const kim = contactIn(db, partnerId, "Kim Ji-woo")
  send(db, partnerId)
  const { content } = headOf(db, partnerId)
  proposeBy(db, kim, { ...content, tagline: "High water.", description: fromPlainText(PROPOSED) })
  await page.goto(signOff)
  await page.getByRole("link", { name: "Look at the proposal" }).first().click()
  await expect(page.getByRole("heading", { name: "Kim Ji-woo’s proposal" })).toBeVisible()

  const changes = page.getByRole("group")
  await expect(changes).toHaveCount(3)
  const second = page.getByRole("group", { name: "Description, 1 of 2" })
  await expect(second.getByRole("deletion")).toContainText("river")
  await expect(second.getByRole("insertion")).toContainText("sea")
  const result = page.getByRole("region", { name: "What the draft would say" })
  await expect(result).toContainText("looks after the sea")
  await second.getByRole("radio", { name: "Take" }).focus()
  await page.keyboard.press("ArrowRight")
  await expect(second.getByRole("radio", { name: "Leave" })).toBeChecked()
  await expect(result).toContainText("looks after the river")
  await page.getByRole("button", { name: "Leave all", exact: true }).click()
  await expect(result).toContainText("founded in 1805")
  await expect(page.getByRole("button", { name: /^Take \d/u })).toBeHidden()
  await page.getByRole("button", { name: "Take all", exact: true }).click()
  await page.getByRole("group", { name: "Tagline" }).getByRole("radio", { name: "Leave" }).click()
  await page.getByRole("button", { name: "Take 2 of 3 changes" }).click()

  await expect(page.getByText(`${editor.name} took a part of it into the draft`)).toBeVisible()
  const head = headOf(db, partnerId)
  expect(head.content.tagline).toBe("Low water.")
  expect(plainText(head.content.description)).toBe(PROPOSED)
  expect(head.contactId).toBe(null)

  await page.getByRole("button", { name: "Send the new draft for review" }).click()
  await page.getByRole("button", { name: "Send 1 mail" }).click()
  await page.getByRole("dialog").getByRole("button", { name: "Close" }).click()
  await page.getByRole("link", { name: "Back to the sign-off" }).click()
  await expect(
    page.getByRole("heading", { name: "The request to Kim Ji-woo is in the Outbox: not sent yet" }),
  ).toBeVisible()
  const thread = page.getByRole("region", { name: "What happened" }).getByRole("listitem")
  await expect(thread.nth(0)).toContainText(`${editor.name} sent revision 2 for review to Kim Ji-woo`)
  await expect(thread.nth(1)).toContainText(`${editor.name} took 2 of 3 changes of Kim Ji-woo’s proposal`)
  await expect(thread.nth(2)).toContainText("Taken in part")
})

test("a proposal with a new logo says which of the brand’s files stay from the earlier one", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { partnerId, signOff } = makePartner(db)
  const old = await drawLogo(db, partnerId, "#0a5")
  must(setVariant(db, SYSTEM, { partnerId, variant: "dark", file: old }))
  const kim = contactIn(db, partnerId, "Kim Ji-woo")
  send(db, partnerId)
  const read = must(await readLogo(Buffer.from(svg("#a50"))))
  must(keepUpload(db, tokenOf(db, kim.id), read.logo))
  proposeBy(db, kim, headOf(db, partnerId).content, read.logo.sha256)
  await page.goto(signOff)
  await page.getByRole("link", { name: "Look at the proposal" }).first().click()
  const stays = page.getByText("You take the new logo. The dark variant is still the earlier one")
  await expect(stays).toBeVisible()
  await page.getByRole("radio", { name: "Leave" }).click()
  await expect(stays).toBeHidden()
})

test("a proposal taken as a whole is the contact’s own revision", async ({ page, signIn, db }) => {
  const editor = await signIn("editor")
  const { partnerId, text, proposals } = makePartner(db)
  const kim = contactIn(db, partnerId, "Kim Ji-woo")
  send(db, partnerId)
  const { content } = headOf(db, partnerId)
  const answerId = proposeBy(db, kim, { ...content, tagline: "High water." })
  await page.goto(`${proposals}/${answerId}`)
  await page.getByRole("button", { name: "Take 1 of 1 change" }).click()
  await expect(page.getByText(`${editor.name} took all of it into the draft`)).toBeVisible()
  expect(headOf(db, partnerId).contactId).toBe(kim.id)
  await page.goto(`${text}/compare`)
  await expect(page.getByRole("region", { name: "History" }).getByRole("listitem").first()).toContainText(
    `Text by Kim Ji-woo (contact), taken by ${editor.name}`,
  )
})

test("a draft that moves on under the choosing keeps the choices and is looked at again", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { partnerId, proposals } = makePartner(db, { tagline: "Low water." })
  const kim = contactIn(db, partnerId, "Kim Ji-woo")
  send(db, partnerId)
  const { content } = headOf(db, partnerId)
  const answerId = proposeBy(db, kim, {
    ...content,
    tagline: "High water.",
    description: fromPlainText(PROPOSED),
  })
  await page.goto(`${proposals}/${answerId}`)
  await page.getByRole("group", { name: "Description, 2 of 2" }).getByRole("radio", { name: "Leave" }).click()
  write(db, partnerId, { tagline: "Still water." })
  await page.getByRole("button", { name: "Take 2 of 3 changes" }).click()
  await expect(page.getByText("Somebody changed this partner while you were choosing.")).toBeVisible()
  const tagline = page.getByRole("group", { name: "Tagline" })
  await expect(tagline).toContainText("You changed this since it was sent.")
  await expect(tagline.getByRole("deletion")).toContainText("Still")
  await expect(
    page.getByRole("group", { name: "Description, 2 of 2" }).getByRole("radio", { name: "Leave" }),
  ).toBeChecked()
  expect(headOf(db, partnerId).content.tagline).toBe("Still water.")
  await tagline.getByRole("radio", { name: "Leave" }).click()
  await page.getByRole("button", { name: "Take 1 of 3 changes" }).click()
  await expect(page.getByText("took a part of it into the draft")).toBeVisible()
  const head = headOf(db, partnerId)
  expect(head.content.tagline).toBe("Still water.")
  expect(plainText(head.content.description)).toBe(
    "The trust looks after the sea and its banks.\n\nIt was founded in 1805.",
  )
})

test("an edit lets the sign-off lapse, with the difference, and the old text is signed off again", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { partnerId, text, signOff } = makePartner(db, { tagline: "Low water." })
  const kim = contactIn(db, partnerId, "Kim Ji-woo")
  send(db, partnerId)
  approveBy(db, kim)
  await page.goto(signOff)
  await expect(page.getByRole("heading", { name: /^Signed off by Kim Ji-woo on/u })).toBeVisible()
  await expect(page.getByText("Holds: the draft says exactly this")).toBeVisible()
  await expect(page.getByRole("button", { name: "Send for review" })).toBeHidden()

  await page.goto(text)
  await expect(page.getByText("Signed off by Kim Ji-woo on")).toBeVisible()
  const tagline = page.getByRole("textbox", { name: "Tagline" })
  await tagline.fill("High water.")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("Signed off before; changed since:")).toBeVisible()
  await page.getByRole("link", { name: "see what changed" }).click()
  const difference = page.getByRole("region", { name: "Tagline" })
  await expect(difference.getByRole("deletion")).toContainText("Low")
  await expect(difference.getByRole("insertion")).toContainText("High")
  await page.goto(signOff)
  await expect(page.getByText("Lapsed: the draft says something else now")).toBeVisible()
  await expect(page.getByRole("button", { name: "Send for review" })).toBeVisible()

  await page.goto(text)
  await tagline.fill("Low water.")
  await page.getByRole("button", { name: "Save", exact: true }).click()
  await expect(page.getByText("Signed off by Kim Ji-woo on")).toBeVisible()
  await expect(page.getByText("Signed off before")).toBeHidden()
})

test("comments stand in the thread by field, and a colleague is confirmed in a contact’s place", async ({
  page,
  signIn,
  db,
}) => {
  const editor = await signIn("editor")
  const { partnerId, signOff } = makePartner(db)
  const kim = contactIn(db, partnerId, "Kim Ji-woo")
  send(db, partnerId)
  askBy(db, kim, "Nearly.", { logo: "This is the old one." })
  handOnBy(db, kim, "Lee Min")
  await page.goto(signOff)
  await expect(page.getByRole("heading", { name: "Kim Ji-woo asked for changes, just now" })).toBeVisible()
  await page.getByRole("link", { name: "Change the text" }).click()
  const asked = page.getByRole("region", { name: "What Kim Ji-woo asked for" })
  await expect(asked).toContainText("Nearly.")
  await expect(asked.getByRole("definition")).toHaveText(["This is the old one."])
  await page.goto(signOff)
  const thread = page.getByRole("region", { name: "What happened" })
  await expect(thread.getByRole("term")).toHaveText(["Logo"])
  await expect(thread.getByRole("definition")).toHaveText(["This is the old one."])
  await expect(thread).toContainText("a mail with a personal link goes to lee.min@partner.example")
  await thread.getByRole("button", { name: "Confirm: Lee Min instead of Kim Ji-woo" }).click()
  await expect(thread).toContainText(`${editor.name} confirmed it: the colleague takes Kim Ji-woo’s place`)
  await expect(page.getByRole("region", { name: "Contacts" }).getByRole("listitem")).toContainText([
    "Lee Min",
  ])
  expect(listContacts(db, partnerId).map(({ name }) => name)).toEqual(["Lee Min"])
})

test("a viewer reads all of it and changes nothing", async ({ page, signIn, db }) => {
  await signIn("viewer")
  const { partnerId, signOff, proposals } = makePartner(db)
  const kim = contactIn(db, partnerId, "Kim Ji-woo")
  send(db, partnerId)
  const answerId = proposeBy(db, kim, { ...headOf(db, partnerId).content, tagline: "High water." })
  handOnBy(db, kim, "Lee Min")
  // All but those that explain a word.
  const buttons = page.getByRole("main").locator("button:not([aria-haspopup='dialog'])")
  await page.goto(signOff)
  await expect(page.getByText("Kim Ji-woo says that Lee Min")).toBeVisible()
  await expect(buttons).toHaveCount(0)
  await page.goto(`${proposals}/${answerId}`)
  await expect(page.getByRole("insertion")).toContainText("High water.")
  await expect(buttons).toHaveCount(0)
  await expect(page.getByRole("radio")).toHaveCount(0)
})

test("a proposal is reached through its own partner alone", async ({ page, signIn, db }) => {
  await signIn("owner")
  const one = makePartner(db)
  const other = makePartner(db)
  const kim = contactIn(db, one.partnerId, "Kim Ji-woo")
  send(db, one.partnerId)
  const approval = approveBy(db, kim)
  const answerId = proposeBy(db, kim, { ...headOf(db, one.partnerId).content, tagline: "High water." })
  const status = async (address: string) => (await page.request.get(address)).status()
  expect(await status(`${one.proposals}/${answerId}`)).toBe(200)
  for (const address of [
    `${other.proposals}/${answerId}`,
    `${one.proposals}/${approval}`,
    `${one.proposals}/0`,
    `${one.proposals}/x`,
  ])
    expect(await status(address), address).toBe(404)
})
