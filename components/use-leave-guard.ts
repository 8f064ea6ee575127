"use client"
import { useEffect } from "react"
import { marked, say } from "@/domain/words"

const QUESTION = marked("You have changes that are not saved. Leave and lose them?")

let guards = 0

/** For ways out that are no link, such as signing out: asks when something on the page is not saved. */
export function mayLeave(): boolean {
  return guards === 0 || window.confirm(say(QUESTION))
}

/**
 * Asks before unsaved work is left behind: closing the tab, reloading, following a link on the page, and the browser's
 * back button (where the browser has the Navigation API). Without `links`, ways within the desk are free: what is on its way
 * to the server arrives all the same. `question` is a marked sentence.
 */
export function useLeaveGuard(unsaved: boolean, { links = true, question = QUESTION } = {}) {
  useEffect(() => {
    if (!unsaved) return
    const beforeUnload = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener("beforeunload", beforeUnload)
    return () => window.removeEventListener("beforeunload", beforeUnload)
  }, [unsaved])
  const asks = unsaved && links
  useEffect(() => {
    if (!asks) return
    guards += 1
    const click = (event: MouseEvent) => {
      const link = (event.target as Element).closest?.("a[href]")
      if (!(link instanceof HTMLAnchorElement) || leavesPage(link, event) === false) return
      if (window.confirm(say(question))) return
      event.preventDefault()
      event.stopPropagation()
    }
    const traverse = (event: Event) => {
      const { navigationType, cancelable } = event as Event & { navigationType?: string }
      if (navigationType === "traverse" && cancelable && !window.confirm(say(question)))
        event.preventDefault()
    }
    const { navigation } = window as { navigation?: EventTarget }
    navigation?.addEventListener("navigate", traverse)
    document.addEventListener("click", click, true)
    return () => {
      guards -= 1
      navigation?.removeEventListener("navigate", traverse)
      document.removeEventListener("click", click, true)
    }
  }, [asks, question])
}

function leavesPage(link: HTMLAnchorElement, event: MouseEvent): boolean {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
    return false
  if (link.target && link.target !== "_self") return false
  return link.pathname !== window.location.pathname || link.origin !== window.location.origin
}
