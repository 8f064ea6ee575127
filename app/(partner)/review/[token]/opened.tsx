"use client"
import { useEffect } from "react"
import { opened } from "./actions"

/** Says that the page was shown to somebody: after it is there, in a window that is seen. */
export function Opened({ token }: { token: string }) {
  useEffect(() => {
    let told = false
    const tell = () => {
      if (told || document.visibilityState !== "visible") return
      told = true
      // Without a connection it is simply not said; the next visit says it.
      opened(token).catch(() => undefined)
    }
    tell()
    document.addEventListener("visibilitychange", tell)
    return () => document.removeEventListener("visibilitychange", tell)
  }, [token])
  return null
}
