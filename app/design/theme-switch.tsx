"use client"
import { Button } from "@/components/ui/button"
import { THEME_WORDS, THEMES } from "@/domain/theme"

/** Shows the page in another theme until it is loaded again. */
export function ThemeSwitch() {
  return (
    <>
      {THEMES.map((theme) => (
        <Button
          key={theme}
          size="small"
          onClick={() => {
            document.documentElement.dataset.theme = theme
          }}
        >
          {THEME_WORDS[theme]}
        </Button>
      ))}
    </>
  )
}
