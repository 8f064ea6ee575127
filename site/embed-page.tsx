import type { LocalPartner, LocalTier } from "@/domain/localized"
import type { Addresses } from "./addresses"
import { PartnerLogo } from "./partner-logo"
import { rootFrom } from "./paths"
import type { Shown } from "./view"

/** The wall alone, for a frame on another site: logos and names, every link in a window of its own. */
export function EmbedPage({ release, view, addresses }: Shown & { addresses: Addresses }) {
  const { event, tiers } = release
  const root = rootFrom(view.path)
  const addressOf = (slug: string | null) => root + addresses.path({ language: view.language, slug }).slice(1)
  return (
    <>
      <h1 className="bar" {...event.spoken.title}>
        <a href={addressOf(null)} target="_blank" rel="noopener">
          {event.title}
        </a>
      </h1>
      <main>
        {tiers.map((tier, index) => (
          <section key={String(index)} className="axis tier">
            <h2 className="side" {...tier.spoken.name}>
              {tier.name}
            </h2>
            <ul className={`partners wall ${tier.logoSize}`}>
              {tier.partners.map((partner) => (
                <Partner
                  key={partner.slug}
                  address={addressOf(partner.slug)}
                  partner={partner}
                  tier={tier}
                  root={root}
                />
              ))}
            </ul>
          </section>
        ))}
      </main>
    </>
  )
}

function Partner(props: { address: string; partner: LocalPartner; tier: LocalTier; root: string }) {
  const { address, partner, tier, root } = props
  return (
    <li className="partner">
      <PartnerLogo partner={partner} size={tier.logoSize} root={root} eager={false} />
      <div className="entry">
        <h3 {...partner.spoken.name}>
          <a href={address} target="_blank" rel="noopener">
            {partner.content.name}
          </a>
        </h3>
      </div>
    </li>
  )
}
