import type { LogoCard } from "@/domain/logo-card"
import { type OpticalSize, opticalSize } from "@/domain/optical-size"
import type { ReleasePartner } from "@/domain/release"

/**
 * A logo whose mark is not in the middle of its file is moved, so that it is in the middle of its card. The policy of a page
 * allows no style attributes, so each distance is a class, with a rule in the page's style sheet.
 */
export function shiftClasses({ logo, darkLogo, logoNudge }: ReleasePartner, card: LogoCard) {
  const light = logo ? nameOf(opticalSize(logo, card, logoNudge)) : ""
  const dark = logo && darkLogo ? nameOf(opticalSize(darkLogo, card, logoNudge)) : light
  if (light === dark) return light === "" ? undefined : `at${light}`
  return [light && `light${light}`, dark && `dark${dark}`].filter(Boolean).join(" ")
}

/** The rules for these logos' classes, each once; "" when all are in the middle. */
export function shiftRules(shown: { partner: ReleasePartner; card: LogoCard }[]): string {
  const names = new Set(shown.flatMap(({ partner, card }) => shiftClasses(partner, card)?.split(" ") ?? []))
  return [...names].sort().map(ruleOf).join("")
}

/** Less than two pixels are within what was measured; nobody sees them. */
function nameOf({ x, y }: OpticalSize): string {
  return Math.abs(x) < 2 && Math.abs(y) < 2 ? "" : `${x}_${y}`
}

function ruleOf(name: string): string {
  const [, scheme = "", x, y] = /^([a-z]+)(-?\d+)_(-?\d+)$/u.exec(name) ?? []
  const rule = `.${name}{translate:${x}px ${y}px}`
  if (scheme === "at") return rule
  if (scheme === "dark") return `@media screen and (prefers-color-scheme:dark){${rule}}`
  return `@media print,(prefers-color-scheme:light){${rule}}`
}
