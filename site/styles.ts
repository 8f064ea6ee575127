import { readColor } from "@/domain/color"
import { DEFAULT_ACCENT } from "@/domain/event"
import { LOGO_CARD } from "@/domain/logo-card"
import { CARD, INK, PAPER, SOFT_INK, spotOn, type Theme } from "@/domain/public-colors"
import { fontFaces } from "./fonts"
import { LANGUAGE_STYLES } from "./language-styles"
import { minify } from "./minify"

/**
 * The public style sheet: paper, ink and one spot color, as in a two-color print. Type 13/15/18/24/32 and a display
 * size, spacing on a 4 px grid, hairlines before boxes. Both faces are self-hosted and optional: a reader whose first
 * request for them is slow gets the system's faces, and nothing ever jumps.
 *
 * This is the whole sheet for an event's accent; an accent that is no color falls back to the house green. `root` leads
 * from the page that holds the sheet to the site's root ("../../", or "/").
 */
export function styleSheet(accent = "", root = "/"): string {
  const spot = readColor(accent) ?? DEFAULT_ACCENT
  const tones = (theme: Theme) =>
    `--paper:${PAPER[theme]};--ink:${INK[theme]};--soft:${SOFT_INK[theme]};--spot:${spotOn(spot, theme).color}`
  return `:root{${tones("light")}}@media (prefers-color-scheme:dark){:root{${tones("dark")}}}${fontFaces(root)}${SHEET}`
}

const card = (size: keyof typeof LOGO_CARD) =>
  `--card-w: ${LOGO_CARD[size].width}px; --card-h: ${LOGO_CARD[size].height}px;`

