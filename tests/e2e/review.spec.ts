import type { Page } from "@playwright/test"
import { eq } from "drizzle-orm"
import { listAnswers } from "@/db/answers"
import { closeReview } from "@/db/close-review"
import { sendLinkAgain } from "@/db/new-links"
import { publish } from "@/db/releases"
import { linkOf } from "@/db/review-links"
import { review } from "@/db/schema"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText, plainText } from "@/domain/rich-text"
import { tokenOf } from "@/tests/review-answers"
import { contactAt, send } from "@/tests/reviews"
import { expect, test } from "./fixtures"
import { makeReview, partnerOf, saveTagline, svg } from "./reviews"

// The browser's own lines for what is refused, and for a connection that is not there.
test.use({
  viewport: { width: 390, height: 844 },
  expectedErrors: [/status of 4(?:04|22)|ERR_INTERNET_DISCONNECTED/u],
})

const frameOf = (page: Page) => page.frameLocator("iframe")
const fold = (page: Page, name: string) => page.getByRole("button", { name, exact: true, expanded: false })

test("a contact reads its entry on a phone, approves it, and gets a receipt", async ({ page, db }) => {
  const { event, partner, contact, token } = makeReview(db, "Delta Province", {
    nativeName: "평창군",
    tagline: "Where rivers meet",
    description: fromPlainText("A province of water."),
  })
  // What a mail scanner does is no opening.
  const scanned = await page.request.get(`/review/${token}`)
  expect(scanned.status()).toBe(200)
  expect(scanned.headers()).toMatchObject({
    "x-robots-tag": "noindex, nofollow",
    "referrer-policy": "no-referrer",
    "cache-control": expect.stringMatching(/private.*no-store/u),
  })
  expect(linkOf(db, token)?.openedAt).toBeNull()

  await page.goto(`/review/${token}`)
  await expect(page.getByRole("heading", { level: 1, name: "Delta Province" })).toBeVisible()
  await expect(page.getByText("Hello Mina Park.")).toBeVisible()
  await expect(page.getByText("평창군")).toHaveAttribute("lang", "ko")
  await expect(frameOf(page).getByRole("heading", { name: "Delta Province" })).toBeVisible()
  await expect.poll(() => linkOf(db, token)?.openedAt).toEqual(expect.any(Number))

  await expect(
    page.getByText(
      `You approve the name, texts and links of Delta Province as shown above, without a logo, for the public page of ${event.title}.`,
    ),
  ).toBeVisible()
  await expect(page.getByLabel("Your name")).toHaveValue("Mina Park")
  await page.getByRole("button", { name: "Approve" }).click()
  await expect(page.getByText("Enter your role, such as")).toBeVisible()
  await page.getByLabel("Your role").fill("Head of press")
  await page.getByRole("button", { name: "Approve" }).click()

  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Receipt: Delta Province is approved")
  await expect(page.getByText("Mina Park, Head of press")).toBeVisible()
  await expect(page.getByText("(Asia/Seoul)")).toBeVisible()
  await expect(page.locator("code")).toHaveText(partner.head.hash)
  await expect(page.getByText("A province of water.")).toBeVisible()
  const [said] = listAnswers(db, partner.id)
  expect(said).toMatchObject({
    contact: { id: contact.id },
    answer: { kind: "approved", hash: partner.head.hash, signerRole: "Head of press" },
  })

  await page.getByRole("link", { name: "Back to the entry" }).click()
  await expect(page.getByText("What happens next: The organizers have your approval.")).toBeVisible()
  await expect(page.getByText("You, as Mina Park, Head of press")).toBeVisible()
  await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0)
})

