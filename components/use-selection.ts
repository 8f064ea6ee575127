"use client"
import { useRef, useState } from "react"

/**
 * Which rows are selected, by id, those that are not shown now included. A range goes from the row that was picked last,
 * in the order shown.
 */
export function useSelection(shown: readonly number[]) {
  const [picked, setPicked] = useState<ReadonlySet<number>>(new Set())
  const last = useRef<number | null>(null)
  const all = shown.length > 0 && shown.every((id) => picked.has(id))

  function pick(id: number, range: boolean) {
    const on = !picked.has(id)
    const from = range && last.current !== null ? shown.indexOf(last.current) : -1
    const to = shown.indexOf(id)
    last.current = id
    set(from < 0 ? [id] : shown.slice(Math.min(from, to), Math.max(from, to) + 1), on)
  }

  function set(ids: readonly number[], on: boolean) {
    const next = new Set(picked)
    for (const id of ids) on ? next.add(id) : next.delete(id)
    setPicked(next)
  }

  return {
    picked,
    all,
    pick,
    pickShown: () => set(shown, !all),
    choose: (ids: readonly number[]) => setPicked(new Set(ids)),
    clear: () => setPicked(new Set()),
  }
}
