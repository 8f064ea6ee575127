import { describe, expect, it } from "vitest"
import { checkDatabase } from "@/db/check"
import type { Connection } from "@/db/client"
import type { DiskTrouble } from "@/domain/result"
import { dump, must } from "./scene"
import { prepared, VERBS } from "./verbs"

/** SQLite's own refusals: no write at all, and no page more than there are, as on a full disk. */
const TROUBLES: { disk: DiskTrouble; message: string; begin: string[]; end: string[] }[] = [
  {
    disk: "disk read-only",
    message:
      "The disk of the server can’t be written to: nothing was saved. What you typed is still here; tell whoever runs Greenroom, and try again once it can.",
    begin: ["pragma query_only = on"],
    end: ["pragma query_only = off"],
  },
  {
    disk: "disk full",
    message:
      "The disk of the server is full: nothing was saved. What you typed is still here; tell whoever runs Greenroom, and try again once there is room.",
    begin: [
      "create table ballast (bytes blob)",
      // In the middle of what a verb writes, and more than free pages could take.
      "create trigger fills before insert on activity begin insert into ballast values (zeroblob(4000000)); end",
      "pragma max_page_count = 1",
    ],
    end: ["pragma max_page_count = 1000000", "drop trigger fills", "drop table ballast"],
  },
]

describe("a disk that takes no write", () => {
  // setLogos is tried on what it uploads right before, which the disk would not take either.
  const names = Object.keys(VERBS).filter((name) => name !== "setLogos")
  it.each(names)("%s says so, leaves nothing behind, and works once that is over", (name) => {
    const [, , verb] = VERBS[name] as (typeof VERBS)[string]
    const the = prepared()
    for (const { disk, message, begin, end } of TROUBLES) {
      run(the.db, begin)
      const before = dump(the.db)
      expect(verb(the, the.staff.owner)).toEqual({ ok: false, disk, message })
      expect(dump(the.db)).toEqual(before)
      expect(checkDatabase(the.db)).toEqual([])
      run(the.db, end)
    }
    must(verb(the, the.staff.owner))
  })
})

function run({ $client }: Connection, statements: string[]) {
  for (const statement of statements) $client.exec(statement)
}
