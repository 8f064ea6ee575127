import { ON_CARD, ON_DARK } from "@/components/grounds"
import { LogoGround } from "@/components/logo-drop"
import { readableOn } from "@/domain/color"
import { CARD, cardUnder } from "@/domain/public-colors"
import type { ReleaseLogo } from "@/domain/release"

/** The logo on every ground that it may meet. On dark it looks as on the public page: the dark variant, else a light card. */
export function LogoGrounds({
  logo,
  dark,
  accent,
}: {
  logo: ReleaseLogo | null
  dark: ReleaseLogo | null
  accent: string
}) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <LogoGround logo={logo} style={ON_CARD} word="On light" />
      <LogoGround
        logo={dark ?? logo}
        style={ON_DARK}
        word="On dark"
        note={dark ? "the dark variant" : logo ? "on its light card" : undefined}
        card={dark || !logo ? undefined : cardUnder(logo, "dark")}
      />
      <LogoGround
        logo={logo}
        word="On the event’s color"
        style={{ background: accent, color: readableOn(CARD.light, accent) }}
      />
      <LogoGround logo={logo} style={ON_CARD} word="In print gray" picture="grayscale" />
    </div>
  )
}
