import { PartnerLogo } from "@/components/partner-logo"
import { FIELD_LABELS, fieldLabel, fieldsOf, fieldValue, partsOf } from "@/domain/content-fields"
import type { Entry } from "@/domain/diff/changes"
import { directionOf } from "@/domain/languages"
import type { ReleaseImage } from "@/domain/release"
import { displayAddress } from "@/domain/web-address"
import { RichText } from "@/site/rich-text"

/** An entry to be read: what each field says, and the logo; empty fields are left out. */
export function EntryText({ entry, logos }: { entry: Entry; logos: Record<string, ReleaseImage> }) {
  const { content, logoSha256 } = entry
  const lines = (["name", "acronym", "nativeName", "tagline"] as const).filter(
    (field) => content[field] !== "",
  )
  return (
    <div className="grid gap-4 border-t border-line pt-4">
      <PartnerLogo
        logo={logoSha256 === null ? null : (logos[logoSha256] ?? null)}
        name={content.name}
        acronym={content.acronym}
        className="h-24 w-40"
      />
      <dl className="grid gap-3">
        {lines.map((field) => (
          <div key={field}>
            <dt className="text-13 text-soft">{FIELD_LABELS[field]}</dt>
            <dd>{content[field]}</dd>
          </div>
        ))}
        {content.description.content.length > 0 ? (
          <div>
            <dt className="text-13 text-soft">{FIELD_LABELS.description}</dt>
            <dd className="[&>.text]:prose-draft">
              <RichText document={content.description} />
            </dd>
          </div>
        ) : null}
        {content.website ? (
          <div>
            <dt className="text-13 text-soft">{FIELD_LABELS.website}</dt>
            <dd className="break-all">{displayAddress(content.website)}</dd>
          </div>
        ) : null}
        {content.links.length > 0 ? (
          <div>
            <dt className="text-13 text-soft">{FIELD_LABELS.links}</dt>
            {content.links.map(({ label, url }) => (
              <dd key={`${label} ${url}`}>
                {label}: <span className="break-all">{displayAddress(url)}</span>
              </dd>
            ))}
          </div>
        ) : null}
        {content.printText ? (
          <div>
            <dt className="text-13 text-soft">{FIELD_LABELS.printText}</dt>
            <dd className="[&>.text]:prose-draft">
              <RichText document={content.printText} />
            </dd>
          </div>
        ) : null}
        <Translations content={content} />
      </dl>
    </div>
  )
}

/** What it says in further languages. */
function Translations({ content }: { content: Entry["content"] }) {
  return fieldsOf(content).map((field) => {
    const { language } = partsOf(field)
    const text = fieldValue(content, field)
    if (language === null || text === "" || Array.isArray(text)) return null
    if (typeof text !== "string" && text.content.length === 0) return null
    return (
      <div key={field}>
        <dt className="text-13 text-soft">{fieldLabel(field)}</dt>
        <dd lang={language} dir={directionOf(language)} className="[&>.text]:prose-draft">
          {typeof text === "string" ? text : <RichText document={text} />}
        </dd>
      </div>
    )
  })
}
