import { describe, expect, it } from "vitest"
import { keepUpload } from "@/db/contact-uploads"
import { setHeader } from "@/db/headers"
import type { MeasuredLogo } from "@/db/images"
import { keepUploadedLogo } from "@/db/logo-batches"
import { trimLogo } from "@/db/logo-trims"
import { setVariant } from "@/db/logo-variants"
import { pictureRoom, setPictureQuota } from "@/db/picture-room"
import { setLogo } from "@/db/revisions"
import type { LogoFacts } from "@/domain/logo-facts"
import { asked } from "./asked-scene"
import { addEvent, dump, logoOf, must, partnerIn, type Scene, scene } from "./scene"

const KB = 1024

describe("the room for an event's pictures", () => {
  it("counts each picture once, with all that was made of it, and earlier ones too", () => {
    const the = scene()
    const [one, two] = [partnerIn(the, "Alpha"), partnerIn(the, "Beta")]
    const logo = { ...sized("logo", 10 * KB), ...made("made", 3 * KB) }
    must(setLogo(the.db, the.staff.editor, { partnerId: one.id, logo }))
    must(setLogo(the.db, the.staff.editor, { partnerId: two.id, logo }))
    expect(used(the)).toBe(13 * KB)
    must(
      setVariant(the.db, the.staff.editor, {
        ...{ partnerId: one.id, variant: "dark" },
        file: sized("dark", 2 * KB),
      }),
    )
    expect(used(the)).toBe(15 * KB)
    const picture = { ...sized("header", 20 * KB), narrower: [sized("narrower", 5 * KB)] }
    must(setHeader(the.db, the.staff.publisher, { eventId: the.eventId, picture }))
    expect(used(the)).toBe(40 * KB)
    // The history keeps what is shown no more.
    must(setHeader(the.db, the.staff.publisher, { eventId: the.eventId, picture: null }))
    must(setLogo(the.db, the.staff.owner, { partnerId: two.id, logo: null }))
    expect(used(the)).toBe(40 * KB)
    const waiting = { screen: sized("waiting", 4 * KB), print: sized("for print", KB) }
    must(
      keepUploadedLogo(the.db, the.staff.editor, {
        ...{ eventId: the.eventId, name: "a.png" },
        files: waiting,
      }),
    )
    expect(used(the)).toBe(45 * KB)
  })

  it("is each event's own", () => {
    const the = scene()
    const other = addEvent(the.db, the.staff.owner, "another")
    must(setLogo(the.db, the.staff.editor, { partnerId: partnerIn(the, "Alpha").id, logo: sized("a", KB) }))
    expect([used(the), pictureRoom(the.db, other.eventId)?.used]).toEqual([KB, 0])
    expect(pictureRoom(the.db, 999)).toBeNull()
  })

  it("takes what fits to the byte, and nothing of what does not", () => {
    const the = scene()
    const { id: partnerId } = partnerIn(the, "Alpha")
    allow(the, 10 * KB)
    must(setLogo(the.db, the.staff.editor, { partnerId, logo: sized("half", 5 * KB) }))
    must(setLogo(the.db, the.staff.editor, { partnerId, logo: sized("the rest", 5 * KB) }))
    const before = dump(the.db)
    const full = {
      ok: false,
      message:
        "The pictures of this event take 10 KB of the 10 KB that they may, and this does not fit any more. An owner can allow more in the event’s settings.",
    }
    const file = sized("one more", 1)
    const { editor, publisher } = the.staff
    const { eventId } = the
    expect([
      setLogo(the.db, editor, { partnerId, logo: file }),
      setVariant(the.db, editor, { partnerId, variant: "print", file }),
      trimLogo(the.db, editor, { partnerId, from: sized("the rest", 5 * KB).sha256, logo: file }),
      keepUploadedLogo(the.db, editor, { eventId, name: "a.png", files: { screen: null, print: file } }),
      setHeader(the.db, publisher, { eventId, picture: { ...file, narrower: [] } }),
    ]).toEqual([full, full, full, full, full])
    expect(dump(the.db)).toEqual(before)
  })

  it("takes what the event has already, however full it is", () => {
    const the = scene()
    const { id: partnerId } = partnerIn(the, "Alpha")
    const [first, second] = [sized("first", 5 * KB), sized("second", 5 * KB)]
    must(setLogo(the.db, the.staff.editor, { partnerId, logo: first }))
    must(setLogo(the.db, the.staff.owner, { partnerId, logo: second }))
    allow(the, KB)
    must(setLogo(the.db, the.staff.editor, { partnerId, logo: first }))
  })

  it("is told to a partner's contact in words that are for it", () => {
    const the = asked()
    allow(the, KB)
    expect(keepUpload(the.db, the.token, sized("too much", 2 * KB))).toEqual({
      ok: false,
      message: "The organizers have no room left for pictures. Write to them, and send this one by mail.",
    })
    must(keepUpload(the.db, the.token, sized("small", KB)))
    expect(used(the)).toBe(KB)
  })
})

const used = ({ db, eventId }: Pick<Scene, "db" | "eventId">) => pictureRoom(db, eventId)?.used

function allow({ db, staff, eventId }: Pick<Scene, "db" | "eventId" | "staff">, bytes: number) {
  must(setPictureQuota(db, staff.owner, { eventId, bytes }))
}

function sized(name: string, bytes: number) {
  return { ...logoOf(name), bytes: Buffer.alloc(bytes) }
}

function made(name: string, bytes: number): Pick<MeasuredLogo, "facts" | "renditions"> {
  return { facts: {} as LogoFacts, renditions: [{ ...sized(name, bytes), format: "png" }] }
}