test("the frame holds the public page's own bytes, in both color schemes and widths", async ({
  page,
  db,
}) => {
  const { event, token } = makeReview(db, "Frame House", { tagline: "Seen as it will be" })
  const framed = await page.request.get(`/review/${token}/page/`)
  const own = await page.request.get(`/review/${token}/page/frame-house/`)
  publish(db, SYSTEM, { eventId: event.id })
  for (const [response, path] of [
    [framed, `/e/${event.slug}/`],
    [own, `/e/${event.slug}/frame-house/`],
  ] as const) {
    const shown = await page.request.get(path)
    expect(await response.text()).toBe(await shown.text())
    const policy = "content-security-policy"
    expect(response.headers()[policy]).toBe(shown.headers()[policy])
    expect(response.headers()["x-robots-tag"]).toBe("noindex, nofollow")
  }
  expect((await page.request.get(`/review/${token}/page`, { maxRedirects: 0 })).headers().location).toBe(
    `/review/${token}/page/`,
  )

  await page.goto(`/review/${token}`)
  const ground = () =>
    page.evaluate(() => {
      const shown = document.querySelector("iframe")?.contentDocument
      return shown?.body && getComputedStyle(shown.body).backgroundColor
    })
  const width = () => page.evaluate(() => document.querySelector("iframe")?.contentWindow?.innerWidth)
  await expect.poll(ground).toBe("rgb(248, 245, 238)")
  await page.getByRole("button", { name: "Dark" }).click()
  await expect.poll(ground).toBe("rgb(23, 22, 19)")
  await page.getByRole("button", { name: "Its own page" }).click()
  await expect(frameOf(page).getByRole("heading", { level: 1, name: "Frame House" })).toBeVisible()
  await expect.poll(ground).toBe("rgb(23, 22, 19)")
  await page.getByRole("button", { name: "Light" }).click()
  await expect.poll(ground).toBe("rgb(248, 245, 238)")
  expect(await width()).toBeLessThan(390)
  await page.getByRole("button", { name: "Desktop" }).click()
  await expect.poll(width).toBe(1200)
  await page.getByRole("button", { name: "Phone" }).click()
  await expect.poll(width).toBeLessThan(390)
})

test("the entry’s own links open beside the page, not in its frame", async ({ page, context, db }) => {
  const { token } = makeReview(db, "Link House", { website: "https://link-house.example/" })
  await context.route("https://link-house.example/", (route) => route.fulfill({ body: "There" }))
  await page.goto(`/review/${token}`)
  const tab = context.waitForEvent("page")
  await frameOf(page).getByRole("link", { name: "link-house.example" }).click()
  await expect(await tab).toHaveURL("https://link-house.example/")
  await expect(frameOf(page).getByRole("heading", { name: "Link House" })).toBeVisible()
})

test("asking for changes takes a comment beside a field, and a colleague sees it", async ({
  page,
  db,
  browser,
  server,
}) => {
  const { partner, contact } = makeReview(db, "Comment House", { tagline: "Old words" })
  const reader = contactAt(db, partner.id, { name: "Jin Lee", role: "comments" })
  send(db, partner.id)
  await page.goto(`/review/${tokenOf(db, contact.id)}`)
  await fold(page, "Ask for changes").click()
  const form = page.locator("form").filter({ hasText: "What should change?" })
  await form.getByRole("button", { name: "Ask for changes" }).click()
  await expect(form.getByText("Say what should change, here or beside a field.")).toBeVisible()
  await form.getByRole("button", { name: "Tagline" }).click()
  await expect(form.getByLabel("About: tagline")).toBeFocused()
  await form.getByLabel("About: tagline").fill("We don’t say this any more.")
  await form.getByRole("button", { name: "Ask for changes" }).click()
  await expect(page.getByText("Thank you, your comment was sent. The organizers read")).toBeInViewport()
  expect(listAnswers(db, partner.id)[0]?.answer).toMatchObject({
    kind: "changes",
    comment: "",
    fieldComments: { tagline: "We don’t say this any more." },
  })

  const other = await browser.newContext({ baseURL: server.url })
  const colleague = await other.newPage()
  await colleague.goto(`/review/${tokenOf(db, reader.id)}`)
  await expect(colleague.getByText("Asked for changes")).toBeVisible()
  await expect(colleague.getByText("We don’t say this any more.")).toBeVisible()
  await expect(colleague.getByRole("button", { name: "Approve" })).toHaveCount(0)
  await fold(colleague, "Leave a comment").click()
  await colleague.getByLabel("Your comment").fill("Fine with me.")
  await colleague.getByRole("button", { name: "Leave the comment" }).click()
  await expect(colleague.getByText("Thank you, your comment was sent.")).toBeVisible()
  expect(listAnswers(db, partner.id)[0]?.answer.kind).toBe("commented")
  await other.close()
})

