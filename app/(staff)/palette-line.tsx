import { PartnerLogo } from "@/components/partner-logo"
import { Keys } from "@/components/ui/keys"
import type { PaletteOption } from "@/domain/palette-sections"
import { keysOf } from "@/domain/shortcuts"

/** One line of the palette: a partner with its logo, or what it does with its keys. */
export function PaletteLine({
  id,
  option,
  isActive,
  onPoint,
  onChoose,
}: {
  id: string
  option: PaletteOption
  isActive: boolean
  onPoint: () => void
  onChoose: () => void
}) {
  const { command, hint, face } = option
  const keys = keysOf(command.id)
  return (
    // The input keeps the focus and has the keys; the pointer only points.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      data-id={command.id}
      onPointerMove={isActive ? undefined : onPoint}
      onMouseDown={(press) => press.preventDefault()}
      onClick={onChoose}
      className="mx-2 flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 aria-selected:bg-act-wash"
    >
      {face ? (
        <PartnerLogo logo={face.logo} name={command.label} acronym={face.acronym} className="h-8 w-14" />
      ) : null}
      <span className="min-w-0 flex-1">
        {command.label}
        {hint ? <span className="block text-13 text-soft">{hint}</span> : null}
      </span>
      {keys ? (
        <span aria-hidden="true" className="max-sm:hidden">
          <Keys keys={keys} />
        </span>
      ) : null}
    </div>
  )
}
