import { mainLanguage } from "@/domain/localized"
import { logoAltOf } from "@/domain/logo-alt"
import { opticalSize } from "@/domain/optical-size"
import type { LogoSize, Release, ReleaseLogo, ReleasePartner } from "@/domain/release"
import { plainText, type RichText } from "@/domain/rich-text"
import { readWebAddress } from "@/domain/web-address"
import type { SiteOptions } from "./document"
import { addressesOf } from "./in-language"
import { logoType } from "./logo-type"
import { toMarkup } from "./markup"
import { goodLinks } from "./partner-facts"
import { PARTNERS_SCHEMA_PATH } from "./partners-schema"
import { addressOn, partnersPath } from "./paths"
import { RichTextBlocks } from "./rich-text"

/**
 * A release as partners.json, version 1: what site/partners-schema describes. A pure function of the release and the base
 * address; without one, addresses are relative to the document, so that an exported folder works anywhere.
 */
export async function partnersDocument(release: Release, options: SiteOptions = {}): Promise<string> {
  const { event } = release
  const own = partnersPath(event.slug)
  const at = (path: string) => addressOn(own, path, options.baseUrl)
  const addresses = addressesOf(release)
  const further = event.languages.slice(1)
  const pageIn = (language: string, slug: string | null) => at(addresses.path({ language, slug }))
  const tiers = release.tiers.map(async ({ name, logoSize, translations, partners }) => ({
    name,
    logoSize,
    translations: byLanguage(further, (language) => ({ name: given(translations[language]?.name) })),
    partners: await Promise.all(partners.map((partner) => partnerOf(partner, release, at, pageIn))),
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
      page: pageIn(mainLanguage(release), null),
      languages: event.languages,
      translations: byLanguage(further, (language) => {
        const said = event.translations[language] ?? {}
        return {
          ...{ title: given(said.title), place: given(said.place), intro: given(said.intro) },
          page: pageIn(language, null),
        }
      }),
    },
    tiers: await Promise.all(tiers),
  })
}

type At = (path: string) => string
type PageIn = (language: string, slug: string) => string

async function partnerOf(partner: ReleasePartner, release: Release, at: At, pageIn: PageIn) {
  const { slug, content, logo, darkLogo } = partner
  const website = readWebAddress(content.website)
  const translations = await Promise.all(
    release.event.languages.slice(1).map(async (language) => {
      const said = content.translations?.[language] ?? {}
      const { name, tagline, description } = said
      const texts = {
        ...{ name: given(name), tagline: given(tagline) },
        description: description ? await textOf(description) : null,
        page: pageIn(language, slug),
      }
      return [language, texts] as const
    }),
  )
  return {
    slug,
    name: content.name,
    acronym: given(content.acronym),
    nativeName: given(content.nativeName),
    website: website && asUri(website),
    tagline: given(content.tagline),
    description: await textOf(content.description),
    links: goodLinks(content).map(({ label, url }) => ({ label, url: asUri(url) })),
    logo: logo && {
      ...logoOf(logo, partner, at),
      alt: logoAltOf(content),
      dark: darkLogo && logoOf(darkLogo, partner, at),
    },
    page: pageIn(mainLanguage(release), slug),
    translations: Object.fromEntries(translations),
  }
}

async function textOf(document: RichText) {
  return { text: plainText(document), html: await toMarkup(<RichTextBlocks document={document} />) }
}

function byLanguage<T>(languages: string[], make: (language: string) => T): Record<string, T> {
  return Object.fromEntries(languages.map((language) => [language, make(language)]))
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

function given(text: string | undefined): string | null {
  return text || null
}
