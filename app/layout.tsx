import type { Metadata, Viewport } from "next"
import type { ReactNode } from "react"
import { preload } from "react-dom"
import "./globals.css"

export const metadata: Metadata = {
  title: { default: "Greenroom", template: "%s · Greenroom" },
  robots: { index: false, follow: false },
  icons: { icon: "/icon.svg" },
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f3" },
    { media: "(prefers-color-scheme: dark)", color: "#171613" },
  ],
}

/** The two faces of every screen. They are optional (globals.css): on a slow first visit the system's stay, and nothing jumps. */
const FONTS = ["/fonts/instrument-sans-latin.5.3.0.woff2", "/fonts/newsreader-500-latin.5.3.0.woff2"]

/** Every page is made for its request, so that its scripts carry that answer's nonce (lib/desk-door). */
export const dynamic = "force-dynamic"

export default function RootLayout({ children }: { children: ReactNode }) {
  for (const font of FONTS) preload(font, { as: "font", type: "font/woff2", crossOrigin: "anonymous" })
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  )
}
