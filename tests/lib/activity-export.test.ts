import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { GET } from "@/app/(staff)/activity/export/route"
import { settleReader } from "@/domain/words"
import { type Scene, scene } from "../db/scene"

/** Whatever is said in Korean here says so. */
const KOREAN = new Proxy({}, { get: () => "한국어", has: () => true, getOwnPropertyDescriptor: () => ({}) })

let the: Scene
vi.mock("@/lib/database", () => ({ database: () => the.db }))
vi.mock("@/lib/session", () => ({ currentStaff: () => Promise.resolve(the.staff.owner) }))

beforeEach(() => {
  the = scene()
  settleReader({ language: () => "ko", catalogs: { ko: KOREAN } })
})
afterEach(() => settleReader({ language: () => "en", catalogs: {} }))

it("gives the installation's log in English, whatever language its reader has", async () => {
  const answer = await GET(new Request("http://localhost/activity/export"))
  const file = await answer.text()
  expect(answer.status).toBe(200)
  expect(file).toContain("The owner")
  expect(file.split("\r\n").filter((row) => row !== "").length).toBeGreaterThan(4)
  expect(file).not.toMatch(/\p{Script=Hangul}/u)
})
