import type { ReactNode } from "react"
import { LOGO_CARD, type LogoCard } from "@/domain/logo-card"
import { type Measured, opticalSize } from "@/domain/optical-size"
import { cardUnder, SOFT_INK, type Theme } from "@/domain/public-colors"
import { t } from "@/domain/words"

export type WallPicture = Measured & { path: string }

/** A partner on the wall: its logos, and percent by which staff show them larger or smaller. */
export type WallLogo = {
  id: number
  name: string
  logo: WallPicture | null
  dark: WallPicture | null
  nudge: number
}

export type WallLook = {
  card: LogoCard
  theme: Theme
  /** False shows them as files: as large as the box around each file says, not the mark in it. */
  isBalanced: boolean
  /** A part of the real size. */
  scale?: number
}

/**
 * A logo on its card at the size that the public page gives it. Like there, a dark page shows the variant for dark
 * backgrounds without a card, and any other logo on a light one.
 */
export function WallCard({ item, look, children }: { item: WallLogo; look: WallLook; children?: ReactNode }) {
  const { card, theme, isBalanced, scale = 1 } = look
  const { width, height } = LOGO_CARD[card]
  const own = theme === "dark" ? item.dark : null
  const picture = own ?? item.logo
  const size = picture && sizeOf(picture, look, item.nudge)
  return (
    <span
      style={{
        width: width * scale,
        height: height * scale,
        background: own ? undefined : cardUnder(item.logo, theme),
      }}
      className="flex max-w-full items-center justify-center overflow-hidden rounded-[2px]"
    >
      {picture && size ? (
        // biome-ignore lint/performance/noImgElement: logos are served by content address, never through an optimizer
        <img
          src={picture.path}
          alt={item.name}
          width={Math.max(1, Math.round(size.width * scale))}
          height={Math.max(1, Math.round(size.height * scale))}
          style={{
            transform: isBalanced ? `translate(${size.x * scale}px, ${size.y * scale}px)` : undefined,
          }}
          className="max-w-none flex-none"
        />
      ) : (
        <span style={{ color: SOFT_INK.light }} className="px-2 text-center text-13">
          {t("{name}: no logo", { name: item.name })}
        </span>
      )}
      {children}
    </span>
  )
}

function sizeOf(picture: WallPicture, { card, isBalanced }: WallLook, nudge: number) {
  return isBalanced ? opticalSize(picture, card, nudge) : opticalSize({ ...picture, facts: null }, card)
}
