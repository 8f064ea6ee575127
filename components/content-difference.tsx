import { partsOf } from "@/domain/content-fields"
import type { EntryField, FieldDifference, Shown } from "@/domain/diff/changes"
import { directionOf } from "@/domain/languages"
import type { ReleaseImage } from "@/domain/release"
import { displayAddress } from "@/domain/web-address"
import { Marked } from "./marked"
import { PartnerLogo } from "./partner-logo"
import { RichTextDifference } from "./rich-text-difference"

type Logos = { before: ReleaseImage | null; after: ReleaseImage | null }

/** Two entries compared: only the fields that differ, each with what was added and removed. */
export function ContentDifference({ differences, logos }: { differences: FieldDifference[]; logos: Logos }) {
  if (differences.length === 0) return <p className="text-soft">There are no differences.</p>
  return (
    <div className="grid gap-6">
      {differences.map(({ field, label, moved, shown }) => (
        <section key={field} aria-label={label} className="grid max-w-prose min-w-0 gap-1">
          <h3 className="text-13 text-soft">{label}</h3>
          {moved ? <p className="text-13 text-owed">! Staff changed this meanwhile.</p> : null}
          <div {...languageOf(field)}>
            <Difference shown={shown} logos={logos} />
          </div>
        </section>
      ))}
    </div>
  )
}

/** One difference: that of a field, or a single change of a description. */
export function Difference({ shown, logos }: { shown: Shown; logos: Logos }) {
  if (shown.kind === "text") return <RichTextDifference blocks={shown.blocks} />
  if (shown.kind === "logo") return <LogoDifference {...logos} />
  if (shown.kind === "links")
    return (
      <ul className="list-disc pl-6">
        {shown.links.map(({ op, label, url }, index) => (
          <li key={String(index)}>
            <Marked op={op}>
              {label}: {displayAddress(url)}
            </Marked>
          </li>
        ))}
      </ul>
    )
  return (
    <p dir="auto">
      {shown.segments.map(({ op, text }, index) => (
        <Marked key={String(index)} op={op}>
          {text}
        </Marked>
      ))}
    </p>
  )
}

/** A text in a further language is read and laid out as one. */
function languageOf(field: EntryField) {
  const language = field === "logo" ? null : partsOf(field).language
  return language === null ? {} : { lang: language, dir: directionOf(language) }
}

function LogoDifference({ before, after }: Logos) {
  return (
    <div className="mt-1 flex flex-wrap gap-4">
      {[
        { word: "Before", logo: before },
        { word: "After", logo: after },
      ].map(({ word, logo }) => (
        <figure key={word} className="grid gap-1">
          <figcaption className="text-13 text-soft">
            {word}
            {logo ? null : ": no logo"}
          </figcaption>
          <PartnerLogo logo={logo} name="" acronym="–" className="h-24 w-36" />
        </figure>
      ))}
    </div>
  )
}
