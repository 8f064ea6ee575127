import { getEvent } from "@/db/events"
import { makeEvent } from "./events"
import { expect, test } from "./fixtures"

test("an event says by when and how its partners sign off", async ({ page, signIn, db }) => {
  await signIn("publisher")
  const { event } = makeEvent(db)
  await page.goto(`/events/${event.slug}/sign-off`)
  await page.goto(`/events/${event.slug}/settings`)
  const form = page.getByRole("region", { name: "Sign-off" })
  await expect(form.getByText("Without one, links work for 30 days.")).toBeVisible()
  await form.getByLabel("Last day for answers").fill("2027-02-14")
  await expect(form.getByText("Links work until 14 days after it.")).toBeVisible()
  await form.getByLabel("Time zone").selectOption({ label: "Seoul" })
  await form.getByLabel("Each contact who decides must approve").check()
  await form.getByLabel("Staff decide").check()
  await form.getByLabel("Reply address").fill("desk")

  await form.getByRole("button", { name: "Remove the reminder 3 days after" }).click()
  await form.getByLabel("Days", { exact: true }).fill("7")
  await form.getByRole("button", { name: "Add reminder" }).click()
  await expect(form.getByText("“7 days before” is on the list already.")).toBeVisible()
  await form.getByLabel("Days", { exact: true }).fill("0")
  await form.getByLabel("Days", { exact: true }).press("Enter")
  await expect(form.getByText("on the last day")).toBeVisible()

  await form.getByRole("button", { name: "Save sign-off rules" }).click()
  await expect(form.getByText("Enter an e-mail address such as you@example.org.")).toBeVisible()
  await form.getByLabel("Reply address").fill("desk@example.org")
  await form.getByRole("button", { name: "Save sign-off rules" }).click()
  await expect(form.getByText("Saved.")).toBeVisible()
  expect(getEvent(db, event.id)).toMatchObject({
    reviewDeadline: "2027-02-14",
    timeZone: "Asia/Seoul",
    publishRule: "staff",
    approvalRule: "all",
    reminderDays: [-7, -1, 0],
    replyTo: "desk@example.org",
  })
  await page.reload()
  await expect(form.getByLabel("Time zone")).toHaveValue("Asia/Seoul")
  await expect(form.getByLabel("Staff decide")).toBeChecked()
})
