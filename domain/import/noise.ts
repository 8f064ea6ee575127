import { t } from "@/domain/words"
import { oneLine, type SourceBlock } from "./block"
import { readTierTitle } from "./tier-title"

/**
 * Takes out what belongs to paper and post rather than to partners: page numbers, lines that run along the top of
 * every page, an e-mail's head, greeting and signature. Each is told in a note with its text.
 */
export function withoutNoise(blocks: SourceBlock[]): { blocks: SourceBlock[]; notes: string[] } {
  const notes: string[] = []
  const pages = new Set<number>()
  const repeated = new Set<number>()
  const post = new Set<number>()
  const counts = new Map<string, number>()
  for (const block of blocks) counts.set(block.text, (counts.get(block.text) ?? 0) + 1)
  blocks.forEach((block, index) => {
    if (block.kind === "row") return
    if (isPageNumber(block)) pages.add(index)
    else if (
      (counts.get(block.text) ?? 0) >= 4 &&
      block.text.length < 100 &&
      /\b(?:page|draft|confidential|©|version|summit|conference|20\d\d)\b/iu.test(block.text)
    )
      repeated.add(index)
  })
  findPost(blocks, post)
  const rights = new Set<number>()
  blocks.forEach((block, index) => {
    if (block.kind !== "row" && block.text.length < 160 && RIGHTS.test(block.text)) rights.add(index)
  })
  if (pages.size > 0) notes.push(t("Left out as page numbers: {texts}.", { texts: quoted(blocks, pages) }))
  if (repeated.size > 0)
    notes.push(t("Left out because it repeats on every page: {texts}.", { texts: quoted(blocks, repeated) }))
  if (post.size > 0)
    notes.push(t("Left out as the letter around the texts: {texts}.", { texts: quoted(blocks, post) }))
  if (rights.size > 0)
    notes.push(t("Left out as a note on rights: {texts}.", { texts: quoted(blocks, rights) }))
  let carried = 0
  const kept = blocks.flatMap((block, index) => {
    if (pages.has(index) || repeated.has(index) || post.has(index) || rights.has(index)) {
      carried = Math.max(carried, block.blankLinesBefore)
      return []
    }
    const gap = Math.max(carried, block.blankLinesBefore)
    carried = 0
    return [gap === block.blankLinesBefore ? block : { ...block, blankLinesBefore: gap }]
  })
  return { blocks: kept, notes }
}

function isPageNumber(block: SourceBlock): boolean {
  const text = oneLine(block.text)
  return (
    /^[-–—|[(]?\s*\d{1,4}\s*[-–—|\])]?$/u.test(text) ||
    /^[-–—|]?\s*(?:page|seite|página|pagina|p\.)\s*\d{1,4}(?:\s*(?:of|von|de|di|sur|\/)\s*\d{1,4})?\s*[-–—|]?$/iu.test(
      text,
    ) ||
    /^\d{1,4}\s*(?:\/|of)\s*\d{1,4}$/u.test(text)
  )
}

const RIGHTS = /^(?:©|\(c\)\s|copyright\s(?:©|\(c\)|\d{4}))|\ball rights reserved\.?$/iu

const MAIL_HEAD =
  /^(?:from|to|cc|bcc|subject|sent|date|von|an|betreff|gesendet|datum|de|à|objet|para|asunto|re|fwd?|begin forwarded message)\s?:/iu
const GREETING =
  /^(?:dear|hi|hello|hey|good (?:morning|afternoon)|liebe[rs]?|sehr geehrte[rs]?|hallo|guten tag|bonjour|cher|chère|chers|hola|estimad[oa]s?|buenos días|caro|cara|gentile)\b.{0,80}[,!:]?$/iu
const GOODBYE =
  /^(?:(?:with )?(?:best|kind|warm|kindest|many)?\s?(?:regards|wishes|thanks)|(?:all the )?best|thank you(?: (?:very much|in advance))?|sincerely(?: yours)?|yours (?:sincerely|truly|faithfully)|cheers|mit (?:freundlichen|besten|herzlichen) grüßen|(?:viele|liebe|beste) grüße|cordialement|bien à vous|saludos(?: cordiales)?|atentamente|sent from my .{2,40})\s?[,.!]?$/iu

/** The line over a signature that mail programs write (RFC 3676, 4.3). */
const SIGNATURE = "--"

function findPost(blocks: SourceBlock[], post: Set<number>): void {
  let at = 0
  while (at < blocks.length && MAIL_HEAD.test(oneLine((blocks[at] as SourceBlock).text))) at += 1
  // One "To: …" could be anything; two lines are a head.
  if (at >= 2) for (let index = 0; index < at; index += 1) post.add(index)
  else at = 0
  const first = blocks[at]
  if (first && first.text.length < 90 && GREETING.test(oneLine(first.text))) {
    post.add(at)
    for (let index = at; index < endOfLetter(blocks, at); index += 1) post.add(index)
  }
  const from = Math.max(0, blocks.length - 8)
  for (let index = from; index < blocks.length; index += 1) {
    const text = oneLine((blocks[index] as SourceBlock).text)
    const isEnd = GOODBYE.test(text) || text === SIGNATURE
    if (!isEnd || !blocks.slice(index).every((block) => block.text.length < 100)) continue
    for (let rest = index; rest < blocks.length; rest += 1) post.add(rest)
    return
  }
}

/**
 * Where the texts start when the letter is over before them: a few sentences, its goodbye and the name right under that.
 * Gives the greeting's own index when the letter goes on around the texts.
 */
function endOfLetter(blocks: SourceBlock[], greeting: number): number {
  const goodbye = blocks.findIndex(
    (block, index) => index > greeting && index <= greeting + 6 && GOODBYE.test(oneLine(block.text)),
  )
  const isLetter = (block: SourceBlock) => /[.:!?]$/u.test(block.text) && !readTierTitle(block.text)
  if (goodbye < 0 || !blocks.slice(greeting + 1, goodbye).every(isLetter)) return greeting
  let end = goodbye + 1
  const isSigned = (block: SourceBlock | undefined) =>
    block?.kind === "paragraph" && block.text.length < 60 && block.blankLinesBefore === 0
  while (isSigned(blocks[end])) end += 1
  return end < blocks.length ? end : greeting
}

function quoted(blocks: SourceBlock[], picked: Set<number>): string {
  return [...new Set([...picked].map((index) => `“${oneLine(blocks[index]?.text ?? "")}”`))].join(", ")
}