const SHEET = minify(`
:root {
  color-scheme: light dark;
  --line: #d9d2c3;
  --card: ${CARD.light};
  --serif: Newsreader, "Iowan Old Style", "Palatino Linotype", Palatino, "Source Serif 4", "Source Serif Pro", Georgia, "Noto Serif", serif;
  --sans: "Instrument Sans", system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root { --line: #37332b; --card: ${CARD.dark}; }
}
@media screen and (prefers-color-scheme: dark) {
  .white { --card: ${CARD.light}; }
  .own { --card: none; }
}
*, ::before, ::after { box-sizing: border-box; margin: 0; padding: 0; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body {
  max-width: 1248px;
  margin: 0 auto;
  padding: 0 24px;
  background: var(--paper);
  color: var(--ink);
  font: 15px/24px var(--sans);
  overflow-wrap: break-word;
}
h1, h2, h3 { font-family: var(--serif); font-weight: 400; text-wrap: balance; }
h1 { font-size: clamp(32px, 1.1rem + 4.4vw, 72px); line-height: 1.06; letter-spacing: -.015em; }
h2 { font-size: 24px; line-height: 28px; }
h3 { font-size: 24px; line-height: 28px; }
p, li { text-wrap: pretty; }
ul, ol { list-style: ""; }
a { color: inherit; text-decoration: underline; text-decoration-color: var(--line); text-underline-offset: .2em; text-decoration-thickness: 1px; }
a:hover { color: var(--spot); text-decoration-color: currentColor; }
:focus-visible { outline: 2px solid var(--spot); outline-offset: 3px; border-radius: 1px; }
.soft, .also { color: var(--soft); }
.skip { position: absolute; inset-inline-start: 16px; top: 8px; padding: 8px 16px; background: var(--ink); color: var(--paper); }
.skip:not(:focus) { clip-path: inset(50%); width: 1px; height: 1px; padding: 0; overflow: hidden; white-space: nowrap; }
.band { display: block; width: calc(100% + 48px); height: auto; aspect-ratio: 2; margin: 0 -24px; object-fit: cover; }
.band + .top { padding-top: 40px; }
.top { padding: 64px 0 72px; }
.top h1 { color: var(--spot); }
.facts { padding-bottom: 24px; }
.facts p + p { margin-top: 4px; }
.empty { padding: 20px 0 72px; color: var(--soft); }
.intro { margin-top: 32px; max-width: 44em; font: 18px/28px var(--serif); }
.intro p + p, .text > * + * { margin-top: 12px; }
.tier { border-top: 1px solid var(--ink); padding: 20px 0 72px; }
.tier h2 { color: var(--spot); padding-bottom: 24px; }
.partners { display: grid; gap: 56px 40px; }
.partner { position: relative; min-width: 0; scroll-margin-top: 24px; }
.large { ${card("large")} }
.medium { ${card("medium")} }
.small { ${card("small")} }
.sheet { ${card("page")} }
.card {
  width: var(--card-w);
  max-width: 100%;
  height: var(--card-h);
  display: flex;
  align-items: center;
  justify-content: center;
  background: var(--card);
  border-radius: 2px;
  overflow: hidden;
  forced-color-adjust: none;
}
.card picture { display: contents; }
.card img { flex: none; }
.card-empty { color: ${INK.light}; font: calc(var(--card-h) / 4.5)/1 var(--serif); letter-spacing: .01em; }
.wall { gap: 32px 24px; }
.wall .entry { margin-top: 12px; }
.entry { margin-top: 20px; max-width: 37em; }
.partner h3 a { text-decoration-color: transparent; }
/* The logo belongs to the name's link, without a second link for the keyboard and screen readers. */
.partner h3 a::after { content: ""; position: absolute; top: 0; left: 0; width: var(--card-w); max-width: 100%; height: var(--card-h); }
.bare .entry { margin-top: 0; }
.bare h3 a::after { content: none; }
.partner h3 a:hover { text-decoration-color: currentColor; }
.also { margin-top: 4px; }
.tagline { margin-top: 8px; font: italic 18px/26px var(--serif); }
.text { margin-top: 12px; }
.text p, .text li { unicode-bidi: plaintext; }
.text ul, .text ol { padding-inline-start: 20px; list-style: disc; }
.text ol { list-style: decimal; }
.text a, .web a, .links a { color: var(--spot); text-decoration-color: currentColor; }
.web, .links { margin-top: 12px; }
.large h3 { font-size: 32px; line-height: 36px; }
.small h3 { font-size: 18px; line-height: 24px; }
.foot, .turn { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 16px 32px; border-top: 1px solid var(--line); padding: 20px 0 64px; }
.foot { color: var(--soft); }
.bar { padding: 24px 0; border-bottom: 1px solid var(--line); font: 18px/24px var(--serif); }
.sheet { padding: 48px 0 72px; }
.sheet .entry { margin-top: 32px; }
.sheet h1 { font-size: clamp(32px, 1.5rem + 1.6vw, 48px); line-height: 1.12; margin-top: 4px; }
.sheet .text { margin-top: 24px; font: 18px/28px var(--serif); }
.sheet .web, .links { margin-top: 24px; }
.links li + li { margin-top: 4px; }
.turn p { flex: 1 1 100%; }
.turn span { display: block; font-size: 13px; line-height: 20px; }
.event { border-top: 1px solid var(--line); padding: 20px 0 32px; }
.event h2 { font-size: 32px; line-height: 36px; }
.event h2 + p { margin-top: 4px; }
.event h2 a { text-decoration-color: transparent; }
.index { padding-bottom: 64px; }
.staff { padding-top: 20px; font-size: 13px; color: var(--soft); }
.message { padding: 96px 0; max-width: 36em; }
.message p { margin-top: 16px; }
${LANGUAGE_STYLES}
@media (max-width: 639px) {
  .large, .sheet { --card-w: 100%; }
  .large h3 { font-size: 24px; line-height: 28px; }
}
@media (min-width: 640px) {
  .small { grid-template-columns: repeat(auto-fill, minmax(232px, 1fr)); }
  .medium { grid-template-columns: repeat(auto-fill, minmax(304px, 1fr)); }
  .large .partner, .sheet { display: grid; grid-template-columns: var(--card-w) minmax(0, 1fr); gap: 32px; }
  .large .entry, .sheet .entry { margin-top: 0; }
  .large.bare .partner, .sheet.bare { display: block; }
  .turn p { flex: 1 1 0; }
  .turn p:nth-child(2) { text-align: center; }
  .turn p:last-child { text-align: end; }
}
@media (min-width: 640px) { .band { width: 100%; margin: 24px 0 0; aspect-ratio: 3.2; border-radius: 2px; } }
@media (min-width: 1000px) {
  .axis { display: grid; grid-template-columns: 208px minmax(0, 1fr); column-gap: 48px; }
  .axis > :only-child { grid-column: 2; }
  .top { padding: 112px 0 96px; }
  .band + .top { padding-top: 64px; }
  .facts { padding: 12px 0 0; }
  .tier h2 { position: sticky; top: 20px; align-self: start; }
  .sheet { padding: 72px 0 112px; gap: 48px; }
}
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --card: ${CARD.light}; --spot: #000; color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 10pt; line-height: 14pt; }
  .skip, .tongues, .turn, .foot a, .band { display: none; }
  .partner { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .top, .tier { padding: 16pt 0; }
  .partners { gap: 20pt; }
  h1 { font-size: 28pt; }
  .intro, .sheet .text { font-size: 12pt; line-height: 17pt; }
  .large h3, .medium h3, .small h3 { font-size: 14pt; line-height: 17pt; }
  .tagline { font-size: 11pt; line-height: 15pt; }
}
`)
