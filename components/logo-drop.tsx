"use client"
import { type CSSProperties, useId } from "react"
import type { Result } from "@/domain/result"
import { say, t } from "@/domain/words"
import { FileDrop, LOGO_FILES, LOGO_HINT } from "./file-drop"
import { ON_CARD, ON_DARK } from "./grounds"
import { fileKind } from "./variant-picture"

export type ShownLogo = { path: string; width: number; height: number }

/**
 * The logo on light and on dark, and a place to drop a new one, which goes to `address`. `onUploaded` and `onRemove`
 * say what became of it, in words.
 */
export function LogoDrop<L extends ShownLogo>({
  logo,
  address,
  heading: Heading = "h2",
  pathPrefix = "",
  onUploaded,
  onRemove,
}: {
  logo: L | null
  address: string
  heading?: "h2" | "h4"
  /** Put before the logo's path where it is shown. */
  pathPrefix?: string
  onUploaded: (logo: L) => string
  onRemove: () => Promise<Result<{ done: string }>>
}) {
  const id = useId()
  const shown = logo && { ...logo, path: pathPrefix + logo.path }
  return (
    <section aria-labelledby={`${id}-title`} className="grid gap-3">
      <Heading id={`${id}-title`} className={Heading === "h2" ? "text-18 font-semibold" : "font-semibold"}>
        {t("Logo")}
      </Heading>
      <div className="grid grid-cols-2 gap-3">
        <LogoGround logo={shown} style={ON_CARD} word={t("On light")} />
        <LogoGround logo={shown} style={ON_DARK} word={t("On dark")} />
      </div>
      {logo ? (
        <p className="text-13 text-soft">
          {fileKind(logo)}, {logo.width} × {logo.height}
        </p>
      ) : null}
      <FileDrop<{ logo: L }>
        label={t("Logo file")}
        address={address}
        accept={LOGO_FILES}
        word={logo ? t("Replace logo") : t("Choose a logo")}
        hint={say(LOGO_HINT)}
        onUploaded={(answer) => onUploaded(answer.logo)}
        onRemove={logo ? onRemove : undefined}
      />
    </section>
  )
}

/** A logo on a ground of its own; `card` (a color) puts a card between them. */
export function LogoGround({
  logo,
  style,
  word,
  note,
  card,
  picture = "",
}: {
  logo: ShownLogo | null
  /** Gives it its colors. */
  style: CSSProperties
  word: string
  /** After the word: why it looks as it does. */
  note?: string | undefined
  card?: string | undefined
  /** More classes for the picture. */
  picture?: string
}) {
  return (
    <figure style={style} className="flex h-36 min-w-0 flex-col gap-2 rounded-md border border-line p-3">
      <div
        style={{ background: card }}
        className={`flex min-h-0 flex-1 items-center justify-center ${card ? "self-center rounded-sm px-4 py-2" : ""}`}
      >
        {logo ? (
          // biome-ignore lint/performance/noImgElement: logos are served by content address, never through an optimizer
          <img
            src={logo.path}
            width={logo.width}
            height={logo.height}
            alt={t("Logo, {ground}", { ground: word.toLowerCase() })}
            className={`${card ? "h-full w-auto max-w-full" : "size-full"} object-contain ${picture}`}
          />
        ) : (
          <span className="text-13">{t("No logo yet")}</span>
        )}
      </div>
      <figcaption className="text-13">
        {word}
        {note ? `, ${note}` : ""}
      </figcaption>
    </figure>
  )
}
