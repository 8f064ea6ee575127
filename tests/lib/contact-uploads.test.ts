import { expect, it, vi } from "vitest"
import { rateLimit } from "@/db/account-schema"
import { sessionSecret } from "@/db/settings"
import { startUpload } from "@/lib/contact-uploads"
import { asked } from "../db/asked-scene"
import { must } from "../db/scene"

const held = vi.hoisted(() => ({ db: null as unknown, broken: false }))
vi.mock("@/lib/database", () => ({ database: () => held.db }))
vi.mock("next/headers", () => ({
  headers: async () => {
    if (held.broken) throw new Error("no request")
    return new Headers()
  },
}))

const request = () => new Request("https://partners.example.org/api", { method: "POST" })

it("a contact whose file could not be begun, for the disk was full or otherwise, sends it again", async () => {
  const { db, token } = asked()
  held.db = db
  // As the running server has.
  sessionSecret(db)
  db.$client.pragma("query_only = on")
  expect(await startUpload(request(), token)).toMatchObject({ ok: false, disk: "disk read-only" })
  db.$client.pragma("query_only = off")
  held.broken = true
  await expect(startUpload(request(), token)).rejects.toThrow("no request")
  held.broken = false
  expect(db.select().from(rateLimit).all()).toEqual([])
  const { end } = must(await startUpload(request(), token))
  expect(await startUpload(request(), token)).toMatchObject({ ok: false, message: /still being read/u })
  end()
  must(await startUpload(request(), token))
})
