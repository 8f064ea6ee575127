"use client"
import { useEffect, useRef, useState } from "react"
import { PRESENCE_BEAT_MS, type PresenceMessage, type Present } from "@/domain/presence"

/** How long it is not tried again after a failure: each leaves a line in the browser's console. */
const SILENCE_MS = 60_000

/**
 * Tells the server that this window has a partner open, and whether it holds unsaved changes; gives who else has. Silent
 * while the page is hidden, and while the server is known to be away (`isAway`). `onBase` hears which text is saved now.
 */
export function usePresence({
  partnerId,
  unsaved,
  isAway,
  onBase,
}: {
  partnerId: number
  unsaved: boolean
  isAway: boolean
  onBase: (base: string) => void
}): Present[] {
  const [others, setOthers] = useState<Present[]>([])
  const [windowName] = useState(() => Math.random().toString(36).slice(2).padEnd(6, "0"))
  const now = useRef({ unsaved, onBase })
  useEffect(() => {
    now.current = { unsaved, onBase }
  })

  useEffect(() => {
    if (isAway) return
    let isOver = false
    let silentTill = 0
    async function beat() {
      if (document.visibilityState === "hidden" || !navigator.onLine || Date.now() < silentTill) return
      const state = now.current.unsaved ? "unsaved" : "reading"
      const answer = await say(partnerId, { window: windowName, state })
      if (isOver) return
      if (answer === null) {
        silentTill = Date.now() + SILENCE_MS
        return setOthers([])
      }
      setOthers(answer.others)
      now.current.onBase(answer.base)
    }
    const show = () => void beat()
    void beat()
    const timer = setInterval(show, PRESENCE_BEAT_MS)
    document.addEventListener("visibilitychange", show)
    return () => {
      isOver = true
      clearInterval(timer)
      document.removeEventListener("visibilitychange", show)
    }
  }, [partnerId, isAway, windowName])

  // Unsaved changes are told of at once; that they are saved waits for the next beat, or others would see it flicker.
  useEffect(() => {
    if (!unsaved || isAway || !navigator.onLine) return
    void say(partnerId, { window: windowName, state: "unsaved" }).then((answer) => {
      if (answer) setOthers(answer.others)
    })
  }, [partnerId, unsaved, isAway, windowName])

  useEffect(() => {
    const leave = () => {
      const gone: PresenceMessage = { window: windowName, state: "left" }
      const body = new Blob([JSON.stringify(gone)], { type: "application/json" })
      if (navigator.onLine) navigator.sendBeacon(pathOf(partnerId), body)
    }
    window.addEventListener("pagehide", leave)
    return () => {
      window.removeEventListener("pagehide", leave)
      leave()
    }
  }, [partnerId, windowName])

  return others
}

async function say(
  partnerId: number,
  message: PresenceMessage,
): Promise<{ others: Present[]; base: string } | null> {
  try {
    const response = await fetch(pathOf(partnerId), {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(message),
    })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}

function pathOf(partnerId: number): string {
  return `/api/partners/${partnerId}/presence`
}
