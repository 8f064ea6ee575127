"use client"
import { usePathname } from "next/navigation"
import { useEffect, useRef } from "react"
import { NearLink } from "@/components/near-link"
import { t } from "@/domain/words"

type Tab = {
  href: string
  label: string
  /** A pattern of further paths that belong to the tab. */
  within?: string
  /** How many things there ask for somebody. */
  owed?: number
}

export function EventTabs({ tabs }: { tabs: Tab[] }) {
  const path = usePathname()
  const nav = useRef<HTMLElement>(null)
  // On a phone the tabs scroll sideways; the current one comes into view.
  useEffect(() => {
    const current = nav.current?.querySelector<HTMLElement>("[aria-current]")
    if (path && nav.current && current)
      nav.current.scrollLeft = current.offsetLeft - nav.current.offsetLeft - 24
  }, [path])
  return (
    <nav ref={nav} aria-label={t("Event")} className="mt-3 flex gap-1 overflow-x-auto">
      {tabs.map((tab) => {
        const current =
          path === tab.href || (tab.within !== undefined && new RegExp(tab.within, "u").test(path))
        return (
          <NearLink
            key={tab.href}
            href={tab.href}
            aria-current={current ? "page" : undefined}
            className="border-b-3 border-transparent px-3 py-2 whitespace-nowrap text-soft transition-colors duration-100 -outline-offset-2 first:-ml-3 hover:text-ink aria-[current]:border-act aria-[current]:font-semibold aria-[current]:text-ink"
          >
            {tab.label}
            {tab.owed ? (
              <span className="relative ml-1.5 rounded-sm bg-owed-wash px-1.5 py-0.5 text-13 font-semibold text-owed">
                <span className="sr-only"> </span>
                {tab.owed}
                <span className="sr-only"> {t("to look at")}</span>
              </span>
            ) : null}
          </NearLink>
        )
      })}
    </nav>
  )
}
