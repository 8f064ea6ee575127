import { languageOf } from "./language"
import { type Spoken, spokenIn } from "./languages"
import type { Release, ReleasePartner, ReleaseTier } from "./release"

/**
 * A release in one of its languages. Each text that a page shows has beside it, under its name in `spoken`, the attributes
 * that tell its language and direction where they are not the page's: texts that fall back to the first language, and
 * names that their script gives away.
 */
export type LocalRelease = {
  language: string
  event: Release["event"] & { spoken: Record<"title" | "place" | "intro", Spoken> }
  tiers: LocalTier[]
}
export type LocalTier = Omit<ReleaseTier, "partners"> & {
  /** As the event's first language has it. */
  mainName: string
  spoken: Record<"name", Spoken>
  partners: LocalPartner[]
}
export type LocalPartner = ReleasePartner & {
  spoken: Record<"name" | "nativeName" | "tagline" | "description" | "links", Spoken>
}

/** Pure; a language that the release does not have shows its first language's texts, marked as such. */
export function localized(release: Release, language: string): LocalRelease {
  const choose = chooser(mainLanguage(release), language)
  return {
    language,
    event: localEvent(release.event, language, choose),
    tiers: release.tiers.map((tier) => {
      const name = choose(tier.name, tier.translations[language]?.name)
      return {
        ...tier,
        name: name.text,
        mainName: tier.name,
        spoken: { name: name.spoken },
        partners: tier.partners.map((partner) => localPartner(partner, language, choose)),
      }
    }),
  }
}

/** The language that a release's texts are in unless a translation is given. */
export function mainLanguage({ event }: Release): string {
  return event.languages[0] ?? "en"
}

type Choose = (main: string, translated: string | undefined) => { text: string; spoken: Spoken }

/** The translation if there is one, and which language the chosen text is in: its script knows better than we do. */
function chooser(main: string, page: string): Choose {
  return (mainText, translated) => {
    const text = translated || mainText
    const language = languageOf(text) ?? (text === "" || translated ? page : main)
    return { text, spoken: spokenIn(language, page) }
  }
}

function localEvent(event: Release["event"], language: string, choose: Choose): LocalRelease["event"] {
  const said = event.translations[language] ?? {}
  const title = choose(event.title, said.title)
  const place = choose(event.place, said.place)
  const intro = choose(event.intro, said.intro)
  return {
    ...event,
    ...{ title: title.text, place: place.text, intro: intro.text },
    spoken: { title: title.spoken, place: place.spoken, intro: intro.spoken },
  }
}

function localPartner(partner: ReleasePartner, language: string, choose: Choose): LocalPartner {
  const { content } = partner
  const said = content.translations?.[language] ?? {}
  const name = choose(content.name, said.name)
  const tagline = choose(content.tagline, said.tagline)
  const other = otherName(partner, said.name)
  const native = choose(other, other === content.name ? undefined : other)
  return {
    ...partner,
    content: {
      ...content,
      ...{ name: name.text, nativeName: native.text, tagline: tagline.text },
      description: said.description ?? content.description,
    },
    spoken: {
      name: name.spoken,
      nativeName: native.spoken,
      tagline: tagline.spoken,
      // Of a long text the script says little: it may quote another.
      description: said.description ? {} : choose(" ", undefined).spoken,
      links: choose(" ", undefined).spoken,
    },
  }
}

/** Where the native name has become the heading, the main name stands in its place. */
function otherName({ content }: ReleasePartner, translated: string | undefined): string {
  return translated && translated === content.nativeName ? content.name : content.nativeName
}
