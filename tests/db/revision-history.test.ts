import { beforeEach, describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { publish, unpublish } from "@/db/releases"
import { listRevisions, restoreRevision, revisionNamed } from "@/db/revision-history"
import { setLogo } from "@/db/revisions"
import { SYSTEM } from "@/domain/permissions"
import { contentOf, dump, logoOf, must, partnerIn, reload, type Scene, save, scene } from "./scene"

let the: Scene
let partnerId: number
const partner = () => reload(the.db, partnerId)

/** Three revisions by two people, the second of which is public: bare, with a logo, with a text. */
beforeEach(() => {
  the = scene()
  partnerId = partnerIn(the, "Delta Province").id
  must(setLogo(the.db, the.staff.publisher, { partnerId, logo: logoOf("logo") }))
  must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
  save(the, partnerId, "New text.")
})

describe("the history of a partner", () => {
  it("is newest first, with authors, seals, what is public and what changed", () => {
    const lines = listRevisions(the.db, partner()).map((line) => [
      line.number,
      line.author,
      line.sealedAt !== null,
      line.isPublic,
      line.textChanged,
      line.logoChanged,
    ])
    expect(lines).toEqual([
      [3, "The editor", false, false, true, false],
      [2, "The publisher", true, true, false, true],
      [1, "The editor", false, false, true, false],
    ])
  })

  it("names nobody for what no member of staff wrote, and holds nothing of another partner", () => {
    must(setLogo(the.db, SYSTEM, { partnerId, logo: null }))
    partnerIn(the, "Other")
    const lines = listRevisions(the.db, partner())
    expect(lines.map(({ number, author }) => [number, author])[0]).toEqual([4, null])
    expect(lines.every((line) => line.partnerId === partnerId)).toBe(true)
  })
})

describe("a revision by its name", () => {
  it.each([
    ["1", 1],
    ["3", 3],
    ["head", 3],
    ["published", 2],
    ["approved", undefined],
    ["4", undefined],
    ["0", undefined],
    ["02", undefined],
    ["-1", undefined],
    ["1.0", undefined],
    ["99999999999999999999", undefined],
    ["toString", undefined],
    ["", undefined],
  ])("%s is %s", (name, number) => {
    expect(revisionNamed(the.db, partner(), name)?.number).toBe(number)
  })

  it("is published only while it is", () => {
    must(unpublish(the.db, the.staff.owner, the.eventId))
    expect(revisionNamed(the.db, partner(), "published")).toBeNull()
  })

  it("is never one of another partner", () => {
    const other = partnerIn(the, "Other")
    expect(revisionNamed(the.db, other, "1")?.partnerId).toBe(other.id)
    expect(revisionNamed(the.db, other, "2")).toBeNull()
    expect(revisionNamed(the.db, other, "published")).toBeNull()
  })
})

describe("restoring a revision", () => {
  const restore = (number: number, given: { base?: string; partnerId?: number } = {}) =>
    restoreRevision(the.db, the.staff.editor, {
      partnerId,
      revisionId: revisionNamed(the.db, partner(), String(number))?.id ?? 0,
      base: partner().head.hash,
      ...given,
    })

  it("makes a new head with the old text and logo, and keeps the head until now, even one's own of a minute ago", () => {
    const before = listRevisions(the.db, partner())
    expect(must(restore(1)).revision).toBe(4)
    const { head } = partner()
    expect(head).toMatchObject({ number: 4, logoSha256: null, hash: before[2]?.hash, sealedAt: null })
    expect(head.content).toEqual(contentOf("Delta Province"))
    expect(
      listRevisions(the.db, partner())
        .slice(1)
        .map(({ hash }) => hash),
    ).toEqual(before.map(({ hash }) => hash))
    const last = the.db.$client.prepare("select verb, detail from activity order by id desc").get()
    expect(last).toEqual({
      verb: "revision.restored",
      detail: JSON.stringify({ number: 4, from: 1, hash: head.hash }),
    })
  })

  it("can be undone in the same way", () => {
    const { hash } = partner().head
    must(restore(2))
    must(restore(3))
    expect(partner().head).toMatchObject({ number: 5, hash })
  })

  it("leaves the public page as it was", () => {
    must(restore(1))
    expect(revisionNamed(the.db, partner(), "published")?.number).toBe(2)
  })

  it.each<[string, () => ReturnType<typeof restore>, string]>([
    [
      "when the head moved on",
      () => {
        const base = partner().head.hash
        must(setLogo(the.db, the.staff.owner, { partnerId, logo: null }))
        return restore(1, { base })
      },
      "Somebody changed this partner since you opened this page.",
    ],
    ["when the head says it already", () => restore(3), "The draft already says exactly this."],
    [
      "of an archived partner",
      () => {
        must(archivePartner(the.db, the.staff.editor, partnerId))
        return restore(1)
      },
      "This partner is archived.",
    ],
    ["that never was", () => restore(9), "This revision does not exist."],
    [
      "of another partner",
      () => {
        const other = partnerIn(the, "Other")
        return restore(1, { partnerId: other.id, base: other.head.hash })
      },
      "This revision does not exist.",
    ],
    ["of no partner", () => restore(1, { partnerId: 999 }), "This partner no longer exists."],
  ])("is refused in words %s", (_, attempt, words) => {
    const result = attempt()
    expect(result).toMatchObject({ ok: false, message: expect.stringContaining(words) })
  })

  it("writes nothing when refused", () => {
    const before = dump(the.db)
    restore(1, { base: "stale" })
    expect(dump(the.db)).toEqual(before)
  })
})
