"use client"
import { useEffect } from "react"

const QUESTION = "You have changes that are not saved. Leave and lose them?"

let guards = 0

/** For ways out that are no link, such as signing out: asks when something on the page is not saved. */
export function mayLeave(): boolean {
  return guards === 0 || window.confirm(QUESTION)
}

/**
 * Asks before unsaved work is left behind: closing the tab, reloading, following a link on the page, and the browser's
 * back button (where the browser has the Navigation API).
 */
export function useLeaveGuard(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return
    guards += 1
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    const click = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.("a[href]")
      if (!(link instanceof HTMLAnchorElement) || leavesPage(link, event) === false) return
      if (window.confirm(QUESTION)) return
      event.preventDefault()
      event.stopPropagation()
    }
    const traverse = (event: Event) => {
      const { navigationType, cancelable } = event as Event & { navigationType?: string }
      if (navigationType === "traverse" && cancelable && !window.confirm(QUESTION)) event.preventDefault()
    }
    const { navigation } = window as { navigation?: EventTarget }
    window.addEventListener("beforeunload", beforeUnload)
    navigation?.addEventListener("navigate", traverse)
    document.addEventListener("click", click, true)
    return () => {
      guards -= 1
      window.removeEventListener("beforeunload", beforeUnload)
      navigation?.removeEventListener("navigate", traverse)
      document.removeEventListener("click", click, true)
    }
  }, [unsaved])
}

function leavesPage(link: HTMLAnchorElement, event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return false
  if (link.target && link.target !== "_self") return false
  return link.pathname !== window.location.pathname || link.origin !== window.location.origin
}
