"use client"
import { usePathname, useRouter } from "next/navigation"
import { type RefObject, useEffect, useState, useTransition } from "react"
import { type PartnerView, partnerViewSearch } from "@/domain/partner-view"

/** So that not every letter asks the server. */
const PAUSE_MS = 150

/**
 * The view of the address, and what is being typed into its search field. A filter goes into the address at once, what is
 * typed after a pause; the list stays as it is until the new one has come.
 */
export function useListView(view: PartnerView, field: RefObject<HTMLInputElement | null>) {
  const router = useRouter()
  const path = usePathname()
  const [waiting, startWaiting] = useTransition()
  const typed = view.query
  const [{ seen, written, text }, setState] = useState({ seen: typed, written: typed, text: typed })
  // The address has changed: by a link or the way back, and the field follows, or by the lines below, and the field is newer.
  if (seen !== typed) setState({ seen: typed, written, text: written.trim() === typed ? text : typed })
  // What was typed before this page could listen.
  useEffect(() => {
    const early = field.current?.value ?? ""
    setState((state) => (state.text === early ? state : { ...state, text: early }))
  }, [field])
  const address = `${path}${partnerViewSearch({ ...view, query: text, page: 1 })}`
  useEffect(() => {
    if (text.trim() === written.trim()) return
    const pause = setTimeout(() => {
      setState((state) => ({ ...state, written: text }))
      startWaiting(() => router.replace(address, { scroll: false }))
    }, PAUSE_MS)
    return () => clearTimeout(pause)
  }, [text, written, address, router])

  /** Changes filters or the order, and goes to the first page. */
  function change(next: Partial<PartnerView>) {
    const wanted = { ...view, query: text, page: 1, ...next }
    setState((state) => ({ ...state, written: wanted.query, text: wanted.query }))
    startWaiting(() => router.replace(`${path}${partnerViewSearch(wanted)}`, { scroll: false }))
  }

  return {
    text,
    type: (letters: string) => setState((state) => ({ ...state, text: letters })),
    change,
    waiting,
  }
}
