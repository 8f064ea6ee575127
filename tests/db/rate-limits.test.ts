import { describe, expect, it } from "vitest"
import { rateLimit } from "@/db/account-schema"
import { databaseFile, openDatabase } from "@/db/client"
import { atTime } from "@/db/clock"
import { openAndMigrate } from "@/db/migrate"
import { emptyBucket, giveBack, sweepRateLimits, takeDrops, takeDropsToRead, waitOf } from "@/db/rate-limits"
import { DRAINED_MS, LIMITS } from "@/domain/rate-limit"
import { testFolder } from "../program"
import { testDatabase } from "./database"

const NETWORK = { limit: "sign-in.network", of: "192.0.2.7" } as const
const PAIR = { limit: "sign-in.account-and-network", of: "mina@example.org 192.0.2.7" } as const
const PAIR_BURST = LIMITS["sign-in.account-and-network"].burst

describe("a limit", () => {
  it("takes drops of all buckets or of none, and says how long to wait", () => {
    const db = testDatabase()
    atTime(1_000_000, () => {
      for (let tries = 0; tries < PAIR_BURST; tries += 1)
        expect(takeDrops(db, [NETWORK, PAIR])).toEqual({ ok: true })
      expect(takeDrops(db, [NETWORK, PAIR])).toEqual({ ok: false, waitMs: 60_000 })
      // The other bucket was not filled by what was refused.
      const left = LIMITS["sign-in.network"].burst - PAIR_BURST
      for (let tries = 0; tries < left; tries += 1) expect(takeDrops(db, [NETWORK])).toEqual({ ok: true })
      expect(takeDrops(db, [NETWORK]).ok).toBe(false)
    })
    atTime(1_060_000, () => expect(takeDrops(db, [NETWORK, PAIR])).toEqual({ ok: true }))
  })

  it("on a disk that takes no write lets who only reads go on, and nobody guess passwords", () => {
    const db = testDatabase()
    const link = { limit: "account-link.network", of: "192.0.2.7" } as const
    atTime(1_000_000, () => {
      expect(takeDropsToRead(db, [link])).toEqual({ ok: true })
      const level = () => db.select().from(rateLimit).get()?.level
      db.$client.pragma("query_only = on")
      expect(takeDropsToRead(db, [link])).toEqual({ ok: true })
      expect(() => takeDrops(db, [NETWORK])).toThrow(/readonly/u)
      db.$client.pragma("query_only = off")
      expect(level()).toBe(1)
      for (let tries = 1; tries < LIMITS[link.limit].burst; tries += 1) takeDropsToRead(db, [link])
      db.$client.pragma("query_only = on")
      expect(takeDropsToRead(db, [link])).toEqual({ ok: false, waitMs: 20_000 })
    })
  })

  it("is not made longer by who does not heed it", () => {
    const db = testDatabase()
    atTime(0, () => {
      for (let tries = 0; tries < PAIR_BURST + 500; tries += 1) takeDrops(db, [PAIR])
      expect(waitOf(db, [PAIR])).toBe(60_000)
    })
  })

  it("outlasts a restart", () => {
    const dataDir = testFolder()
    const first = openAndMigrate(dataDir)
    for (let tries = 0; tries < PAIR_BURST; tries += 1) takeDrops(first, [PAIR])
    first.$client.close()
    const second = openDatabase(databaseFile(dataDir))
    expect(takeDrops(second, [PAIR]).ok).toBe(false)
    second.$client.close()
  })

  it("forgets what turned out well", () => {
    const db = testDatabase()
    atTime(0, () => {
      for (let tries = 0; tries < PAIR_BURST; tries += 1) takeDrops(db, [PAIR])
      giveBack(db, [PAIR])
      expect(takeDrops(db, [PAIR]).ok).toBe(true)
      expect(takeDrops(db, [PAIR]).ok).toBe(false)
      emptyBucket(db, PAIR)
      expect(waitOf(db, [PAIR])).toBe(0)
      expect(takeDrops(db, [PAIR]).ok).toBe(true)
    })
  })

  it("keeps neither the account nor the network that it is about", () => {
    const db = testDatabase()
    takeDrops(db, [NETWORK, PAIR])
    const rows = JSON.stringify(db.select().from(rateLimit).all())
    expect(rows).not.toMatch(/mina|192\.0\.2/u)
  })

  it("is swept when it is empty anyway", () => {
    const db = testDatabase()
    atTime(0, () => takeDrops(db, [NETWORK]))
    atTime(1000, () => takeDrops(db, [PAIR]))
    sweepRateLimits(db, DRAINED_MS + 1)
    expect(db.select({ action: rateLimit.action }).from(rateLimit).all()).toEqual([{ action: PAIR.limit }])
  })
})
