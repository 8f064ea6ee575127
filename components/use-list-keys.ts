"use client"
import type { KeyboardEvent } from "react"

/**
 * Keys of a list, to be spread onto the element around its rows: the up and down arrows, Home and End move from row to row,
 * Enter opens, x or Space selects where a row has a checkbox (with Shift a range, as a click does). The focus is on a
 * row's link, or stays in the column of checkboxes. Tab goes through everything as before, and keys that something in a
 * row has taken for itself, or that are typed into a field, are left alone.
 */
export function useListKeys() {
  return { onKeyDown }
}

function onKeyDown(press: KeyboardEvent<HTMLElement>) {
  const target = press.target as HTMLElement
  const row = target.closest<HTMLElement>("[data-list-row]")
  if (press.defaultPrevented || press.ctrlKey || press.metaKey || press.altKey) return
  if (!row || !press.currentTarget.contains(row) || isTyping(target)) return
  const rows = [...press.currentTarget.querySelectorAll<HTMLElement>("[data-list-row]")]
  const to = destination(press.key, rows.indexOf(row), rows.length)
  if (to !== null) {
    press.preventDefault()
    const next = rows[to]
    if (next) (isBox(target) ? (boxOf(next) ?? linkOf(next)) : (linkOf(next) ?? boxOf(next)))?.focus()
    return
  }
  const box = boxOf(row)
  const selects = press.key.toLowerCase() === "x" || (press.key === " " && target === linkOf(row))
  if (selects && box && !box.disabled) {
    press.preventDefault()
    box.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, shiftKey: press.shiftKey }))
  } else if (press.key === "Enter" && target === box) {
    press.preventDefault()
    linkOf(row)?.click()
  }
}

function destination(key: string, at: number, total: number): number | null {
  switch (key) {
    case "ArrowDown":
      return Math.min(at + 1, total - 1)
    case "ArrowUp":
      return Math.max(at - 1, 0)
    case "Home":
      return 0
    case "End":
      return total - 1
    default:
      return null
  }
}

function linkOf(row: HTMLElement) {
  return row.querySelector<HTMLElement>("a[href], [data-list-target]")
}

function boxOf(row: HTMLElement) {
  return row.querySelector<HTMLInputElement>("input[type=checkbox]")
}

function isBox(element: HTMLElement): boolean {
  return element.matches("input[type=checkbox]")
}

/** Fields, and menus, whose keys are their own. */
function isTyping(element: HTMLElement): boolean {
  return (
    !isBox(element) &&
    element.closest("input, textarea, select, [contenteditable=true], [role=menu]") !== null
  )
}
