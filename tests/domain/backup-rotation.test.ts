import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { backupName, backupTime, outlivedBackups } from "@/domain/backup-rotation"

const at = (text: string) => Date.parse(`${text}Z`)
const times = fc.uniqueArray(fc.integer({ min: 0, max: 4e12 }), { maxLength: 80 })

describe("backups that may go", () => {
  it("are those that a newer one of the same day outlived", () => {
    expect(
      outlivedBackups([at("2026-11-26T08:00:00"), at("2026-11-26T02:00:00"), at("2026-11-25T02:00:00")]),
    ).toEqual([at("2026-11-26T02:00:00")])
  })

  it("are those older than 14 days, but for one of each of 8 weeks", () => {
    const daily = Array.from({ length: 100 }, (_, day) => at("2026-11-26T02:00:00") - day * 86_400_000)
    const gone = new Set(outlivedBackups(daily))
    const kept = daily
      .filter((time) => !gone.has(time))
      .map((time) => new Date(time).toISOString().slice(5, 10))
    expect(kept).toEqual([
      ...["11-26", "11-25", "11-24", "11-23", "11-22", "11-21", "11-20", "11-19", "11-18", "11-17", "11-16"],
      ...["11-15", "11-14", "11-13", "11-08", "11-01", "10-25", "10-18", "10-11"],
    ])
  })

  it("are never the newest, and once gone nothing more goes", () => {
    fc.assert(
      fc.property(times, (made) => {
        const gone = outlivedBackups(made)
        const kept = made.filter((time) => !gone.includes(time))
        if (made.length > 0) expect(kept).toContain(Math.max(...made))
        expect(outlivedBackups(kept)).toEqual([])
      }),
    )
  })

  it("are told by their names", () => {
    expect(backupName(at("2026-11-26T02:10:09"))).toBe("greenroom-2026-11-26T02-10-09Z.db")
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4e9 }), (seconds) => {
        expect(backupTime(backupName(seconds * 1000))).toBe(seconds * 1000)
      }),
    )
    for (const name of [
      "greenroom.db",
      "greenroom-2026-13-40T99-99-99Z.db",
      "greenroom-2026-11-26T02-10-09Z.db.part",
    ])
      expect(backupTime(name)).toBeNull()
  })
})
