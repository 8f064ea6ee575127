import { worded } from "./words"

/** How the desk looks: as the system does, or always light or dark. */
export const THEMES = ["system", "light", "dark"] as const
export type Theme = (typeof THEMES)[number]

export const THEME_WORDS: Record<Theme, string> = worded({
  system: "As the system",
  light: "Light",
  dark: "Dark",
})

/** The cookie that remembers the choice, so that the server draws the first page in it. */
export const THEME_COOKIE = "greenroom-theme"

/** What a cookie says; anything else counts as "system". */
export function readTheme(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system"
}