test("a proposal carries text and logo, and changes nothing by itself", async ({ page, db }) => {
  const { partner, token } = makeReview(db, "Proposal House", { tagline: "Old words" })
  await page.goto(`/review/${token}`)
  await fold(page, "Propose your own text or logo").click()
  const send = (buffer: Buffer) =>
    page.getByLabel("Logo file").setInputFiles({ name: "logo.svg", mimeType: "", buffer })
  await send(Buffer.from(svg("#1f5c46").replace("<rect", "<script>1</script><rect")))
  await expect(page.getByRole("alert").filter({ hasText: /script/u })).toBeVisible()
  await send(Buffer.from(svg("#1f5c46")))
  await expect(page.getByText("The new logo goes with your proposal.")).toBeVisible()
  const picture = page.getByRole("img", { name: "Logo, on light" })
  await expect
    .poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth))
    .toBeGreaterThan(0)
  await page.getByRole("textbox", { name: "Tagline" }).fill("New words")
  await page.getByLabel("Description").fill("Ours.")
  await page.getByLabel("A word to the organizers").fill("As agreed with our board.")
  await page.getByRole("button", { name: "Send as a proposal" }).click()
  await expect(page.getByText("Thank you, your proposal was sent.")).toBeInViewport()
  await expect(page.getByText("Proposed changes to: tagline, description, logo.")).toBeVisible()
  const said = listAnswers(db, partner.id)[0]?.answer
  expect(said).toMatchObject({ kind: "proposed", comment: "As agreed with our board." })
  expect(said?.proposal).toMatchObject({ name: "Proposal House", tagline: "New words" })
  expect(said?.proposal && plainText(said.proposal.description)).toBe("Ours.")
  expect(said?.proposalLogoSha256).toMatch(/^[0-9a-f]{64}$/u)
  expect(partnerOf(db, partner.id).head).toEqual(partner.head)
  await page.reload()
  await fold(page, "Propose your own text or logo").click()
  await expect(page.getByRole("textbox", { name: "Tagline" })).toHaveValue("Old words")
})

test("a colleague is named, by another address than one’s own", async ({ page, db }) => {
  const { partner, contact, token } = makeReview(db, "Hand House")
  await page.goto(`/review/${token}`)
  await fold(page, "Not the right person?").click()
  await page.getByLabel("Your colleague’s name").fill("Jin Lee")
  await page.getByLabel("Your colleague’s e-mail address").fill(contact.email)
  await page.getByRole("button", { name: "Name this colleague" }).click()
  await expect(page.getByText("This is your own address.")).toBeVisible()
  await page.getByLabel("Your colleague’s e-mail address").fill("jin@example.org")
  await page.getByRole("button", { name: "Name this colleague" }).click()
  await expect(page.getByText("The organizers confirm the new address first.")).toBeVisible()
  expect(listAnswers(db, partner.id)[0]?.answer.handOn).toEqual({ name: "Jin Lee", email: "jin@example.org" })
})

test("what is typed outlives a dropped connection and a closed page", async ({ page, context, db }) => {
  const { partner, token } = makeReview(db, "Offline House")
  await page.goto(`/review/${token}`)
  await fold(page, "Ask for changes").click()
  await page.getByLabel("What should change?").fill("Typed on a train")
  await fold(page, "Propose your own text or logo").click()
  await page.getByLabel("Description").fill("Written in a tunnel")
  await context.setOffline(true)
  await page.locator("form").getByRole("button", { name: "Ask for changes" }).click()
  await expect(page.getByText("Greenroom did not answer.")).toBeInViewport()
  await expect(page.getByLabel("What should change?")).toHaveValue("Typed on a train")
  await context.setOffline(false)

  await page.reload()
  await expect(page.getByText("What you typed earlier on this device is still here.")).toHaveCount(2)
  await expect(page.getByLabel("What should change?")).toHaveValue("Typed on a train")
  await expect(page.getByLabel("Description")).toHaveText("Written in a tunnel")
  await page.locator("form").getByRole("button", { name: "Ask for changes" }).click()
  await expect(page.getByText("Thank you, your comment was sent.")).toBeVisible()
  expect(listAnswers(db, partner.id)[0]?.answer.comment).toBe("Typed on a train")

  await page.getByRole("button", { name: "Start afresh" }).click()
  await expect(page.getByLabel("Description")).toHaveText("")
  await page.reload()
  await expect(page.getByRole("heading", { name: "Your answer" })).toBeVisible()
  await expect(page.getByText("What you typed earlier")).toHaveCount(0)
})

