/** Slugs: the part of an address that names an event or a partner. Lower-case letters, digits and single dashes. */
export const SLUG_LIMIT = 60
const SHAPE = /^[a-z0-9]+(?:-[a-z0-9]+)*$/u

export function isSlug(text: string): boolean {
  return text.length <= SLUG_LIMIT && SHAPE.test(text)
}

/** Latin letters that NFKD does not take apart, in lower case, as they are read without. */
export const LETTERS: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ħ: "h",
  ı: "i",
}

/** A slug from a name: accents dropped (NFKD), everything else a dash. "" when nothing readable is left (한국). */
export function slugFrom(name: string): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}|['’]/gu, "")
    .toLowerCase()
    .replace(/[ßæœøłđðþħı]/gu, (letter) => LETTERS[letter] ?? "")
    .replace(/[^a-z0-9]+/gu, "-")
    .replace(/^-+|-+$/gu, "")
  if (plain.length <= SLUG_LIMIT) return plain
  const cut = plain.slice(0, SLUG_LIMIT)
  return (cut.lastIndexOf("-") > 20 ? cut.slice(0, cut.lastIndexOf("-")) : cut).replace(/-+$/u, "")
}

/** The first of slug, slug-2, slug-3 … that is free; `fallback` stands in for an empty slug. */
export function freeSlug(slug: string, isTaken: (slug: string) => boolean, fallback: string): string {
  const base = slug || fallback
  if (!isTaken(base)) return base
  for (let number = 2; ; number += 1) {
    const suffix = `-${number}`
    const candidate = base.slice(0, SLUG_LIMIT - suffix.length).replace(/-+$/u, "") + suffix
    if (!isTaken(candidate)) return candidate
  }
}
