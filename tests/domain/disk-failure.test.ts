import { describe, expect, it } from "vitest"
import { diskFailure, diskTrouble } from "@/domain/disk-failure"

const coded = (code: string, cause?: unknown) => Object.assign(new Error(code, { cause }), { code })

describe("an error of the disk", () => {
  it.each([
    ["SQLITE_FULL", "disk full"],
    ["ENOSPC", "disk full"],
    ["EDQUOT", "disk full"],
    ["SQLITE_READONLY_DBMOVED", "disk read-only"],
    ["SQLITE_CANTOPEN", "disk read-only"],
    ["EROFS", "disk read-only"],
    ["SQLITE_IOERR_WRITE", "disk broken"],
    ["EIO", "disk broken"],
  ])("%s is known, also inside another", (code, trouble) => {
    expect(diskTrouble(coded(code))).toBe(trouble)
    expect(diskTrouble(new Error("Failed query", { cause: coded(code) }))).toBe(trouble)
    expect(diskFailure(coded(code))).toMatchObject({ ok: false, disk: trouble })
  })

  it.each(["SQLITE_CONSTRAINT_UNIQUE", "SQLITE_BUSY", "SQLITE_CORRUPT", "ECONNRESET", "ENOENT"])(
    "%s is none",
    (code) => {
      expect(diskFailure(coded(code))).toBe(null)
    },
  )

  it("is told in a sentence that says what happened and what to do", () => {
    expect(diskFailure(coded("SQLITE_FULL"))?.message).toBe(
      "The disk of the server is full: nothing was saved. What you typed is still here; tell whoever runs Greenroom, and try again once there is room.",
    )
    expect([diskFailure(null), diskFailure("full"), diskFailure(undefined)]).toEqual([null, null, null])
  })
})
