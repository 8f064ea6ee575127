import { afterEach, beforeEach, expect, it, vi } from "vitest"
import type { Connection } from "@/db/client"
import { activity } from "@/db/schema"
import { noteFailedSignIn } from "@/lib/failed-sign-ins"
import { testDatabase } from "../db/database"
import { staffOf } from "../db/scene"

const kept = globalThis as { greenroomConnection?: Connection | undefined }

beforeEach(() => {
  vi.useFakeTimers()
  kept.greenroomConnection = testDatabase()
})
afterEach(() => {
  vi.useRealTimers()
  kept.greenroomConnection = undefined
})

it("writes wrong passwords down after the answer, as one line for each account", () => {
  const db = kept.greenroomConnection as Connection
  const { owner, editor } = staffOf(db)
  const before = db.select().from(activity).all().length
  for (const { id } of [editor, owner, editor, editor]) noteFailedSignIn(id)
  vi.advanceTimersByTime(4999)
  expect(db.select().from(activity).all()).toHaveLength(before)
  vi.advanceTimersByTime(1)
  noteFailedSignIn(editor.id)
  vi.advanceTimersByTime(5000)
  const lines = db.select().from(activity).all().slice(before)
  expect(lines.map(({ verb, actorId, detail }) => ({ verb, actorId, ...detail }))).toEqual([
    { verb: "sign-in.failed", actorId: null, memberId: editor.id, times: 3 },
    { verb: "sign-in.failed", actorId: null, memberId: owner.id, times: 1 },
  ])
})
