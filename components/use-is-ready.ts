"use client"
import { useSyncExternalStore } from "react"

/** Are the page's scripts there? Till then a submit button would send the browser away, with what was typed in the address. */
export function useIsReady(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
}
