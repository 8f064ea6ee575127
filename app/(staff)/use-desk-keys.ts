"use client"
import { useCallback, useEffect, useRef, useSyncExternalStore } from "react"
import { hasMod, isCovered, isTyping, keyOf } from "@/components/keyboard"
import { keyPressed } from "@/domain/shortcuts"

/** How long the second key may take. */
const SEQUENCE_MS = 1500
const SWITCH = "greenroom:letter-keys"

/**
 * The desk's keys: Ctrl+K always, letters as long as they are switched on, nobody types and nothing stands before the page.
 */
export function useDeskKeys(give: {
  palette: () => void
  search: () => void
  command: (id: string) => void
}) {
  const hasLetters = useHasLetters()
  const latest = useRef(give)
  useEffect(() => {
    latest.current = give
  })
  useEffect(() => {
    let pending = ""
    let pressedAt = 0
    function onKeyDown(press: KeyboardEvent) {
      if (press.defaultPrevented || press.isComposing || press.repeat) return
      if (hasMod(press) && keyOf(press) === "k") {
        press.preventDefault()
        return latest.current.palette()
      }
      if (press.ctrlKey || press.metaKey || press.altKey) return
      if (!hasLetters || isTyping(press.target) || isCovered()) return
      if (press.key === "Shift") return
      const now = performance.now()
      const before = now - pressedAt > SEQUENCE_MS ? "" : pending
      pressedAt = now
      const meant = keyPressed(before, keyOf(press))
      pending = "pending" in meant ? meant.pending : ""
      if ("pending" in meant) return
      press.preventDefault()
      if ("search" in meant) latest.current.search()
      else latest.current.command(meant.command)
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [hasLetters])
  const switchLetters = useCallback((on: boolean) => {
    try {
      if (on) localStorage.removeItem(SWITCH)
      else localStorage.setItem(SWITCH, "off")
    } catch {
      // Without storage the switch holds for this page.
    }
    withoutStorage = on
    for (const listen of listeners) listen()
  }, [])
  return { hasLetters, switchLetters }
}

const listeners = new Set<() => void>()
let withoutStorage = true

function useHasLetters(): boolean {
  return useSyncExternalStore(
    (listen) => {
      listeners.add(listen)
      window.addEventListener("storage", listen)
      return () => {
        listeners.delete(listen)
        window.removeEventListener("storage", listen)
      }
    },
    () => {
      try {
        return localStorage.getItem(SWITCH) !== "off"
      } catch {
        return withoutStorage
      }
    },
    () => true,
  )
}
