import { afterEach, expect, it } from "vitest"
import type { History } from "@/domain/release-history"
import { settleReader } from "@/domain/words"
import { documentsOf } from "@/site/documents"
import { renderFailed, renderIndex, renderNotFound } from "@/site/render"
import { bilingualRelease } from "./bilingual-release"
import { sampleRelease } from "./sample-release"

afterEach(() => settleReader({ language: () => "en", catalogs: {} }))

/** Whoever says a sentence to this reader is seen by it. */
const ANY_SENTENCE = new Proxy({}, { get: (_, message) => `«${String(message)}»` })

const change = { id: 1, slug: "river-league", name: "River League" }
const HISTORY: History = {
  event: 7,
  startedAt: Date.UTC(2026, 0, 2),
  changedAt: Date.UTC(2026, 1, 1),
  releases: [
    {
      release: 2,
      at: Date.UTC(2026, 1, 1),
      before: 1,
      changes: {
        added: [change],
        changed: [change],
        removed: [change],
        moved: [{ ...change, from: "Gold", to: "Silver" }],
        settings: ["Title"],
      },
    },
    {
      release: 1,
      at: Date.UTC(2026, 0, 2),
      before: null,
      changes: { added: [change], changed: [], removed: [], moved: [], settings: [] },
    },
  ],
}

it("is nobody to the public site: every document has the same bytes for whoever is reading on the desk", async () => {
  const english = await everything()
  settleReader({ language: () => "ko", catalogs: { ko: ANY_SENTENCE } })
  expect(await everything()).toEqual(english)
  expect(english.size).toBeGreaterThan(30)
})

async function everything(): Promise<Map<string, string>> {
  const made = new Map<string, string>()
  for (const release of [sampleRelease(), bilingualRelease()])
    for (const { path, make } of documentsOf(release, () => HISTORY, {
      baseUrl: "https://partners.example",
    }))
      made.set(`${release.event.languages.join()} ${path}`, String(await make()))
  const { event } = bilingualRelease()
  made.set("index", String(await renderIndex([{ event, partners: 3 }])))
  made.set("not found", String(await renderNotFound()))
  made.set("failed", String(await renderFailed()))
  return made
}
