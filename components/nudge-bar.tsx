"use client"
import type { WallLogo } from "./logo-wall"
import { NudgeControl } from "./nudge-control"
import type { useNudges } from "./use-nudges"

/** The correction of one logo on a wall, and whether it is saved. */
export function NudgeBar({ item, nudges }: { item: WallLogo; nudges: ReturnType<typeof useNudges> }) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <NudgeControl
        name={item.name}
        nudge={nudges.of(item)}
        onNudge={(value) => nudges.set(item.id, value)}
      />
      <p role="status" className="text-13 text-soft">
        {nudges.status}
      </p>
    </div>
  )
}
