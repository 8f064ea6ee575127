import type { ReactNode } from "react"
import { fileKind, VariantPicture } from "@/components/variant-picture"
import type { Content } from "@/domain/content"
import { type ContentField, fieldsOf, fieldValue, partsOf } from "@/domain/content-fields"
import { COPIES, type Copy } from "@/domain/copies"
import type { EntryPart } from "@/domain/entry-parts"
import { languageOf } from "@/domain/language"
import { directionOf } from "@/domain/languages"
import { logoAltOf } from "@/domain/logo-alt"
import { type LogoVariant, VARIANT_LABELS } from "@/domain/logo-facts"
import type { ReleaseImage } from "@/domain/release"
import { commentFieldLabel } from "@/domain/review"
import { displayAddress, readWebAddress } from "@/domain/web-address"
import { t } from "@/domain/words"
import { RichText } from "@/site/rich-text"

type Hidden = readonly EntryPart[]

/** The entry field by field, with what is empty said to be so. `logo` is null for none, undefined when it can't be shown. */
export function EntryFields({
  content,
  covers = COPIES,
  logo,
  variants,
  logoPrefix,
  hidden = [],
}: {
  content: Content
  /** Which of its texts are shown; the name belongs to both. */
  covers?: readonly Copy[]
  logo: ReleaseImage | null | undefined
  /** The logo's further files, which are approved with the entry. */
  variants: { variant: LogoVariant; file: ReleaseImage }[]
  /** Put before the logo's path. */
  logoPrefix: string
  /** What of it the public pages leave out. */
  hidden?: Hidden
}) {
  return (
    <dl className="border-t border-line">
      <Row hidden={hidden} field="name">
        <Words text={content.name} />
      </Row>
      {covers.includes("web") ? (
        <WebFields
          content={content}
          logo={logo}
          variants={variants}
          logoPrefix={logoPrefix}
          hidden={hidden}
        />
      ) : null}
      {covers.includes("print") && content.printText ? (
        <Row hidden={[]} field="printText">
          <div className="prose-draft">
            <RichText document={content.printText} />
          </div>
        </Row>
      ) : null}
    </dl>
  )
}

function WebFields({
  content,
  logo,
  variants,
  logoPrefix,
  hidden = [],
}: Omit<Parameters<typeof EntryFields>[0], "covers">) {
  return (
    <>
      <Row hidden={hidden} field="acronym">
        <Words text={content.acronym} />
      </Row>
      <Row hidden={hidden} field="nativeName">
        <Words text={content.nativeName} />
      </Row>
      <Row hidden={hidden} field="tagline">
        <Words text={content.tagline} />
      </Row>
      <Row hidden={hidden} field="description">
        {content.description.content.length > 0 ? (
          <div className="prose-draft">
            <RichText document={content.description} />
          </div>
        ) : (
          <Nothing />
        )}
      </Row>
      <Row hidden={hidden} field="website">
        {content.website ? <Address url={content.website} /> : <Nothing />}
      </Row>
      <Row hidden={hidden} field="links">
        {content.links.length > 0 ? (
          <ul className="grid gap-1">
            {content.links.map(({ label, url }) => (
              <li key={`${label} ${url}`}>
                <span lang={languageOf(label)}>{label}</span>: <Address url={url} />
              </li>
            ))}
          </ul>
        ) : (
          <Nothing />
        )}
      </Row>
      {fieldsOf(content).map((field) => (
        <Translation key={field} content={content} field={field} hidden={hidden} />
      ))}
      <Row hidden={hidden} field="logo">
        {logo ? (
          <span className="inline-flex h-28 w-56 items-center justify-center rounded-sm bg-card p-3 ring-1 ring-line">
            {/* biome-ignore lint/performance/noImgElement: logos are served by content address, never through an optimizer */}
            <img
              src={logoPrefix + logo.path}
              width={logo.width}
              height={logo.height}
              alt={logoAltOf(content)}
              className="size-full object-contain"
            />
          </span>
        ) : logo === null ? (
          <Nothing />
        ) : (
          t("The logo of that draft, which is not shown any more.")
        )}
        {content.logoAlt ? (
          <p className="mt-1 text-13 text-soft">{t("Said as: “{logoAlt}”", { logoAlt: content.logoAlt })}</p>
        ) : null}
      </Row>
      {variants.map(({ variant, file }) => (
        <Line key={variant} label={VARIANT_LABELS[variant]}>
          {variant === "print" ? (
            t("A {fileKind} file for printed matter, kept as it was sent.", { fileKind: fileKind(file) })
          ) : (
            <VariantPicture
              variant={variant}
              file={{ ...file, path: logoPrefix + file.path }}
              className="h-28 w-56"
            />
          )}
        </Line>
      ))}
    </>
  )
}

/** A text in a further language, if there is one. */
function Translation({ content, field, hidden }: { content: Content; field: ContentField; hidden: Hidden }) {
  const { language } = partsOf(field)
  const text = fieldValue(content, field)
  if (language === null || Array.isArray(text) || text === "") return null
  if (typeof text === "string")
    return (
      <Row hidden={hidden} field={field}>
        <span lang={language} dir={directionOf(language)}>
          {text}
        </span>
      </Row>
    )
  if (text.content.length === 0) return null
  return (
    <Row hidden={hidden} field={field}>
      <div className="prose-draft" lang={language} dir={directionOf(language)}>
        <RichText document={text} />
      </div>
    </Row>
  )
}

function Row({
  field,
  hidden,
  children,
}: {
  field: ContentField | "logo"
  hidden: Hidden
  children: ReactNode
}) {
  const part = field === "logo" ? field : partsOf(field).main
  return (
    <Line label={commentFieldLabel(field)} isHidden={hidden.some((item) => item === part)}>
      {children}
    </Line>
  )
}

function Line({
  label,
  isHidden = false,
  children,
}: {
  label: string
  isHidden?: boolean
  children: ReactNode
}) {
  return (
    <div className="grid gap-1 border-b border-line py-3 sm:grid-cols-[12rem_minmax(0,1fr)] sm:gap-6">
      <dt className="text-13 text-soft sm:pt-0.5">
        {label}
        {isHidden ? <span className="block italic">{t("Not on the public page")}</span> : null}
      </dt>
      <dd className="max-w-prose min-w-0">{children}</dd>
    </div>
  )
}

function Words({ text }: { text: string }) {
  return text ? (
    <span lang={languageOf(text)} dir="auto">
      {text}
    </span>
  ) : (
    <Nothing />
  )
}

function Address({ url }: { url: string }) {
  const href = readWebAddress(url)
  if (!href) return url
  return (
    <a
      href={href}
      target="_blank"
      rel="noreferrer"
      className="break-words text-act underline underline-offset-3"
    >
      {displayAddress(href)}
    </a>
  )
}

function Nothing() {
  return <span className="text-soft">{t("nothing")}</span>
}
