import { readColor } from "@/domain/color"
import { PAPER, SPOT_CONTRAST, spotOn, THEMES } from "@/domain/public-colors"
import { marked, say, t } from "@/domain/words"

const WORDS = { light: marked("On light"), dark: marked("On dark") } as const
const TONES = {
  light: marked(
    "On light, your color has {given}; words need {needed} to 1. The page uses {used} there, the nearest tone that does.",
  ),
  dark: marked(
    "On dark, your color has {given}; words need {needed} to 1. The page uses {used} there, the nearest tone that does.",
  ),
} as const

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
              <dt className="font-serif text-24">{say(WORDS[theme])}</dt>
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
            {say(TONES[theme], { given: inWords(given), needed: `${SPOT_CONTRAST[theme]}`, used })}
          </p>
        )
      })}
    </div>
  )
}

/** Never rounded up, for 4.46 does not pass as 4.5. */
function inWords(ratio: number): string {
  return t("{ratio} to 1", { ratio: (Math.floor(ratio * 10) / 10).toFixed(1) })
}
