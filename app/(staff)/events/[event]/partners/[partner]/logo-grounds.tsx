import { LogoGround, type ShownLogo } from "@/components/logo-drop"
import { readableOn } from "@/domain/color"

/** The logo on every ground that it may meet. On dark it looks as on the public page: the dark variant, else a light card. */
export function LogoGrounds({
  logo,
  dark,
  accent,
}: {
  logo: ShownLogo | null
  dark: ShownLogo | null
  accent: string
}) {
  return (
    <div className="grid grid-cols-2 gap-3">
      <LogoGround logo={logo} ground="bg-[#fff] text-[#615b51]" word="On light" />
      <LogoGround
        logo={dark ?? logo}
        ground="bg-[#171613] text-[#a9a396]"
        word="On dark"
        note={dark ? "the dark variant" : logo ? "on its light card" : undefined}
        card={!dark && logo !== null}
      />
      <LogoGround
        logo={logo}
        word="On the event’s color"
        style={{ background: accent, color: readableOn("#ffffff", accent) }}
      />
      <LogoGround logo={logo} ground="bg-[#fff] text-[#615b51]" word="In print gray" picture="grayscale" />
    </div>
  )
}
