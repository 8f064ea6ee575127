import { describe, expect, it } from "vitest"
import { getEvent } from "@/db/events"
import { setVariant } from "@/db/logo-variants"
import { addPartner } from "@/db/partners"
import { readPressPack } from "@/db/press-pack"
import { publicSource } from "@/db/public-source"
import { draftSnapshot, toRelease } from "@/db/release-snapshots"
import { publish } from "@/db/releases"
import { reviewSnapshot } from "@/db/review-snapshot"
import { setLogo } from "@/db/revisions"
import { event } from "@/db/schema"
import { updateTier } from "@/db/tiers"
import { contentSchema } from "@/domain/content"
import { ENTRY_PARTS, type EntryPart } from "@/domain/entry-parts"
import { NEW_TIER } from "@/domain/event"
import { fromPlainText } from "@/domain/rich-text"
import { staticSnippet } from "@/site/embed-snippet"
import { exportedFiles } from "@/site/export"
import { opened } from "../db/asked-scene"
import { logoOf, must, scene } from "../db/scene"
import { tokenOf } from "../review-answers"
import { contactAt, send } from "../reviews"

/** What would show that a part is public, wherever it stood. */
const MARKS: Record<EntryPart, string[]> = {
  logo: [logoOf("main").sha256, logoOf("dark").sha256, "mark-alt"],
  description: ["mark-description", "mark-ko-description"],
  website: ["mark-website"],
  tagline: ["mark-tagline", "mark-ko-tagline"],
  acronym: ["mark-ac"],
  nativeName: ["mark-native"],
  links: ["mark-label", "mark-link"],
}
const ENTRY = contentSchema.parse({
  name: "Delta",
  acronym: "mark-ac",
  nativeName: "mark-native",
  website: "https://mark-website.example/",
  links: [{ label: "mark-label", url: "https://mark-link.example/" }],
  tagline: "mark-tagline",
  description: fromPlainText("mark-description"),
  logoAlt: "mark-alt",
  translations: {
    ko: { name: "델타", tagline: "mark-ko-tagline", description: fromPlainText("mark-ko-description") },
  },
})

/** An event in two languages whose only partner has everything; its tier keeps these parts off the public pages. */
function publishedWithout(hiddenParts: EntryPart[]) {
  const the = scene()
  const { db, eventId, staff, gold } = the
  db.update(event)
    .set({ languages: ["en", "ko"] })
    .run()
  const settings = { ...NEW_TIER, name: "Gold", requiredParts: [], hiddenParts }
  must(updateTier(db, staff.owner, { eventId, tierId: gold.id, settings }))
  const { partner } = must(addPartner(db, staff.editor, { eventId, tierId: gold.id, content: ENTRY }))
  must(setLogo(db, staff.editor, { partnerId: partner.id, logo: logoOf("main") }))
  must(setVariant(db, staff.editor, { partnerId: partner.id, variant: "dark", file: logoOf("dark") }))
  const contact = contactAt(db, partner.id)
  send(db, partner.id)
  const review = toRelease(reviewSnapshot(db, opened(the, tokenOf(db, contact.id))).snapshot)
  const { releaseId } = must(publish(db, staff.owner, { eventId }))
  return { db, eventId, releaseId, review }
}

/** Everything that anybody outside is shown, as one text: pages, data, feeds, pictures for links, HTML to copy, file names. */
async function everythingPublic({ db, releaseId }: ReturnType<typeof publishedWithout>): Promise<string> {
  const source = publicSource(db)
  const release = source.release(releaseId)
  const told: string[] = []
  const files = exportedFiles(
    {
      release,
      history: source.history(releaseId),
      blob: source.blob,
      file: () => Buffer.from(""),
      draw: async (picture) => Buffer.from(JSON.stringify(picture)),
    },
    { baseUrl: "https://forum.example" },
  )
  for await (const [name, bytes] of files) told.push(name, bytes.toString())
  for (const language of ["en", "ko"])
    for (const layout of ["wall", "list"] as const)
      told.push(
        staticSnippet(
          release,
          { language, layout, tier: null, size: null, theme: null },
          "https://f.example",
        ),
      )
  return told.join("\n")
}

const marksIn = (text: string) =>
  Object.values(MARKS).filter((marks) => marks.some((mark) => text.includes(mark)))

describe("what a tier keeps off the public pages", () => {
  it("would be there otherwise, all of it", async () => {
    const text = await everythingPublic(publishedWithout([]))
    expect(
      Object.values(MARKS)
        .flat()
        .filter((mark) => !text.includes(mark)),
    ).toEqual([])
  })

  it.each(ENTRY_PARTS)("stands in no document, in no language: %s", async (part) => {
    const text = await everythingPublic(publishedWithout([part]))
    expect(marksIn(text)).toEqual(Object.values(MARKS).filter((marks) => marks !== MARKS[part]))
  })

  it("leaves the name, in every language, when it is everything else", async () => {
    const the = publishedWithout([...ENTRY_PARTS])
    const text = await everythingPublic(the)
    expect(marksIn(text)).toEqual([])
    expect(text).toContain("Delta")
    expect(text).toContain("델타")
  })

  it("is in neither the preview nor what a contact is shown as the page", () => {
    const { db, eventId, review } = publishedWithout([...ENTRY_PARTS])
    const draft = draftSnapshot(db, eventId)
    expect(marksIn(JSON.stringify(review))).toEqual([])
    expect(marksIn(JSON.stringify(draft && toRelease(draft)))).toEqual([])
    expect(marksIn(JSON.stringify(draft))).toEqual(Object.values(MARKS))
  })

  it("is in the press pack all the same, which follows the desk", () => {
    const { db, eventId } = publishedWithout([...ENTRY_PARTS])
    const owner = getEvent(db, eventId)
    expect(marksIn(JSON.stringify(owner && readPressPack(db, owner)))).toEqual(Object.values(MARKS))
  })
})
