import type { ReactNode } from "react"
import { LanguageLine } from "@/components/language-choice"
import { Wordmark } from "@/components/wordmark"

/** The frame of what a partner's contact sees. Access is each page's own business (lib/review-link). */
export default function PartnerLayout({ children }: { children: ReactNode }) {
  return (
    <div className="mx-auto max-w-240 px-4 sm:px-8 print:px-0">
      <header className="flex min-h-16 items-center print:hidden">
        <Wordmark />
      </header>
      <main className="pt-4 pb-16 print:p-0">{children}</main>
      <footer className="border-t border-line pt-3 pb-8 print:hidden">
        <LanguageLine />
      </footer>
    </div>
  )
}
