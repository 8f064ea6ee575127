import type { ReactNode } from "react"
import { LanguageLine } from "@/components/language-choice"
import { Wordmark } from "@/components/wordmark"

export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto grid min-h-dvh max-w-105 content-start gap-10 px-6 pt-16 pb-12 sm:pt-32">
      <header>
        <Wordmark />
      </header>
      <main>{children}</main>
      <footer>
        <LanguageLine />
      </footer>
    </div>
  )
}
