import { readColor } from "@/domain/color"
import { PAPER, SPOT_CONTRAST, spotOn, THEMES } from "@/domain/public-colors"

const WORDS = { light: "On light", dark: "On dark" } as const

/** What the public page makes of an accent color: itself where words in it can be read, else the nearest tone. */
export function AccentPreview({ accent }: { accent: string }) {
  const color = readColor(accent)
  if (!color) return null
  return (
    <div className="grid gap-2">
      <dl className="grid max-w-100 grid-cols-2 overflow-hidden rounded-sm border border-line">
        {THEMES.map((theme) => {
          const { color: used, ratio } = spotOn(color, theme)
          return (
            <div key={theme} className="p-3" style={{ background: PAPER[theme], color: used }}>
              <dt className="font-serif text-24">{WORDS[theme]}</dt>
              <dd className="text-13">
                <span className="tabular-nums">{used}</span>, {inWords(ratio)}
              </dd>
            </div>
          )
        })}
      </dl>
      {THEMES.map((theme) => {
        const { color: used, given } = spotOn(color, theme)
        return used === color ? null : (
          <p key={theme} className="text-13 text-soft">
            {WORDS[theme]}, your color has {inWords(given)}; words need {SPOT_CONTRAST[theme]} to 1. The page
            uses {used} there, the nearest tone that does.
          </p>
        )
      })}
    </div>
  )
}

/** Never rounded up, for 4.46 does not pass as 4.5. */
function inWords(ratio: number): string {
  return `${(Math.floor(ratio * 10) / 10).toFixed(1)} to 1`
}
