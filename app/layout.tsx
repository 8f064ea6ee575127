import type { Metadata, Viewport } from "next"
import { cookies } from "next/headers"
import type { ReactNode } from "react"
import { preload } from "react-dom"
import { WordsProvider } from "@/components/words-provider"
import { readTheme, THEME_COOKIE, type Theme } from "@/domain/theme"
import { readerLanguage } from "@/domain/words"
import "./globals.css"

export const metadata: Metadata = {
  title: { default: "Greenroom", template: "%s · Greenroom" },
  robots: { index: false, follow: false },
  icons: { icon: "/icon.svg" },
}

const PAPER = { light: "#faf8f3", dark: "#171613" }

export async function generateViewport(): Promise<Viewport> {
  const theme = await chosenTheme()
  return {
    themeColor:
      theme === "system"
        ? [
            { media: "(prefers-color-scheme: light)", color: PAPER.light },
            { media: "(prefers-color-scheme: dark)", color: PAPER.dark },
          ]
        : PAPER[theme],
  }
}

/** The two faces of every screen. They are optional (globals.css): on a slow first visit the system's stay, and nothing jumps. */
const FONTS = ["/fonts/instrument-sans-latin.5.3.0.woff2", "/fonts/newsreader-500-latin.5.3.0.woff2"]

/** Every page is made for its request, so that its scripts carry that answer's nonce (lib/desk-door). */
export const dynamic = "force-dynamic"

export default async function RootLayout({ children }: { children: ReactNode }) {
  for (const font of FONTS) preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" })
  return (
    <html lang={readerLanguage()} data-theme={await chosenTheme()}>
      <body>
        <WordsProvider language={readerLanguage()}>{children}</WordsProvider>
      </body>
    </html>
  )
}

/** From a cookie, so that the first paint is right and needs no script. */
async function chosenTheme(): Promise<Theme> {
  return readTheme((await cookies()).get(THEME_COOKIE)?.value)
}
