import { describe, expect, it, vi } from "vitest"
import { archivePartner } from "@/db/archiving"
import { closeReview } from "@/db/close-review"
import { keepUpload } from "@/db/contact-uploads"
import { setHeader } from "@/db/headers"
import type { LogoFile, MeasuredLogo } from "@/db/images"
import { setLanguages, translateEvent } from "@/db/languages"
import { setVariant } from "@/db/logo-variants"
import { placePartner } from "@/db/partner-moves"
import { addPartner } from "@/db/partners"
import { toRelease } from "@/db/release-snapshots"
import { publish, unpublish } from "@/db/releases"
import { showsLogo } from "@/db/review-logos"
import { reviewSnapshot } from "@/db/review-snapshot"
import { setLogo } from "@/db/revisions"
import { event } from "@/db/schema"
import { updateTier } from "@/db/tiers"
import type { EntryPart } from "@/domain/entry-parts"
import { NEW_TIER } from "@/domain/event"
import { plainText } from "@/domain/rich-text"
import { tokenOf } from "@/tests/review-answers"
import { contactAt, send } from "@/tests/reviews"
import { asked, opened } from "./asked-scene"
import { contentOf, logoOf, must, partnerIn, type Scene, save, scene } from "./scene"

/** Tier by tier: each partner's name and text. */
function shown(the: Scene, token: string) {
  const { tiers } = toRelease(reviewSnapshot(the.db, opened(the, token)).snapshot)
  return tiers.map(({ name, partners }) => [
    name,
    ...partners.map(({ content }) => `${content.name}: ${plainText(content.description)}`),
  ])
}

function ask(the: Scene, partnerId: number): string {
  const { id } = contactAt(the.db, partnerId)
  send(the.db, partnerId)
  return tokenOf(the.db, id)
}

/** An event that staff may publish without a sign-off. */
function freeScene(): Scene {
  const the = scene()
  the.db.update(event).set({ publishRule: "staff" }).run()
  return the
}

describe("what a link shows", () => {
  it("while nothing is public: the partner alone, as it was sent", () => {
    const the = freeScene()
    partnerIn(the, "Another’s Draft")
    const { id } = partnerIn(the, "Delta")
    save(the, id, "Sent.")
    const token = ask(the, id)
    save(the, id, "Not sent.")
    expect(shown(the, token)).toEqual([["Gold", "Delta: Sent."]])
  })

  it("in every language that the event has by now, with what is public of its own translations", () => {
    const the = freeScene()
    const { id } = partnerIn(the, "Delta")
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    must(setLanguages(the.db, the.staff.owner, { eventId: the.eventId, languages: ["en", "ko"] }))
    const texts = { title: "강", place: "", intro: "", tiers: [] }
    must(translateEvent(the.db, the.staff.owner, { eventId: the.eventId, language: "ko", texts }))
    const { event: shownEvent } = reviewSnapshot(the.db, opened(the, ask(the, id))).snapshot
    expect([shownEvent.languages, shownEvent.translations]).toEqual([["en", "ko"], {}])
  })

  it("on a public page: what is public, with the sent revision in the entry's place", () => {
    const the = freeScene()
    const [alpha, delta, omega] = ["Alpha", "Delta", "Omega"].map((name) => partnerIn(the, name).id)
    for (const id of [alpha, delta, omega]) save(the, id as number, "Public.")
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    save(the, delta as number, "Sent.")
    const token = ask(the, delta as number)
    for (const id of [alpha, delta, omega]) save(the, id as number, "Draft.")
    partnerIn(the, "Unpublished")
    expect(shown(the, token)).toEqual([["Gold", "Alpha: Public.", "Delta: Sent.", "Omega: Public."]])
  })

  it("puts who is not public yet into its tier, where the desk has it", () => {
    const the = freeScene()
    const [, omega] = ["Alpha", "Omega"].map((name) => partnerIn(the, name).id)
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    const { id } = partnerIn(the, "Delta")
    const to = { tierId: the.gold.id, partnerId: omega as number, edge: "before" } as const
    must(placePartner(the.db, the.staff.editor, { partnerId: id, fromTierId: the.gold.id, to }))
    expect(shown(the, ask(the, id))).toEqual([["Gold", "Alpha: ", "Delta: ", "Omega: "]])
  })

  it("adds its tier when the public page has none of it, in the order of the desk", () => {
    const the = freeScene()
    partnerIn(the, "Silver House", the.silver)
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    expect(shown(the, ask(the, partnerIn(the, "Golden House").id))).toEqual([
      ["Gold", "Golden House: "],
      ["Silver", "Silver House: "],
    ])
  })

  it("is the very page that publishing it would make", () => {
    const the = freeScene()
    const { id } = partnerIn(the, "Delta")
    must(setLogo(the.db, the.staff.editor, { partnerId: id, logo: logoOf("delta") }))
    const token = ask(the, id)
    const { snapshot } = reviewSnapshot(the.db, opened(the, token))
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    expect(reviewSnapshot(the.db, opened(the, token)).snapshot).toEqual(snapshot)
  })

  it("after the request was closed by a publish: what is public now", () => {
    const the = freeScene()
    const { id } = partnerIn(the, "Delta")
    save(the, id, "Sent.")
    const token = ask(the, id)
    save(the, id, "Published.")
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    closeReview(the.db, id, "published")
    expect(reviewSnapshot(the.db, opened(the, token)).shows).toBe("public")
    expect(shown(the, token)).toEqual([["Gold", "Delta: Published."]])
    must(unpublish(the.db, the.staff.owner, the.eventId))
    expect(reviewSnapshot(the.db, opened(the, token)).shows).toBe("sent")
    expect(shown(the, token)).toEqual([["Gold", "Delta: Sent."]])
  })
})

