import { languageOf } from "@/domain/language"
import type { Release, ReleasePartner, ReleaseTier } from "@/domain/release"
import { PartnerLogo } from "./partner-logo"
import { embedPath, eventPath, partnerPath, rootFrom } from "./paths"

/** The wall alone, for a frame on another site: logos and names, every link in a window of its own. */
export function EmbedPage({ release }: { release: Release }) {
  const { event, tiers } = release
  const root = rootFrom(embedPath(event.slug))
  return (
    <>
      <h1 className="bar" lang={languageOf(event.title)}>
        <a href={root + eventPath(event.slug).slice(1)} target="_blank" rel="noopener">
          {event.title}
        </a>
      </h1>
      <main>
        {tiers.map((tier, index) => (
          <section key={String(index)} className="axis tier">
            <h2 className="side" lang={languageOf(tier.name)}>
              {tier.name}
            </h2>
            <ul className={`partners wall ${tier.logoSize}`}>
              {tier.partners.map((partner) => (
                <Partner key={partner.slug} event={event.slug} partner={partner} tier={tier} root={root} />
              ))}
            </ul>
          </section>
        ))}
      </main>
    </>
  )
}

function Partner(props: { event: string; partner: ReleasePartner; tier: ReleaseTier; root: string }) {
  const { event, partner, tier, root } = props
  const { slug, content } = partner
  return (
    <li className="partner">
      <PartnerLogo partner={partner} size={tier.logoSize} root={root} eager={false} />
      <div className="entry">
        <h3 lang={languageOf(content.name)}>
          <a href={root + partnerPath(event, slug).slice(1)} target="_blank" rel="noopener">
            {content.name}
          </a>
        </h3>
      </div>
    </li>
  )
}
