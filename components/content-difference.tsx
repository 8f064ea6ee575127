import { partsOf } from "@/domain/content-fields"
import type { EntryField, FieldDifference, Shown } from "@/domain/diff/changes"
import { directionOf } from "@/domain/languages"
import { isLogoVariant } from "@/domain/logo-facts"
import type { ReleaseImage } from "@/domain/release"
import { displayAddress } from "@/domain/web-address"
import { t } from "@/domain/words"
import { Marked } from "./marked"
import { PartnerLogo } from "./partner-logo"
import { RichTextDifference } from "./rich-text-difference"
import { fileKind, VariantPicture } from "./variant-picture"

type Logos = { before: ReleaseImage | null; after: ReleaseImage | null }
/** Variants by SHA-256. */
type Files = Record<string, ReleaseImage>

/** Two entries compared: only the fields that differ, each with what was added and removed. */
export function ContentDifference({
  differences,
  logos,
  files,
}: {
  differences: FieldDifference[]
  logos: Logos
  files: Files
}) {
  if (differences.length === 0) return <p className="text-soft">{t("There are no differences.")}</p>
  return (
    <div className="grid gap-6">
      {differences.map(({ field, label, moved, shown }) => (
        <section key={field} aria-label={label} className="grid max-w-prose min-w-0 gap-1">
          <h3 className="text-13 text-soft">{label}</h3>
          {moved ? <p className="text-13 text-owed">! {t("Staff changed this meanwhile.")}</p> : null}
          <div {...languageOf(field)}>
            <Difference shown={shown} logos={logos} files={files} />
          </div>
        </section>
      ))}
    </div>
  )
}

/** One difference: that of a field, or a single change of a description. */
export function Difference({ shown, logos, files = {} }: { shown: Shown; logos: Logos; files?: Files }) {
  if (shown.kind === "text") return <RichTextDifference blocks={shown.blocks} />
  if (shown.kind === "logo") return <LogoDifference {...logos} />
  if (shown.kind === "variant") return <VariantDifference {...shown} files={files} />
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

function VariantDifference({
  variant,
  before,
  after,
  files,
}: Extract<Shown, { kind: "variant" }> & { files: Files }) {
  return (
    <div className="mt-1 flex flex-wrap gap-4">
      {[
        { word: t("Before"), none: t("Before: none"), sha256: before },
        { word: t("After"), none: t("After: none"), sha256: after },
      ].map(({ word, none, sha256 }) => {
        const file = sha256 === null ? null : files[sha256]
        return (
          <figure key={word} className="grid gap-1">
            <figcaption className="text-13 text-soft">{sha256 === null ? none : word}</figcaption>
            {file && variant !== "print" ? (
              <VariantPicture variant={variant} file={file} className="h-24 w-36" />
            ) : (
              <p className="flex h-24 w-36 items-center justify-center rounded-sm border border-dashed border-edge text-13 text-soft">
                {file ? t("{kind} file", { kind: fileKind(file) }) : "–"}
              </p>
            )}
          </figure>
        )
      })}
    </div>
  )
}

/** A text in a further language is read and laid out as one. */
function languageOf(field: EntryField) {
  const language = field === "logo" || isLogoVariant(field) ? null : partsOf(field).language
  return language === null ? {} : { lang: language, dir: directionOf(language) }
}

function LogoDifference({ before, after }: Logos) {
  return (
    <div className="mt-1 flex flex-wrap gap-4">
      {[
        { word: t("Before"), none: t("Before: no logo"), logo: before },
        { word: t("After"), none: t("After: no logo"), logo: after },
      ].map(({ word, none, logo }) => (
        <figure key={word} className="grid gap-1">
          <figcaption className="text-13 text-soft">{logo ? word : none}</figcaption>
          <PartnerLogo logo={logo} name="" acronym="–" className="h-24 w-36" />
        </figure>
      ))}
    </div>
  )
}
