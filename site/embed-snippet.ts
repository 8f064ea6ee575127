import { directionOf, type Spoken } from "@/domain/languages"
import { type LocalPartner, mainLanguage } from "@/domain/localized"
import { logoAltOf } from "@/domain/logo-alt"
import { LOGO_CARD } from "@/domain/logo-card"
import { opticalSize } from "@/domain/optical-size"
import { CARD, INK, PAPER } from "@/domain/public-colors"
import type { LogoSize, Release, ReleaseLogo } from "@/domain/release"
import { plainText } from "@/domain/rich-text"
import { EMBED_SCRIPT_PATH } from "./embed-script"
import { addressesOf, inLanguage } from "./in-language"
import { wordsIn } from "./words"
import { xmlText } from "./xml"

/** What a site that shows the partners may choose; null leaves it as the event has it, or as the page around it does. */
export type EmbedChoices = {
  /** One of the event's further languages. */
  language: string | null
  /** One tier by its name. */
  tier: string | null
  size: LogoSize | null
  layout: "wall" | "list"
  theme: "light" | "dark" | "auto" | null
}

/** The one line with the script. `baseUrl` is Greenroom's public address without a slash at the end, or "". */
export function scriptSnippet(
  baseUrl: string,
  event: string,
  { language, tier, size, layout, theme }: EmbedChoices,
): string {
  const choices = [
    ["data-event", event],
    ["data-language", language],
    ["data-tier", tier],
    ["data-size", size],
    ["data-layout", layout === "wall" ? null : layout],
    ["data-theme", theme],
  ].flatMap(([name, value]) => (value ? ` ${name}="${xmlText(value)}"` : ""))
  return `<script src="${xmlText(baseUrl + EMBED_SCRIPT_PATH)}"${choices.join("")} async></script>`
}

/** The address of the page for frames, in the language that is chosen. */
export function framePath(release: Release, choices: Pick<EmbedChoices, "language">): string {
  const language = spokenLanguage(release, choices)
  const embeds = addressesOf(release).embeds()
  const [first] = embeds
  return (embeds.find((embed) => embed.language === language) ?? first)?.path ?? ""
}

/** The frame for sites that may not run scripts. Its page takes no choice but the language: it is the event's own wall. */
export function frameSnippet(
  release: Release,
  choices: Pick<EmbedChoices, "language">,
  baseUrl: string,
): string {
  const language = spokenLanguage(release, choices)
  const title = wordsIn(language).eventTitle(inLanguage(release, language).event.title)
  const address = xmlText(baseUrl + framePath(release, choices))
  return `<iframe src="${address}" title="${xmlText(title)}" width="100%" height="600" style="border:0" loading="lazy"></iframe>`
}

/**
 * The partners of a release as plain HTML to paste into any page: lists of links with logos at absolute addresses, styled
 * inline, nothing that runs. It shows this release and no later one; its logos stay as long as they are public.
 */
export function staticSnippet(release: Release, choices: EmbedChoices, baseUrl: string): string {
  const language = spokenLanguage(release, choices)
  const { event, tiers } = inLanguage(release, language)
  const addressOf = (slug: string | null) => xmlText(baseUrl + addressesOf(release).path({ language, slug }))
  const shown = tiers.filter(({ mainName }) => choices.tier === null || mainName === choices.tier)
  const lists = shown.map(({ name, logoSize: own, partners, spoken }) => {
    const size = choices.size ?? own
    const items = partners.map((partner) =>
      item(partner, addressOf(partner.slug), size, choices.layout, baseUrl),
    )
    return `<h3 style="margin:0 0 12px">${marked(name, spoken.name)}</h3>
<ul style="${choices.layout === "list" ? LIST : WALL}">
${items.join("\n")}
</ul>`
  })
  const words = wordsIn(language)
  const all = `<p style="margin:0"><a href="${addressOf(null)}" style="color:inherit">${marked(words.allPartners, words.spoken)} – ${marked(event.title, event.spoken.title)}</a></p>`
  return `<div lang="${language}" dir="${directionOf(language)}"${choices.theme ? ` style="${THEMES[choices.theme]}"` : ""}>
${[...lists, all].join("\n")}
</div>`
}

