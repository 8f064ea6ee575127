import { PRESENCE_LASTS_MS, type PresenceMessage, type Present } from "@/domain/presence"

type Window = { person: number; name: string; unsaved: boolean; at: number }

/** More windows than anybody has open at one partner; the one that was silent longest goes first. */
const MOST_WINDOWS = 50

// Next.js bundles a module more than once; all of them must know the same windows.
const kept = globalThis as { greenroomPresence?: Map<number, Map<string, Window>> }

/**
 * Who has a partner open, in the server's memory alone: nothing depends on it, and after a restart it is known again within
 * seconds. Takes one window's word at `now`, and gives the others, a person once.
 */
export function notePresence(
  { partnerId, person, name }: { partnerId: number; person: number; name: string },
  { window, state }: PresenceMessage,
  now: number,
): Present[] {
  kept.greenroomPresence ??= new Map()
  const partners = kept.greenroomPresence
  const windows = partners.get(partnerId) ?? new Map<string, Window>()
  // The key holds the person, so that nobody speaks for a colleague's window.
  const key = `${person} ${window}`
  windows.delete(key)
  if (state !== "left") windows.set(key, { person, name, unsaved: state === "unsaved", at: now })
  for (const [other, { at }] of windows)
    if (now - at > PRESENCE_LASTS_MS || windows.size > MOST_WINDOWS) windows.delete(other)
  if (windows.size > 0) partners.set(partnerId, windows)
  else partners.delete(partnerId)
  return othersIn(windows, key, person)
}

function othersIn(windows: Map<string, Window>, but: string, person: number): Present[] {
  const people = new Map<number, Present>()
  for (const [key, window] of windows) {
    if (key === but) continue
    const unsaved = window.unsaved || people.get(window.person)?.unsaved === true
    people.set(window.person, {
      id: window.person,
      name: window.name,
      own: window.person === person,
      unsaved,
    })
  }
  return [...people.values()].sort((one, two) => one.name.localeCompare(two.name, "en") || one.id - two.id)
}
