"use client"
import { useState } from "react"
import type { Change } from "@/domain/diff/changes"

/**
 * Which changes are taken; at first all of them. A choice stays with what the change says, whatever its id: when the
 * draft moves on under the choosing, the same changes keep their choices.
 */
export function useChoices(changes: readonly Change[]) {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const isTaken = (change: Change) => !left.has(nameOf(change))
  const choose = (chosen: readonly Change[], take: boolean) => {
    const next = new Set(left)
    for (const change of chosen) {
      if (take) next.delete(nameOf(change))
      else next.add(nameOf(change))
    }
    setLeft(next)
  }
  return { isTaken, choose, taken: changes.filter(isTaken).map(({ id }) => id) }
}

function nameOf({ field, shown }: Change): string {
  // The numbers inside are places among the changes of today.
  return JSON.stringify([field, shown], (key, value) => (key === "change" ? undefined : value))
}
