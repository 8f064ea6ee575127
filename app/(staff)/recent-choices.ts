import { withRecent } from "@/domain/palette"
import type { PaletteOption } from "@/domain/palette-sections"

const MOST = 5

type Kept = { id: string; option: PaletteOption }

/** What this person chose lately in the palette, newest first; kept in this browser. */
export function recentChoices(userId: number): PaletteOption[] {
  return read(userId).map(({ option }) => option)
}

export function keepChoice(userId: number, option: PaletteOption) {
  // The list of shortcuts and signing out are no places to come back to.
  if (option.command.href === undefined) return
  const kept = withRecent(read(userId), { id: option.command.id, option }, MOST)
  try {
    localStorage.setItem(keyOf(userId), JSON.stringify(kept))
  } catch {
    // Without storage the palette forgets; it works all the same.
  }
}

function read(userId: number): Kept[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(userId)) ?? "[]")
    return Array.isArray(kept) ? kept.filter(isKept) : []
  } catch {
    return []
  }
}

/** What an older version kept, or somebody changed, is left out; above all what would lead elsewhere. */
function isKept(value: Partial<Kept> | null): value is Kept {
  const { id, label, href } = value?.option?.command ?? {}
  const face = value?.option?.face
  return (
    typeof value?.id === "string" &&
    typeof id === "string" &&
    typeof label === "string" &&
    typeof href === "string" &&
    /^\/[a-z]/u.test(href) &&
    (face === undefined || typeof face.acronym === "string")
  )
}

function keyOf(userId: number): string {
  return `greenroom:recent:${userId}`
}