const WALL = "display:flex;flex-wrap:wrap;gap:16px;margin:0 0 32px;padding:0;list-style:none"
const LIST = "display:grid;gap:16px;margin:0 0 32px;padding:0;list-style:none"
const colors = (ink: string, paper: string) => `padding:24px;color:${ink};background:${paper}`
const THEMES = {
  light: colors(INK.light, PAPER.light),
  dark: colors(INK.dark, PAPER.dark),
  // Before light-dark() (2024), browsers leave these out and keep the page's own colors.
  auto: `color-scheme:light dark;${colors(`light-dark(${INK.light},${INK.dark})`, `light-dark(${PAPER.light},${PAPER.dark})`)}`,
} as const

/** A language that the release does not have is its first. */
function spokenLanguage(release: Release, { language }: Pick<EmbedChoices, "language">): string {
  return release.event.languages.find((tag) => tag === language) ?? mainLanguage(release)
}

/** Text with its language where that is not the block's, in an element of its own, so that lines begin on the block's side. */
function marked(text: string, spoken: Spoken): string {
  const own = attributes(spoken)
  return own === "" ? xmlText(text) : `<span${own}>${xmlText(text)}</span>`
}

function attributes({ lang, dir }: Spoken): string {
  return `${lang ? ` lang="${lang}"` : ""}${dir ? ` dir="${dir}"` : ""}`
}

function item(
  partner: LocalPartner,
  address: string,
  size: LogoSize,
  layout: EmbedChoices["layout"],
  baseUrl: string,
): string {
  const { content, spoken } = partner
  const isList = layout === "list"
  const card = logoCard(partner, size, isList, baseUrl)
  const about = content.tagline || (isList ? firstWords(plainText(content.description)) : "")
  const aboutSpoken = content.tagline ? spoken.tagline : spoken.description
  const words = isList
    ? `<span><b${attributes(spoken.name)}>${xmlText(content.name)}</b>${about ? `<br>${marked(about, aboutSpoken)}` : ""}</span>`
    : ""
  const style = "display:flex;align-items:center;gap:16px;color:inherit;text-decoration:none"
  return `<li><a href="${address}" style="${style}">${card}${words}</a></li>`
}

/** The logo on a light card, as on the event's page; without one the name, unless it stands beside the card. */
function logoCard(
  { logo, logoNudge, content, spoken }: LocalPartner,
  size: LogoSize,
  isList: boolean,
  baseUrl: string,
): string {
  const { width, height } = LOGO_CARD[size]
  const style = `display:flex;flex:none;align-items:center;justify-content:center;box-sizing:border-box;width:${width}px;height:${height}px;text-align:center;overflow:hidden;background:${CARD.light};color:${INK.light};border:1px solid #8883`
  if (!logo)
    return `<span${attributes(spoken.name)} style="${style}">${isList ? "" : xmlText(content.name)}</span>`
  const shown = opticalSize(logo, size, logoNudge)
  // Words of one's own for a logo are in the first language, as links are.
  const said = content.logoAlt ? spoken.links : spoken.name
  const moved = shown.x || shown.y ? ` style="transform:translate(${shown.x}px,${shown.y}px)"` : ""
  return `<span style="${style}"><img src="${xmlText(baseUrl + fileFor(logo, shown.width))}" width="${shown.width}" height="${shown.height}" alt="${isList ? "" : xmlText(logoAltOf(content))}" loading="lazy"${attributes(said)}${moved}></span>`
}

/** A PNG twice as wide as it is shown, for mail programs show no drawings; without one, the logo as it is. */
function fileFor({ path, renditions }: ReleaseLogo, width: number): string {
  const pngs = renditions.filter(({ format }) => format === "png")
  return (pngs.find((png) => png.width >= width * 2) ?? pngs.at(-1))?.path ?? path
}

function firstWords(text: string): string {
  const line = text.split("\n", 1)[0] ?? ""
  if (line.length <= 120) return line
  return `${line.slice(0, line.lastIndexOf(" ", 120))}…`
}
