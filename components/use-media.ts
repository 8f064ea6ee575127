"use client"
import { useSyncExternalStore } from "react"

/** Does a media query hold? False until the browser takes over, so that nothing mismatches. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = window.matchMedia(query)
      list.addEventListener("change", changed)
      return () => list.removeEventListener("change", changed)
    },
    () => window.matchMedia(query).matches,
    () => false,
  )
}
