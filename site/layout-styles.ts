import type { Layout } from "@/domain/release"
import { minify } from "./minify"

/** What a layout of the event's page changes in the shared style sheet; a page carries the rules of its own layout alone. */
export const LAYOUT_STYLES: Record<Layout, string> = {
  cards: minify(`
@media (min-width: 1800px) { body { zoom: 1.2; } }
@media (min-width: 2500px) { body { zoom: 1.6; } }
@media print { body { zoom: 1; } }
`),
  wall: minify(`
body { max-width: 1440px; }
.top { padding: 40px 0 48px; }
.top h1 { font-size: clamp(32px, 1.1rem + 2.6vw, 56px); }
.intro { margin-top: 20px; max-width: 48em; }
.tier { padding-bottom: 48px; }
.tier h2 { padding-bottom: 20px; }
.partners { display: flex; flex-wrap: wrap; gap: 32px 24px; }
.partner, .large .partner { display: block; width: var(--card-w); }
.card { width: 100%; }
.partner h3 { margin-top: 10px; font: 500 15px/20px var(--sans); }
.large h3 { font: 18px/24px var(--serif); }
.small h3 { font-size: 13px; line-height: 18px; }
.partner h3 a::after { width: 100%; }
/* On a phone large logos stand alone, medium ones in twos and small ones in threes: as in a row, only smaller. */
@media (max-width: 639px) {
  .partners { gap: 24px 16px; }
  .large { --card-w: 100%; }
  .medium { --card-w: calc(50% - 8px); --card-h: 104px; }
  .small { --card-w: calc(33.33% - 11px); --card-h: 72px; }
  .medium img { zoom: .8; }
  .small img { zoom: .6; }
  .medium h3 { font-size: 13px; line-height: 18px; }
}
@media (max-width: 359px) {
  .medium img { zoom: .7; }
  .small { --card-w: calc(50% - 8px); }
}
@media (min-width: 640px) { .band { aspect-ratio: 5; } }
@media (min-width: 1000px) {
  .top, .band + .top { padding: 56px 0 48px; }
  .facts { padding-top: 8px; }
  .tier { display: block; }
  .tier h2 { position: static; }
}
/* A projector is read from the last row: the page fills it. */
@media (min-width: 1680px) { body { zoom: 1.16; } }
@media (min-width: 1900px) { body { zoom: 1.32; } }
@media (min-width: 2500px) { body { zoom: 1.75; } }
@media print {
  body { zoom: 1; }
  .top { padding: 0 0 14pt; }
  .partners { gap: 12pt; }
  .partner, .large .partner { width: auto; max-width: var(--card-w); }
  .tier { display: block; padding: 8pt 0; }
  .tier h2 { padding-bottom: 6pt; font-size: 13pt; }
  .card { height: auto; padding: 6pt 0; justify-content: flex-start; }
  .partner h3 { margin-top: 3pt; font-size: 9pt; line-height: 11pt; }
  .large h3 { font-size: 11pt; line-height: 13pt; }
}
`),
  list: minify(`
.partners { gap: 0; }
.large, .medium, .small { grid-template-columns: minmax(0, 1fr); }
.partner, .large .partner { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 32px; padding: 11px 0 12px; border-top: 1px solid var(--line); }
.partner:first-child { border-top: 0; padding-top: 0; }
.partner h3 a::after { content: none; }
.partner h3 { display: inline; margin-right: 8px; }
.medium h3 { font-size: 18px; line-height: 26px; }
.large h3 { font-size: 24px; line-height: 30px; }
.small h3 { font-size: 15px; line-height: 24px; }
.tier { padding-bottom: 48px; }
.also { display: inline; margin: 0; }
.tagline { margin: 2px 0 0; font-size: 15px; line-height: 22px; }
.web { margin: 2px 0 0; font-size: 13px; }
@media (min-width: 640px) {
  .partner, .large .partner { grid-template-columns: minmax(0, 1fr) auto; align-items: baseline; }
  .web { margin: 0; text-align: right; }
}
@media (min-width: 1000px) { .tier h2 { padding-bottom: 0; } .top { padding: 72px 0 64px; } }
@media (min-width: 1800px) { body { zoom: 1.2; } }
@media (min-width: 2500px) { body { zoom: 1.6; } }
@media print {
  body { zoom: 1; }
  .tier { padding: 10pt 0; }
  .partner, .large .partner { padding: 4pt 0; }
  .large h3 { font-size: 15pt; line-height: 18pt; }
  .medium h3, .small h3 { font-size: 12pt; line-height: 15pt; }
}
`),
}
