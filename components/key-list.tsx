"use client"
import type { ReactNode } from "react"
import { useListKeys } from "@/components/use-list-keys"

/** The keys of a list around rows that the server made; each carries `LIST_ROW`. */
export function KeyList({ children }: { children: ReactNode }) {
  const { onKeyDown } = useListKeys()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only hears the keys of the links in its rows
    <div onKeyDown={onKeyDown} className="contents">
      {children}
    </div>
  )
}
