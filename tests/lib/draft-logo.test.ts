import { expect, it, vi } from "vitest"
import { keepImage } from "@/db/images"
import { answerDraftLogo } from "@/lib/draft-logo"
import { testDatabase } from "../db/database"

const db = testDatabase()
vi.mock("@/lib/database", () => ({ database: () => db }))

it("a drawing that was kept for print as it was sent is no logo, though its name ends in .svg", async () => {
  const bytes = Buffer.from("<svg/>")
  const sizes = { width: 4, height: 4, bytes, extension: "svg" }
  keepImage(db, { ...sizes, sha256: "a".repeat(64), type: "image/svg+xml" })
  keepImage(db, { ...sizes, sha256: "b".repeat(64), type: "application/xml" })
  const answers = ["a", "b"].map((letter) => answerDraftLogo(`${letter.repeat(64)}.svg`, () => true))
  expect((await Promise.all(answers)).map(({ status }) => status)).toEqual([200, 404])
})
