import { nameKey } from "./name-key"

/** Korean names are written with and without spaces: "한국 관광공사" is "한국관광공사". */
export function keyOf(name: string): string {
  return nameKey(name).replace(/(?<=\p{Script=Hangul}) (?=\p{Script=Hangul})/gu, "")
}

/** Two names share a distinctive word. Two ministries may both be "MoE", and two departments share one website. */
export function alike(a: string, b: string): boolean {
  const words = new Set(distinctive(a))
  return distinctive(b).some((word) => words.has(word))
}

function distinctive(name: string): string[] {
  return nameKey(name)
    .split(" ")
    .filter(
      (word) =>
        (word.length > 3 || /\p{Lo}/u.test(word)) &&
        !/^(?:ministry|department|university|institute|foundation|association|national|international|centre|center|organi[sz]ation|stiftung|bundesamt)$/u.test(
          word,
        ),
    )
}

/** The key of a name without its legal form at the end: "Acme Inc." is "acme"; of a Korean one at either end. */
export function withoutLegalForm(name: string): string {
  return nameKey(name)
    .replace(
      / (?:inc|incorporated|ltd|limited|llc|llp|plc|corp|corporation|co|company|gmbh|ggmbh|ag|se|sa|s a|nv|n v|bv|b v|ab|as|oy|spa|srl|sas|e v|ev|kg|pty|pte)$/u,
      "",
    )
    .replace(/^(?:(?:주식회사|재단법인|사단법인) ?|[주재사] )(?=\p{Lo}{2})|(?<=\p{Lo}{2}) ?주식회사$/u, "")
    .trim()
}

/** Hosts that many share: an address there says nothing of whose it is. */
const SHARED_HOSTS =
  /(?:^|\.)(?:facebook\.com|instagram\.com|linkedin\.com|twitter\.com|x\.com|youtube\.com|tiktok\.com|linktr\.ee|sites\.google\.com|docs\.google\.com|drive\.google\.com|naver\.com|wikipedia\.org)$/u

/** The host of an address without "www."; "" for none, and for a host that many share. */
export function hostOf(address: string): string {
  if (!URL.canParse(address)) return ""
  const host = new URL(address).hostname.replace(/^www\d*\./u, "").replace(/\.$/u, "")
  return SHARED_HOSTS.test(host) ? "" : host
}