describe("what a tier keeps off the pages", () => {
  const rule = (the: Scene, hiddenParts: EntryPart[]) => {
    const settings = { ...NEW_TIER, name: "Gold", requiredParts: [], hiddenParts }
    must(updateTier(the.db, the.staff.owner, { eventId: the.eventId, tierId: the.gold.id, settings }))
  }
  const add = (the: Scene, name: string) => {
    const content = { ...contentOf(name), website: `https://${name.toLowerCase()}.example/` }
    const input = { eventId: the.eventId, tierId: the.gold.id, content }
    return must(addPartner(the.db, the.staff.editor, input)).partner.id
  }
  const websites = (the: Scene, token: string) =>
    toRelease(reviewSnapshot(the.db, opened(the, token)).snapshot).tiers.flatMap(({ partners }) =>
      partners.map(({ content }) => content.website),
    )

  it("goes by today's rule in the partner's own entry, and by the release's in those of others", () => {
    const the = freeScene()
    add(the, "Neighbor")
    const id = add(the, "Delta")
    rule(the, ["website"])
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    const token = ask(the, id)
    expect(websites(the, token)).toEqual(["", ""])
    rule(the, [])
    expect(websites(the, token)).toEqual(["", "https://delta.example/"])
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    expect(websites(the, token)).toEqual(["https://neighbor.example/", "https://delta.example/"])
  })

  it("holds for the logos of others too, whoever knows their address", () => {
    const the = freeScene()
    const neighbor = add(the, "Neighbor")
    must(setLogo(the.db, the.staff.editor, { partnerId: neighbor, logo: logoOf("neighbor") }))
    const token = ask(the, add(the, "Delta"))
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    expect(showsLogo(the.db, opened(the, token), logoOf("neighbor").sha256)).toBe(true)
    rule(the, ["logo"])
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    expect(showsLogo(the.db, opened(the, token), logoOf("neighbor").sha256)).toBe(false)
  })
})

