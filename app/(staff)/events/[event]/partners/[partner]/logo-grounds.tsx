import { ON_CARD, ON_DARK } from "@/components/grounds"
import { LogoGround } from "@/components/logo-drop"
import { readableOn } from "@/domain/color"
import { CARD, cardUnder } from "@/domain/public-colors"
import type { ReleaseLogo } from "@/domain/release"
import { t } from "@/domain/words"

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
      <LogoGround logo={logo} style={ON_CARD} word={t("On light")} />
      <LogoGround
        logo={dark ?? logo}
        style={ON_DARK}
        word={t("On dark")}
        note={dark ? t("the dark variant") : logo ? t("on its light card") : undefined}
        card={dark || !logo ? undefined : cardUnder(logo, "dark")}
      />
      <LogoGround
        logo={logo}
        word={t("On the event’s color")}
        style={{ background: accent, color: readableOn(CARD.light, accent) }}
      />
      <LogoGround logo={logo} style={ON_CARD} word={t("In print gray")} picture="grayscale" />
    </div>
  )
}
