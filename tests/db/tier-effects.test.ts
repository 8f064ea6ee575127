import { describe, expect, it } from "vitest"
import { archivePartner } from "@/db/archiving"
import { tierEffects } from "@/db/tier-effects"
import { listTiers, updateTier } from "@/db/tiers"
import { NEW_TIER, type TierSettings } from "@/domain/event"
import { affectedPartners } from "@/domain/tier-effects"
import { approveBy, contactAt, send } from "@/tests/reviews"
import { dump, moveToTier, must, partnerIn, type Scene, save, scene } from "./scene"

const SHORT: TierSettings = { ...NEW_TIER, name: "Gold", wordLimit: 2 }

/** Gold holds one partner with a long text, who signed it off, and one with a short text. */
function twoPartners() {
  const the = scene()
  const long = partnerIn(the, "Long").id
  save(the, long, "One two three four.")
  const contact = contactAt(the.db, long)
  send(the.db, long)
  approveBy(the.db, contact)
  const short = partnerIn(the, "Short").id
  save(the, short, "One two.")
  return { ...the, long, short }
}

const effects = (the: Scene, settings = SHORT) => tierEffects(the.db, the.gold, settings)

function saveRules(the: Scene, settings: TierSettings, seen?: string) {
  const input = { eventId: the.eventId, tierId: the.gold.id, settings }
  return updateTier(the.db, the.staff.publisher, seen === undefined ? input : { ...input, seen })
}

describe("the effects of a change of rules", () => {
  it("are told of the tier's active partners, as their drafts are now, with who signed off", () => {
    const the = twoPartners()
    expect(effects(the).effects).toEqual({
      partners: 2,
      effects: [
        {
          kind: "over",
          partners: [
            {
              id: the.long,
              slug: "long",
              name: "Long",
              isSignedOff: true,
              note: "2 words over the tier’s 2",
            },
          ],
        },
      ],
    })
    save(the, the.short, "One two three.")
    save(the, the.long, "One two three four five.")
    expect(
      affectedPartners(effects(the).effects).map(({ name, isSignedOff }) => [name, isSignedOff]),
    ).toEqual([
      ["Long", false],
      ["Short", false],
    ])
    must(archivePartner(the.db, the.staff.editor, the.long))
    must(moveToTier(the, the.short, the.silver.id))
    expect(effects(the).effects).toEqual({ partners: 0, effects: [] })
  })

  it("have to be looked at before the change is saved, and again when they have become others", () => {
    const the = twoPartners()
    const before = dump(the.db)
    const refused = { ok: false, message: "Look at whom this affects, then save.", affects: effects(the) }
    expect(saveRules(the, SHORT, "")).toEqual(refused)
    expect(dump(the.db)).toEqual(before)
    const { fingerprint } = effects(the)
    save(the, the.short, "One two three.")
    expect(effects(the).fingerprint).not.toBe(fingerprint)
    expect(saveRules(the, SHORT, fingerprint)).toEqual({ ...refused, affects: effects(the) })
    expect(saveRules(the, SHORT, effects(the).fingerprint)).toEqual({ ok: true })
    expect(listTiers(the.db, the.eventId)[0]).toMatchObject(SHORT)
  })

  it("need no look when there are none", () => {
    const the = twoPartners()
    const settings = { ...SHORT, name: "Hosts", wordLimit: 4 }
    expect(effects(the, settings).effects.effects).toEqual([])
    expect(saveRules(the, settings, "")).toEqual({ ok: true })
  })

  it("stop nobody who was not asked to look, such as the command line", () => {
    expect(saveRules(twoPartners(), SHORT)).toEqual({ ok: true })
  })
})
