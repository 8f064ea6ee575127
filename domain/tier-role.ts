import { ORGANIZER_WORDS } from "./import/tier-words"

/**
 * What a tier's partners are to the event, told by the tier's name: "organizer" when one of its words says that they
 * organize, host or convene it, in any language that the import reads ("Organizers", "Hosted by", "Mitveranstalter",
 * "주최 · 주관"); else "sponsor". schema.org has these two for an event (https://schema.org/organizer,
 * https://schema.org/sponsor); its "sponsor" covers support of any kind, "through a pledge, promise, or financial
 * contribution".
 */
export function tierRole(name: string): "organizer" | "sponsor" {
  const words =
    name
      .toLowerCase()
      .normalize("NFC")
      .match(/[\p{L}\p{M}]+/gu) ?? []
  return words.some(organizes) ? "organizer" : "sponsor"
}

function organizes(word: string): boolean {
  return ORGANIZER_WORDS.has(word) || COMPOUND.test(word) || DEED.test(word)
}

/** Languages that write a tier as one word: "Mitveranstalterinnen", "Hauptausrichter", "medarrangörer". */
const COMPOUND =
  /(?:veranstalter(?:innen)?|ausrichter(?:innen)?|gastgeber(?:innen)?|arrang(?:ör|ør)(?:er)?)$/u

/** What they do or did, but not "hosting", which is also what computer centers sell: "Organised by", "Veranstaltet von", "Organisé par", "Organizado por". */
const DEED =
  /^(?:co)?(?:organi[sz](?:ed|ing|ée?s?|ad[oa]s?|iert|zat[oi]|uje)|hosted|conven(?:ed|ing)|veranstaltet|ausgerichtet)$/u