describe("the logos that a link shows", () => {
  it("are what was sent, what is public beside it, and the contact's own uploads", () => {
    const the = freeScene()
    const logo = (partnerId: number, text: string) => {
      must(setLogo(the.db, the.staff.editor, { partnerId, logo: logoOf(text) }))
      return logoOf(text).sha256
    }
    const neighbor = partnerIn(the, "Neighbor").id
    const publicLogo = logo(neighbor, "public")
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    const draftOfNeighbor = logo(neighbor, "draft of the neighbor")
    const { id } = partnerIn(the, "Delta")
    const earlier = logo(id, "earlier")
    const sent = logo(id, "sent")
    const token = ask(the, id)
    const unsent = logo(id, "unsent")
    const other = asked(the, "Other House")
    must(keepUpload(the.db, other.token, logoOf("another contact's")))
    must(keepUpload(the.db, token, logoOf("own")))
    const open = opened(the, token)
    for (const sha256 of [sent, publicLogo, logoOf("own").sha256])
      expect(showsLogo(the.db, open, sha256)).toBe(true)
    for (const sha256 of [
      draftOfNeighbor,
      earlier,
      unsent,
      logoOf("another contact's").sha256,
      "",
      "0".repeat(64),
    ])
      expect(showsLogo(the.db, open, sha256)).toBe(false)
    must(archivePartner(the.db, the.staff.editor, neighbor))
    expect(showsLogo(the.db, open, publicLogo)).toBe(true)
  })

  it("come with their renditions, dark variants and the page's header, and no text is read to know it", () => {
    const the = freeScene()
    const put = (partnerId: number, name: string) => {
      must(setLogo(the.db, the.staff.editor, { partnerId, logo: measured(name) }))
      const variant = (kind: "dark" | "mono") =>
        must(
          setVariant(the.db, the.staff.editor, {
            ...{ partnerId, variant: kind, file: measured(`${name} ${kind}`) },
          }),
        )
      variant("dark")
      variant("mono")
    }
    const header = (name: string) => {
      const picture = { ...logoOf(name), narrower: [logoOf(`${name} narrower`)] }
      must(setHeader(the.db, the.staff.owner, { eventId: the.eventId, picture }))
    }
    const neighbor = partnerIn(the, "Neighbor").id
    put(neighbor, "public")
    header("hills")
    must(publish(the.db, the.staff.owner, { eventId: the.eventId }))
    put(neighbor, "draft")
    header("sea")
    const { id } = partnerIn(the, "Delta")
    put(id, "sent")
    const open = opened(the, ask(the, id))
    put(id, "unsent")

    const prepared = vi.spyOn(the.db.$client, "prepare")
    const sees = (...names: string[]) => names.map((name) => showsLogo(the.db, open, logoOf(name).sha256))
    const forms = (name: string) => [name, `${name} small`]
    const shown = [
      ...["sent", "sent dark", "sent mono", "public", "public dark"].flatMap(forms),
      ...["hills", "hills narrower"],
    ]
    expect(sees(...shown)).toEqual(shown.map(() => true))
    const hidden = [
      ...["unsent", "unsent dark", "unsent mono", "draft", "draft dark", "public mono"].flatMap(forms),
      ...["sea", "sea narrower"],
    ]
    expect(sees(...hidden)).toEqual(hidden.map(() => false))
    expect(prepared.mock.calls.filter(([query]) => query.includes('"content"'))).toEqual([])
  })
})

/** A logo with one rendition, "<name> small". */
function measured(name: string): MeasuredLogo {
  const facts = {
    ...{ box: { left: 0, top: 0, width: 1, height: 1 }, ink: 0.5, ground: "transparent" as const },
    ...{ lostOnLight: 0, lostOnDark: 0, tones: 2, holdsPixels: false, holdsText: false, profile: null },
    sentBytes: 1,
  }
  const file = logoOf(name) as Exclude<LogoFile, MeasuredLogo>
  return { ...file, facts, renditions: [{ ...logoOf(`${name} small`), format: "png" }] }
}
