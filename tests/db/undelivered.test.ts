import { describe, expect, it } from "vitest"
import { undeliveredMails } from "@/db/undelivered"
import { type Scene, scene } from "./scene"
import { askedPartner, send } from "./sign-off-scene"

/** The worker ends each mail of a partner that still waits. */
function end({ db }: Scene, partnerId: number, because: string) {
  db.$client
    .prepare(
      "update mail set ended_at = 1, ended_because = ?, link_token = null where partner_id = ? and ended_at is null",
    )
    .run(because, partnerId)
}

describe("mails that never arrived", () => {
  it("are counted by partner, until a newer link is sent", () => {
    const the = scene()
    const delta = askedPartner(the, "Delta", "Mina", "Jo")
    const rhine = askedPartner(the, "Rhine", "Ann")
    const meuse = askedPartner(the, "Meuse", "Bea")
    send(the, delta.id, rhine.id, meuse.id)
    expect(undeliveredMails(the.db, the.eventId)).toEqual(new Map())
    end(the, delta.id, "gave up")
    end(the, rhine.id, "refused")
    end(the, meuse.id, "by hand")
    expect(undeliveredMails(the.db, the.eventId)).toEqual(
      new Map([
        [delta.id, 2],
        [rhine.id, 1],
      ]),
    )
    send(the, delta.id)
    expect(undeliveredMails(the.db, the.eventId)).toEqual(new Map([[rhine.id, 1]]))
  })
})
