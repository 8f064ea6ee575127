import type { Run } from "./block"

/** Bold, italic, links, autolinks, code and escapes of one Markdown line (CommonMark's inlines, without HTML). */
export function readMarkdownInline(line: string): Run[] {
  return read(
    line
      .replace(/<br\s*\/?>/giu, " ")
      .replace(/<\/?(?:b|i|u|em|strong|span|div|p|sup|sub|a)\b[^<>]{0,300}>/giu, ""),
    {},
    0,
  )
}

type Marks = Omit<Run, "text">

function read(text: string, marks: Marks, depth: number): Run[] {
  const runs: Run[] = []
  let plain = ""
  const flush = () => {
    if (plain !== "") runs.push({ ...marks, text: plain })
    plain = ""
  }
  let at = 0
  while (at < text.length) {
    const found = depth < 6 ? readMark(text, at) : null
    if (!found) {
      plain += text[at]
      at += 1
      continue
    }
    if (found.kind === "text") plain += found.inner
    else {
      flush()
      runs.push(...read(found.inner, { ...marks, ...found.marks }, depth + 1))
    }
    at += found.length
  }
  flush()
  return runs
}

type Found = { kind: "text" | "runs"; inner: string; marks: Marks; length: number }

function readMark(text: string, at: number): Found | null {
  const sign = text[at] as string
  if (!"\\![<*_`".includes(sign)) return null
  const rest = text.slice(at, at + 4000)
  if (sign === "\\" && /^\\[!-/:-@[-`{-~]/u.test(rest))
    return { kind: "text", inner: rest[1] as string, marks: {}, length: 2 }
  if (sign === "!") {
    const image = /^!\[[^\]]{0,500}\]\([^)]{0,2000}\)/u.exec(rest)
    return image ? { kind: "text", inner: "", marks: {}, length: image[0].length } : null
  }
  if (sign === "[") {
    const link =
      /^\[((?:[^[\]\\]|\\.|\[[^[\]]{0,200}\]){1,1000})\]\(\s*<?([^\s()<>]+(?:\([^\s()]*\)[^\s()<>]*)?)>?(?:\s+["'][^"']{0,300}["'])?\s*\)/u.exec(
        rest,
      )
    if (!link?.[1] || !link[2]) return null
    return { kind: "runs", inner: link[1], marks: { href: link[2] }, length: link[0].length }
  }
  if (sign === "<") {
    const auto = /^<((?:https?:\/\/|mailto:)?[^\s<>]{3,1000})>/u.exec(rest)
    if (!auto?.[1] || !/[.@]/u.test(auto[1])) return null
    const href =
      auto[1].includes("@") && !auto[1].includes("/") ? `mailto:${auto[1].replace(/^mailto:/u, "")}` : auto[1]
    return { kind: "runs", inner: auto[1], marks: { href }, length: auto[0].length }
  }
  if (sign === "`") {
    const code = /^(`+)([^`]{1,1000})\1(?!`)/u.exec(rest)
    return code?.[2] ? { kind: "text", inner: code[2], marks: {}, length: code[0].length } : null
  }
  return readEmphasis(text, at, rest)
}

function readEmphasis(text: string, at: number, rest: string): Found | null {
  const before = at > 0 ? (text[at - 1] as string) : " "
  for (const [pattern, marks] of EMPHASIS) {
    const match = pattern.exec(rest)
    if (!match?.[1]) continue
    // Underscores inside a word are no emphasis: snake_case_name.
    if (
      rest.startsWith("_") &&
      (/[\p{L}\p{N}]/u.test(before) || /^[\p{L}\p{N}]/u.test(rest.slice(match[0].length)))
    )
      continue
    return { kind: "runs", inner: match[1], marks, length: match[0].length }
  }
  return null
}

const EMPHASIS: readonly (readonly [RegExp, Marks])[] = [
  [/^\*\*\*(?=\S)([^*]{1,3000}?)(?<=\S)\*\*\*/u, { bold: true, italic: true }],
  [/^\*\*(?=\S)((?:[^*]|\*(?!\*)){1,3000}?)(?<=\S)\*\*/u, { bold: true }],
  [/^__(?=\S)((?:[^_]|_(?!_)){1,3000}?)(?<=\S)__/u, { bold: true }],
  [/^\*(?=\S)([^*]{1,3000}?)(?<=\S)\*/u, { italic: true }],
  [/^_(?=\S)([^_]{1,3000}?)(?<=\S)_/u, { italic: true }],
]
