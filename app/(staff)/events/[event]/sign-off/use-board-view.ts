"use client"
import { usePathname, useRouter, useSearchParams } from "next/navigation"
import { useEffect, useState, useTransition } from "react"
import { type BoardView, readView, viewSearch } from "@/domain/board-view"

/** So that typing does not rewrite the address with every letter. */
const PAUSE_MS = 250

/**
 * The view of the address, and a way to change both. What is shown follows at once, the address after a short pause; of a board
 * in pages the server finds what is shown, so that it follows the address: `shown` is the view of the rows that are there.
 */
export function useBoardView(inPages: boolean) {
  const path = usePathname()
  const router = useRouter()
  const [waiting, startWaiting] = useTransition()
  const address = viewSearch(readView(new URLSearchParams(useSearchParams())))
  const [state, setState] = useState(() => ({ seen: address, written: address, view: viewAt(address) }))
  // The address has changed: by a link, and the view follows, or by the lines below, and the view is newer than it.
  if (state.seen !== address)
    setState({ ...state, seen: address, view: state.written === address ? state.view : viewAt(address) })
  const wanted = viewSearch(state.view)
  useEffect(() => {
    if (wanted === address) return
    const pause = setTimeout(() => {
      setState((current) => ({ ...current, written: wanted }))
      if (inPages) startWaiting(() => router.replace(`${path}${wanted}`, { scroll: false }))
      else window.history.replaceState(null, "", `${path}${wanted}`)
    }, PAUSE_MS)
    return () => clearTimeout(pause)
  }, [wanted, address, path, inPages, router])
  return {
    view: state.view,
    shown: inPages ? viewAt(address) : state.view,
    setView: (view: BoardView) => setState((current) => ({ ...current, view })),
    waiting,
  }
}

function viewAt(address: string): BoardView {
  return readView(new URLSearchParams(address))
}
