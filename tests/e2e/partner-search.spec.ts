import { addPartner } from "@/db/partners"
import { SYSTEM } from "@/domain/permissions"
import { fromPlainText } from "@/domain/rich-text"
import { makeEvent, partnerContent } from "./events"
import { expect, test } from "./fixtures"

test("partners are found by name and text as one types, and a search is shared by its address", async ({
  page,
  signIn,
  db,
}) => {
  await signIn("editor")
  const { event, tier } = makeEvent(db)
  const description = fromPlainText("It works with the city of Zürich.")
  for (const content of [
    partnerContent("Korea Tourism Organization", { nativeName: "한국관광공사" }),
    partnerContent("Delta", { description }),
    partnerContent("Bare"),
  ])
    addPartner(db, SYSTEM, { eventId: event.id, tierId: tier.id, content })
  await page.goto(`/events/${event.slug}/partners`)
  const search = page.getByRole("searchbox", { name: "Search partners" })
  const names = page.getByRole("main").getByRole("listitem").getByRole("link")
  await expect(names).toHaveCount(3)
  await search.fill("zurich")
  await expect(names).toHaveText(["Delta"])
  await expect(page.getByText("1 partner found.")).toBeVisible()
  await expect(page.getByRole("button", { name: /^Move .+: drag/u })).toHaveCount(0)
  await search.fill("관광")
  await expect(names).toHaveText(["Korea Tourism Organization"])
  await expect(page).toHaveURL(/\?q=/u)
  await page.reload()
  await expect(search).toHaveValue("관광")
  await expect(names).toHaveText(["Korea Tourism Organization"])
  await search.fill("nobody")
  await expect(page.getByText("Nobody here has “nobody” in the name or the text.")).toBeVisible()
  await search.fill("")
  await expect(names).toHaveCount(3)
  await expect(page.getByRole("button", { name: /^Move .+: drag/u })).toHaveCount(3)
})
