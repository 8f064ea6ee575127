"use client"
import { useEffect, useRef, useState } from "react"
import { PRESENCE_BEAT_MS, type PresenceMessage, type Present } from "@/domain/presence"

/**
 * Tells the server that this window has a partner open, and whether it holds unsaved changes; gives who else has. Silent
 * while the page is hidden and while the server is away. `onBase` hears which text is saved now.
 */
export function usePresence({
  partnerId,
  unsaved,
  onBase,
}: {
  partnerId: number
  unsaved: boolean
  onBase: (base: string) => void
}): Present[] {
  const [others, setOthers] = useState<Present[]>([])
  const [windowName] = useState(() => Math.random().toString(36).slice(2).padEnd(6, "0"))
  const now = useRef({ unsaved, onBase })
  useEffect(() => {
    now.current = { unsaved, onBase }
  })

  useEffect(() => {
    const path = `/api/partners/${partnerId}/presence`
    let isOver = false
    async function beat() {
      if (document.visibilityState === "hidden" || !navigator.onLine) return
      const state = now.current.unsaved ? "unsaved" : "reading"
      const answer = await say(path, { window: windowName, state })
      if (isOver || answer === null) return
      setOthers(answer.others)
      now.current.onBase(answer.base)
    }
    const leave = () => {
      const gone: PresenceMessage = { window: windowName, state: "left" }
      if (navigator.onLine)
        navigator.sendBeacon(path, new Blob([JSON.stringify(gone)], { type: "application/json" }))
    }
    void beat()
    const timer = setInterval(() => void beat(), PRESENCE_BEAT_MS)
    const show = () => void beat()
    document.addEventListener("visibilitychange", show)
    window.addEventListener("pagehide", leave)
    return () => {
      isOver = true
      clearInterval(timer)
      document.removeEventListener("visibilitychange", show)
      window.removeEventListener("pagehide", leave)
      leave()
    }
  }, [partnerId, windowName])

  // Unsaved changes are told of at once; that they are saved waits for the next beat, or others would see it flicker.
  useEffect(() => {
    if (!unsaved || !navigator.onLine) return
    void say(`/api/partners/${partnerId}/presence`, { window: windowName, state: "unsaved" }).then(
      (answer) => {
        if (answer) setOthers(answer.others)
      },
    )
  }, [partnerId, unsaved, windowName])

  return others
}

async function say(
  path: string,
  message: PresenceMessage,
): Promise<{ others: Present[]; base: string } | null> {
  try {
    const response = await fetch(path, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(message),
    })
    return response.ok ? await response.json() : null
  } catch {
    return null
  }
}
