"use client"
import { useState } from "react"

/** Remembers where the cursor is (`remember`) and puts it back there, in the middle of a word too (`putBack`). */
export function useFocusBack() {
  const [back] = useState(() => {
    let place: { element: HTMLElement; selection: [number, number] | null } | null = null
    return {
      remember() {
        const element = document.activeElement
        // A dialog that asks once more is no place to come back to.
        if (element instanceof HTMLElement && !element.closest("[role=dialog]"))
          place = { element, selection: selectionIn(element) }
      },
      putBack() {
        place?.element.focus({ preventScroll: true })
        if (place?.selection && place.element instanceof HTMLInputElement)
          place.element.setSelectionRange(...place.selection)
      },
    }
  })
  return back
}

function selectionIn(element: HTMLElement): [number, number] | null {
  if (!(element instanceof HTMLInputElement) || element.selectionStart === null) return null
  return [element.selectionStart, element.selectionEnd ?? element.selectionStart]
}
