import { readerLanguage, worded } from "./words"

/**
 * The desk's own words, each in a sentence or two: the one place that explains them. A screen shows one where it is first
 * needed (components/ui/term), and /words shows all.
 */
export const GLOSSARY = {
  tier: worded({
    word: "Tier",
    says: "A group of partners that stand together on the page, such as “Organizers” or “Gold”. It sets how large logos are and how long texts may be.",
  }),
  draft: worded({
    word: "Draft",
    says: "What a partner’s entry says on the desk now. The public sees it only once it is published.",
  }),
  revision: worded({
    word: "Revision",
    says: "What an entry said at one time. Saving makes a new one; what the same person saves within ten minutes counts as one.",
  }),
  sealed: worded({
    word: "Sealed",
    says: "A revision that was sent, signed off or published, and so can never change again. The next save makes a new one.",
  }),
  "sign-off": worded({
    word: "Sign-off",
    says: "A partner’s approval of exactly what it saw, logo included.",
  }),
  lapsed: worded({
    word: "Lapsed",
    says: "A sign-off that no longer holds, for the draft has changed since. Send it again; if the text goes back to what was signed off, it holds again.",
  }),
  decides: worded({
    word: "Contact who decides",
    says: "A person at the partner whose approval counts. Others may comment, and nothing waits for them.",
  }),
  "hand on": worded({
    word: "Handing on",
    says: "A contact says that a colleague is the right person. Nothing goes to the colleague until you confirm it.",
  }),
  proposal: worded({
    word: "Proposal",
    says: "A text or logo that a partner sent instead of the draft. You take or leave each change; then the new draft goes out to be signed off.",
  }),
  release: worded({
    word: "Release",
    says: "What one publish made public: exactly these revisions in this order. It never changes, and an earlier one can be made public again.",
  }),
  "let through": worded({
    word: "Letting through",
    says: "Publishing a draft that nobody has signed off. A publisher gives a reason, which is kept with the release.",
  }),
  "optical balance": worded({
    word: "Optical balance",
    says: "Logos are sized by how much ink they show, not by their height, so that all look equally large. A nudge makes one larger or smaller by hand.",
  }),
  "print text": worded({
    word: "Print text",
    says: "A short text for the program booklet or a sign, where the tier asks for one. It stands on no web page and is signed off by itself.",
  }),
  tag: worded({
    word: "Tag",
    says: "A word that you put on partners to find and choose them together, such as “river”. Only the desk shows it.",
  }),
  variant: worded({
    word: "Variant",
    says: "A further file of the same logo: for dark backgrounds, in one color, or for print.",
  }),
  finding: worded({
    word: "Finding",
    says: "Something in a text that may be wrong, such as a bracket that never closes. It stops nothing: mend it, or ignore it.",
  }),
} as const satisfies Record<string, { word: string; says: string }>

export type GlossaryTerm = keyof typeof GLOSSARY

/** All terms by their words. */
export function glossaryInOrder(): { term: GlossaryTerm; word: string; says: string }[] {
  return (Object.keys(GLOSSARY) as GlossaryTerm[])
    .map((term) => ({ term, ...GLOSSARY[term] }))
    .sort((a, b) => a.word.localeCompare(b.word, readerLanguage()))
}
