import { describe, expect, it } from "vitest"
import { publish } from "@/db/releases"
import { dump, must, partnerIn, scene } from "./scene"
import { prepared, VERBS } from "./verbs"

describe("a verb that breaks in the middle", () => {
  it.each(Object.entries(VERBS).map(([name, [, , verb]]) => ({ name, verb })))(
    "leaves nothing behind: $name",
    ({ verb }) => {
      const the = prepared()
      fails(the.db, "before insert on activity")
      const before = dump(the.db)
      expect(() => verb(the, the.staff.owner)).toThrow("the disk broke")
      expect(dump(the.db)).toEqual(before)
      the.db.$client.exec("drop trigger broken")
      must(verb(the, the.staff.owner))
    },
  )

  it("leaves no half release: neither row, nor entries, nor seals", () => {
    const the = scene()
    for (const name of ["A", "B", "C"]) partnerIn(the, name)
    fails(the.db, "before insert on release_entry when new.position = 3")
    const before = dump(the.db)
    expect(() => publish(the.db, the.staff.owner, { eventId: the.eventId })).toThrow(
      expect.objectContaining({ cause: expect.objectContaining({ message: "the disk broke" }) }),
    )
    expect(dump(the.db)).toEqual(before)
  })
})

function fails(db: ReturnType<typeof prepared>["db"], when: string) {
  db.$client.exec(`create trigger broken ${when} begin select raise(abort, 'the disk broke'); end`)
}
