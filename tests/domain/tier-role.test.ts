import { describe, expect, it } from "vitest"
import { HEAD_WORDS, ORGANIZER_WORDS } from "@/domain/import/tier-words"
import { tierRole } from "@/domain/tier-role"

describe("what a tier's name makes of its partners", () => {
  it.each([
    "Organisers",
    "ORGANIZERS",
    "Co-organizers",
    "Hosts",
    "Host city",
    "Co-hosts and partners",
    "Hosted by",
    "Organised and hosted by",
    "Organising partners",
    "Conveners",
    "Veranstalter",
    "Mitveranstalterinnen",
    "Veranstaltet von",
    "Organisateurs",
    "Organisé par",
    "Organizado por",
    "Organizan",
    "Realização",
    "Organizzatori",
    "Организаторы",
    "المنظمون",
    "주최 / 주관",
    "주최기관",
    "主催・共催",
    "主办单位",
  ])("%s: organizer", (name) => expect(tierRole(name)).toBe("organizer"))

  it.each([
    "",
    "Partners",
    "Gold",
    "Gold sponsors",
    "Supporting partners",
    "Supporting organisations",
    "International organizations",
    "Hospitality partners",
    "Organic food partners",
    "Medienpartner",
    "Avec le soutien de",
    "Colaboradores",
    "후원 · 협찬",
    "協賛",
    "赞助商",
  ])("%s: sponsor", (name) => expect(tierRole(name)).toBe("sponsor"))

  it("takes its words from those that the import knows", () => {
    expect([...ORGANIZER_WORDS].filter((word) => !HEAD_WORDS.has(word))).toEqual([])
  })
})
