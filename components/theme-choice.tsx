"use client"
import { useState } from "react"
import { readTheme, THEME_COOKIE, THEME_WORDS, type Theme } from "@/domain/theme"
import { t } from "@/domain/words"
import { MenuChoices } from "./ui/menu"

/** System, light or dark: at once on this page, and by a cookie on every later one in this browser. */
export function ThemeChoice() {
  const [theme, setTheme] = useState(() => readTheme(document.documentElement.dataset.theme))
  function choose(chosen: Theme) {
    // biome-ignore lint/suspicious/noDocumentCookie: not all browsers have the Cookie Store
    document.cookie = `${THEME_COOKIE}=${chosen}; path=/; max-age=31536000; samesite=lax`
    document.documentElement.dataset.theme = chosen
    setTheme(chosen)
  }
  return (
    <MenuChoices label={t("How the desk looks")} choices={THEME_WORDS} chosen={theme} onChoose={choose} />
  )
}
