import { languageOf } from "@/domain/language"
import type { Fact, Letter, Part } from "./letter"
import { LINK_PLACE } from "./mail-data"

/**
 * A letter as HTML that mail programs show alike: tables for the frame, styles on the elements, nothing loaded from
 * anywhere. The style element holds only the dark twins of the colors; where it is dropped, the mail stays light.
 */
export function letterHtml(letter: Letter): string {
  const blocks = [
    paragraph(letter.greeting),
    ...letter.parts.map(partHtml),
    `<p style="${TEXT}">${letter.closing.map(escapeHtml).join("<br>")}</p>`,
  ]
  return `<!doctype html>
<html lang="${letter.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(letter.subject)}</title>
<style>${DARK}</style>
</head>
<body class="paper ink" style="margin:0;padding:0;background:${PAPER};color:${INK};font-family:${FONT}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="paper" style="background:${PAPER}">
<tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;text-align:left;word-break:${letter.language === "ko" ? "keep-all" : "normal"};overflow-wrap:anywhere">
<tr><td class="line" style="padding:0 20px 12px"><p class="ink" style="margin:0;font-size:15px;line-height:22px;font-weight:bold;color:${INK}">${escapeHtml(letter.sender)}</p></td></tr>
<tr><td class="sheet ink line" style="background:${SHEET};color:${INK};border:1px solid ${LINE};border-radius:6px;padding:28px 20px 12px">
${blocks.join("\n")}
</td></tr>
<tr><td style="padding:16px 20px"><p class="soft" style="margin:0;font-size:13px;line-height:20px;color:${SOFT}">${escapeHtml(letter.foot)}</p></td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`
}

/** For text between tags and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => ENTITIES[character] as string)
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
}

const PAPER = "#f6f3ec"
const SHEET = "#fffefb"
const INK = "#1e1c18"
const SOFT = "#615b51"
const LINE = "#e0d9cb"
const ACT = "#1f5c46"
const FONT =
  "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Apple SD Gothic Neo','Malgun Gothic','Noto Sans KR',Helvetica,Arial,sans-serif"
const TEXT = "margin:0 0 16px;font-size:16px;line-height:25px"
const SMALL = "margin:0 0 4px;font-size:13px;line-height:20px"

const DARK = `:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.paper{background:#171613!important}
.sheet{background:#1e1d19!important}
.ink{color:#ece8df!important}
.soft{color:#a9a396!important}
.line{border-color:#37332b!important}
.act{background:#83c9a8!important;border-color:#83c9a8!important}
.act a{color:#10241b!important}
.address{color:#83c9a8!important}
}`

function partHtml(part: Part): string {
  switch (part.kind) {
    case "words":
      return paragraph(part.text)
    case "link":
      return link(part)
    case "quote":
      return `<p class="soft" style="${SMALL};color:${SOFT}">${escapeHtml(part.lead)}</p>
<blockquote class="line" style="margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid ${LINE};font-size:16px;line-height:25px"${langOf(part.text)}>${lines(part.text)}</blockquote>`
    case "facts":
      return part.rows.map(fact).join("\n")
  }
}

function paragraph(text: string): string {
  return `<p style="${TEXT}">${escapeHtml(text)}</p>`
}

/** The link twice: as a button, and written out for programs that show none. */
function link({ label, lead }: { label: string; lead: string }): string {
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 16px">
<tr><td class="act" bgcolor="${ACT}" style="background:${ACT};border-radius:6px"><a href="${LINK_PLACE}" style="display:inline-block;padding:12px 22px;font-size:16px;line-height:24px;font-weight:bold;color:#ffffff;text-decoration:none">${escapeHtml(label)}</a></td></tr>
</table>
<p class="soft" style="margin:0 0 20px;font-size:13px;line-height:20px;color:${SOFT}">${escapeHtml(lead)}<br><a class="address" href="${LINK_PLACE}" style="color:${ACT};word-break:break-all">${LINK_PLACE}</a></p>`
}

function fact({ label, value }: Fact): string {
  return `<p class="soft" style="${SMALL};color:${SOFT}">${escapeHtml(label)}</p>
<p style="${TEXT}"${langOf(value)}>${lines(value)}</p>`
}

/** Line breaks and the indents of nested lists survive. */
function lines(text: string): string {
  return escapeHtml(text)
    .replace(/^ +/gmu, (spaces) => "&nbsp;".repeat(spaces.length))
    .replaceAll("\n", "<br>")
}

function langOf(text: string): string {
  const language = languageOf(text)
  return language ? ` lang="${language}"` : ""
}