test("a newer draft that comes while the page is open is shown before anything is answered", async ({
  page,
  db,
}) => {
  const { partner, token } = makeReview(db, "Moving House", { tagline: "First draft" })
  await page.goto(`/review/${token}`)
  await page.getByLabel("Your role").fill("Press")
  saveTagline(db, partner.id, "Second draft")
  send(db, partner.id)
  const { head } = partnerOf(db, partner.id)

  await page.getByRole("button", { name: "Approve" }).click()
  await expect(page.getByText("A newer draft was sent while this page was open.")).toBeInViewport()
  await expect(page.getByText(/A newer draft was sent on .*; this is it\./u)).toBeVisible()
  await expect(page.getByRole("definition").filter({ hasText: "Second draft" })).toBeVisible()
  await expect(frameOf(page).getByText("Second draft")).toBeVisible()
  expect(listAnswers(db, partner.id)).toEqual([])
  await expect(page.getByLabel("Your role")).toHaveValue("Press")
  await page.getByRole("button", { name: "Approve" }).click()
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Receipt: Moving House is approved")
  expect(listAnswers(db, partner.id)[0]?.answer.hash).toBe(head.hash)
})

test("a link that ends while its page is open says so, and the next one has what was typed", async ({
  page,
  db,
}) => {
  const { partner, contact, token } = makeReview(db, "Ending House", { tagline: "First draft" })
  await page.goto(`/review/${token}`)
  await fold(page, "Propose your own text or logo").click()
  await page.getByRole("textbox", { name: "Tagline" }).fill("Our own words")
  saveTagline(db, partner.id, "Second draft")
  send(db, partner.id)
  sendLinkAgain(db, SYSTEM, contact.id)
  await page.getByRole("button", { name: "Send as a proposal" }).click()
  await expect(page.getByText("This link no longer works. Ask for a new one below")).toBeInViewport()
  await page.getByRole("button", { name: "Ask for a new link" }).click()
  await expect(page.getByText("If this link was once valid, a new one is on its way")).toBeVisible()

  await page.goto(`/review/${tokenOf(db, contact.id)}`)
  await expect(page.getByText("It was begun on an earlier draft")).toBeVisible()
  await expect(page.getByRole("textbox", { name: "Tagline" })).toHaveValue("Our own words")
  await page.getByRole("button", { name: "Start afresh" }).click()
  await expect(page.getByRole("textbox", { name: "Tagline" })).toHaveValue("Second draft")
})

test("of two browsers that answer at once, the second is shown the first answer", async ({
  page,
  db,
  browser,
  server,
}) => {
  const { partner, contact } = makeReview(db, "Two House")
  const jin = contactAt(db, partner.id, { name: "Jin Lee" })
  send(db, partner.id)
  const other = await browser.newContext({ baseURL: server.url })
  const second = await other.newPage()
  await page.goto(`/review/${tokenOf(db, contact.id)}`)
  await second.goto(`/review/${tokenOf(db, jin.id)}`)
  await fold(second, "Ask for changes").click()
  await second.getByLabel("What should change?").fill("Not yet.")
  await page.getByLabel("Your role").fill("Press")
  await page.getByRole("button", { name: "Approve" }).click()
  await page.waitForURL("**/receipt/*")
  await second.locator("form").getByRole("button", { name: "Ask for changes" }).click()
  await expect(second.getByText("Mina Park answered while this page was open.")).toBeVisible()
  await expect(second.getByRole("listitem").filter({ hasText: "Approved" })).toContainText("Mina Park, Press")
  await expect(second.getByLabel("What should change?")).toHaveValue("Not yet.")
  expect(listAnswers(db, partner.id)).toHaveLength(1)
  await second.locator("form").getByRole("button", { name: "Ask for changes" }).click()
  await expect(second.getByText("Thank you, your comment was sent.")).toBeVisible()
  expect(listAnswers(db, partner.id).map(({ answer }) => answer.kind)).toEqual(["changes", "approved"])
  await other.close()
})

test("a closed request shows what was published, and takes no answer", async ({ page, db }) => {
  const { event, partner, token } = makeReview(db, "Closed House", { tagline: "As sent" })
  saveTagline(db, partner.id, "As published")
  publish(db, SYSTEM, { eventId: event.id })
  if (db.select().from(review).where(eq(review.partnerId, partner.id)).get()?.closedAt === null)
    closeReview(db, partner.id, "published")
  await page.goto(`/review/${token}`)
  await expect(page.getByText("Below is what is public now.")).toBeVisible()
  await expect(page.getByRole("definition").filter({ hasText: "As published" })).toBeVisible()
  await expect(page.locator("form")).toHaveCount(0)
})
