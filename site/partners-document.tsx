import { logoAltOf } from "@/domain/logo-alt"
import { opticalSize } from "@/domain/optical-size"
import type { LogoSize, Release, ReleaseLogo, ReleasePartner } from "@/domain/release"
import { plainText } from "@/domain/rich-text"
import { readWebAddress } from "@/domain/web-address"
import type { SiteOptions } from "./document"
import { logoType } from "./logo-type"
import { toMarkup } from "./markup"
import { goodLinks } from "./partner-facts"
import { PARTNERS_SCHEMA_PATH } from "./partners-schema"
import { addressOn, eventPath, partnerPath, partnersPath } from "./paths"
import { RichTextBlocks } from "./rich-text"

/**
 * A release as partners.json, version 1: what site/partners-schema describes. A pure function of the release and the base
 * address; without one, addresses are relative to the document, so that an exported folder works anywhere.
 */
export async function partnersDocument(release: Release, options: SiteOptions = {}): Promise<string> {
  const { event } = release
  const own = partnersPath(event.slug)
  const at = (path: string) => addressOn(own, path, options.baseUrl)
  const tiers = release.tiers.map(async ({ name, logoSize, partners }) => ({
    name,
    logoSize,
    partners: await Promise.all(partners.map((partner) => partnerOf(partner, event.slug, at))),
  }))
  return JSON.stringify({
    $schema: at(PARTNERS_SCHEMA_PATH),
    version: 1,
    event: {
      slug: event.slug,
      title: event.title,
      startsOn: given(event.startsOn),
      endsOn: given(event.endsOn),
      place: given(event.place),
      intro: given(event.intro),
      page: at(eventPath(event.slug)),
    },
    tiers: await Promise.all(tiers),
  })
}

type At = (path: string) => string

async function partnerOf(partner: ReleasePartner, event: string, at: At) {
  const { slug, content, logo, darkLogo } = partner
  const website = readWebAddress(content.website)
  return {
    slug,
    name: content.name,
    acronym: given(content.acronym),
    nativeName: given(content.nativeName),
    website: website && asUri(website),
    tagline: given(content.tagline),
    description: {
      text: plainText(content.description),
      html: await toMarkup(<RichTextBlocks document={content.description} />),
    },
    links: goodLinks(content).map(({ label, url }) => ({ label, url: asUri(url) })),
    logo: logo && {
      ...logoOf(logo, partner, at),
      alt: logoAltOf(content),
      dark: darkLogo && logoOf(darkLogo, partner, at),
    },
    page: at(partnerPath(event, slug)),
  }
}

function logoOf(
  { path, width, height, facts, renditions }: ReleaseLogo,
  { logoNudge }: ReleasePartner,
  at: At,
) {
  const shown = (size: LogoSize) => opticalSize({ width, height, facts }, size, logoNudge)
  return {
    ...{ url: at(path), width, height, type: logoType(path) },
    renditions: renditions.map((made) => ({
      ...{ url: at(made.path), width: made.width, height: made.height, type: logoType(made.path) },
    })),
    shown: { small: shown("small"), medium: shown("medium"), large: shown("large") },
  }
}

/** A browser takes more than RFC 3986 allows: a lone "%", "|", "[", a second "#". What readers in other languages get is by the book. */
function asUri(address: string): string {
  const encode = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`
  return address.replace(/%(?![0-9a-f]{2})|(?<=#.*)#|["<>[\]\\^`{|}]/giu, encode)
}

function given(text: string): string | null {
  return text === "" ? null : text
}
