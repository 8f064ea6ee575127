import { describe, expect, it } from "vitest"
import { chainFaults, chainHead, chainOnce, isUnchained } from "@/db/activity-chain"
import { checkDatabase } from "@/db/check"
import { triggerFaults } from "@/db/check-triggers"
import type { Connection } from "@/db/client"
import { loadSample } from "@/db/sample/load"
import { changeRole } from "@/db/staff"
import { must, partnerIn, type Scene, scene } from "./scene"

/** Eight lines: staff, event, tiers and a partner. */
function logged(): Scene {
  const the = scene()
  partnerIn(the, "Delta League")
  return the
}

/** What somebody can do who has the file and SQLite's own shell. */
function tamper(db: Connection, statement: string) {
  for (const name of ["activity_immutable", "activity_kept"])
    db.$client.exec(`drop trigger if exists ${name}`)
  db.$client.exec(statement)
}

describe("the chain of the activity log", () => {
  it("fits after everything that verbs wrote", () => {
    const { db } = logged()
    loadSample(db)
    expect(chainFaults(db)).toEqual([])
    const [lines, last] = db.$client.prepare("select count(*), max(id) from activity").raw().get() as number[]
    expect([chainHead(db)?.number, lines]).toEqual([last, last])
  })

  it.each([
    ["a line’s words", "update activity set detail = '{}' where id = 3", "Line 3 "],
    ["who did it", "update activity set actor_id = 2 where id = 5", "Line 5 "],
    ["when it was", "update activity set at = at - 1 where id = 1", "Line 1 "],
    [
      "a line’s hash",
      "update activity set chain_hash = (select chain_hash from activity where id = 2) where id = 4",
      "Line 4 ",
    ],
    [
      "the order of two lines",
      "update activity set id = 100 where id = 3; update activity set id = 3 where id = 4; update activity set id = 4 where id = 100",
      "Line 3 ",
    ],
  ])("names the first line when %s was changed", (_, statement, start) => {
    const { db } = logged()
    tamper(db, statement)
    expect(chainFaults(db)).toEqual([
      `${start}of the activity log is not what its hash says, or does not follow on the line before.`,
    ])
  })

  it.each([
    ["from the middle", "delete from activity where id = 4", "Line 4 of the activity log is missing."],
    ["from the start", "delete from activity where id < 4", "Lines 1 to 3 of the activity log are missing."],
    [
      "from the end",
      "delete from activity where id > 5",
      "The activity log ends with line 5, but went on to line 8: its end is missing.",
    ],
    [
      "all",
      "delete from activity",
      "The activity log ends with line 0, but went on to line 8: its end is missing.",
    ],
    [
      "with what says where the end was",
      "delete from activity where id > 5; delete from setting where key = 'activity-head'",
      "The activity log has lines, but what its end was is not kept any more.",
    ],
  ])("tells when lines were taken %s", (_, statement, said) => {
    const { db } = logged()
    tamper(db, statement)
    expect(chainFaults(db)).toEqual([said])
  })

  it("tells when a line was put in past Greenroom, at the end or out of order", () => {
    const { db } = logged()
    db.$client.exec("insert into activity (at, verb, detail) values (1, 'staff.added', '{}')")
    expect(chainFaults(db)).toEqual(["Line 9 of the activity log was not written by Greenroom."])
    const other = logged()
    const copied = "select 0, at, verb, detail, chain_hash from activity where id = 8"
    other.db.$client.exec(`insert into activity (id, at, verb, detail, chain_hash) ${copied}`)
    // A number below the first does not hide it: the first line follows on nothing.
    expect(chainFaults(other.db)).toHaveLength(1)
  })

  it("goes on from the end that was, so that nothing grows over a cut", () => {
    const { db, staff } = logged()
    tamper(
      db,
      "delete from activity where id > 5; update sqlite_sequence set seq = 5 where name = 'activity'",
    )
    must(changeRole(db, staff.owner, { memberId: staff.viewer.id, role: "editor" }))
    expect(chainFaults(db)).toEqual([
      "Line 6 of the activity log is not what its hash says, or does not follow on the line before.",
    ])
  })

  it("is told from one that was written anew by a head that was noted elsewhere", () => {
    const { db, staff } = logged()
    const noted = chainHead(db)
    must(changeRole(db, staff.owner, { memberId: staff.viewer.id, role: "editor" }))
    expect(chainFaults(db, noted)).toEqual([])
    tamper(
      db,
      "update activity set at = 5 where id = 2; update activity set chain_hash = null; delete from setting where key = 'activity-head'",
    )
    chainOnce(db)
    expect(chainFaults(db)).toEqual([])
    expect(chainFaults(db, noted)).toEqual([
      "Line 8 of the activity log is another than the one that you noted: the log was written anew.",
    ])
    expect(chainFaults(db, { number: 400, hash: "0".repeat(64) })).toEqual([
      "The head that you noted is line 400, but the activity log ends with line 9: its end is missing, or an older backup was restored.",
    ])
  })

  it("takes in what was written before there was one, once", () => {
    const { db } = logged()
    tamper(db, "update activity set chain_hash = null; delete from setting where key = 'activity-head'")
    expect(isUnchained(db)).toBe(true)
    chainOnce(db)
    expect([chainFaults(db), isUnchained(db), chainHead(db)?.number]).toEqual([[], false, 8])
    tamper(db, "update activity set chain_hash = null where id = 1")
    chainOnce(db)
    expect(chainFaults(db)).toEqual(["Line 1 of the activity log was not written by Greenroom."])
  })

  it("is part of the check of a database, and so are the triggers that keep it", () => {
    const { db } = logged()
    expect([checkDatabase(db), triggerFaults(db)]).toEqual([[], []])
    tamper(db, "update activity set verb = 'moon.landed' where id = 8")
    expect(checkDatabase(db)).toHaveLength(1)
    expect(triggerFaults(db)).toEqual([
      "The trigger activity_immutable is missing: what it keeps from changing may have changed.",
      "The trigger activity_kept is missing: what it keeps from changing may have changed.",
    ])
    db.$client.exec("create trigger activity_kept before delete on activity begin select 1; end")
    db.$client.exec("create trigger other after insert on activity begin select 1; end")
    expect(triggerFaults(db).slice(1)).toEqual([
      "The trigger activity_kept is another than Greenroom's.",
      "The trigger other is none of Greenroom's.",
    ])
  })
})
