"use client"
import { usePathname, useRouter } from "next/navigation"
import { useEffect, useRef, useState, useTransition } from "react"
import { counted } from "@/domain/counted"

/** So that not every letter asks the server. */
const PAUSE_MS = 150

/** Search over names and texts, as it is typed; it stands in the address, so that it can be shared and gone back to. */
export function PartnerSearch({ typed, found }: { typed: string; found: number | null }) {
  const router = useRouter()
  const path = usePathname()
  const [waiting, startWaiting] = useTransition()
  const [{ seen, written, text }, setState] = useState({ seen: typed, written: typed, text: typed })
  // The address has changed: by a link or the way back, and the field follows, or by the lines below, and the field is newer.
  if (seen !== typed) setState({ seen: typed, written, text: written === typed ? text : typed })
  const input = useRef<HTMLInputElement>(null)
  // What was typed before this page could listen.
  useEffect(() => {
    const early = input.current?.value ?? ""
    setState((state) => (state.text === early ? state : { ...state, text: early }))
  }, [])
  useEffect(() => {
    if (text.trim() === written.trim()) return
    const pause = setTimeout(() => {
      setState((state) => ({ ...state, written: text }))
      const query = text.trim() === "" ? "" : `?q=${encodeURIComponent(text)}`
      startWaiting(() => router.replace(`${path}${query}`, { scroll: false }))
    }, PAUSE_MS)
    return () => clearTimeout(pause)
  }, [text, written, path, router])
  return (
    <search className="mb-8 flex flex-wrap items-center gap-x-4 gap-y-2">
      <input
        ref={input}
        type="search"
        aria-label="Search partners"
        placeholder="Search names and texts"
        value={text}
        aria-busy={waiting}
        onChange={({ target }) => setState((state) => ({ ...state, text: target.value }))}
        className="h-10 w-full rounded-md border border-edge bg-sheet px-3 placeholder:text-soft sm:w-72"
      />
      <p role="status" className="text-13 text-soft">
        {found === null
          ? ""
          : found === 0
            ? `Nobody here has “${typed.trim()}” in the name or the text.`
            : `${counted(found, "partner")} found. Clear the search to change the order.`}
      </p>
    </search>
  )
}
