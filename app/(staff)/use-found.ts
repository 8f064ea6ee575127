"use client"
import { useEffect, useState } from "react"
import type { Found } from "@/app/api/find/route"
import { answerOf } from "@/components/use-submit"
import type { PaletteOption } from "@/domain/palette-sections"
import type { Failure } from "@/domain/result"

/** So that not every letter asks the server. */
const PAUSE_MS = 120

const NOTHING = { partners: [] as PaletteOption[], events: [] as PaletteOption[] }

/**
 * Partners and events that fit what is typed, those of one event (its slug) first. What was found before stays until the
 * answer comes; of requests that overtake each other only the newest counts.
 */
export function useFound(typed: string, event: string | null) {
  const asked = typed.trim()
  const [state, setState] = useState({ asked: "", found: NOTHING, problem: "" })
  useEffect(() => {
    if (asked === "") return
    const abort = new AbortController()
    const pause = setTimeout(async () => {
      const answer = await answerOf<Found | Failure>(find(asked, event, abort.signal))
      if (abort.signal.aborted) return
      setState(
        answer.ok
          ? { asked, found: optionsOf(answer, event), problem: "" }
          : { asked, found: NOTHING, problem: answer.message },
      )
    }, PAUSE_MS)
    return () => {
      clearTimeout(pause)
      abort.abort()
    }
  }, [asked, event])
  if (asked === "") return { found: NOTHING, problem: "", isWaiting: false }
  return { found: state.found, problem: state.problem, isWaiting: state.asked !== asked }
}

async function find(asked: string, event: string | null, signal: AbortSignal): Promise<Found | Failure> {
  const search = new URLSearchParams({ q: asked, ...(event === null ? {} : { event }) })
  const response = await fetch(`/api/find?${search}`, { signal })
  return (await response.json()) as Found | Failure
}

function optionsOf({ partners, events }: Found, here: string | null) {
  return {
    partners: partners.map(
      ({ id, name, acronym, path, event, logo }): PaletteOption => ({
        command: { id: `to:partner-${id}`, label: name, group: "desk", href: path },
        ...(event.slug === here ? {} : { hint: event.title }),
        face: { logo, acronym },
      }),
    ),
    events: events.map(
      ({ slug, title }): PaletteOption => ({
        command: { id: `to:event-${slug}`, label: title, group: "desk", href: `/events/${slug}` },
      }),
    ),
  }
}
