"use client"
import { useEffect, useMemo, useRef } from "react"
import type { RowActions } from "./partner-row"

/** The actions as they are now behind functions that stay the same, so that a row is drawn anew only when it changes itself. */
export function useRowActions(now: RowActions): RowActions {
  const latest = useRef(now)
  useEffect(() => {
    latest.current = now
  })
  return useMemo(
    () => ({
      onSelect: (...given) => latest.current.onSelect(...given),
      onStep: (...given) => latest.current.onStep(...given),
      onPlace: (...given) => latest.current.onPlace(...given),
      onTags: (...given) => latest.current.onTags(...given),
      onArchive: (...given) => latest.current.onArchive(...given),
      onRestore: (...given) => latest.current.onRestore(...given),
    }),
    [],
  )
}
