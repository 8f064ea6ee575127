"use client"
import { useSyncExternalStore } from "react"

/** Is text typed here, so that letters belong to it? A checkbox, a slider or a button takes none. */
export function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return !TEXTLESS.has(target.type)
  return target instanceof HTMLTextAreaElement || target.isContentEditable
}

const TEXTLESS = new Set([
  "button",
  "checkbox",
  "color",
  "file",
  "image",
  "radio",
  "range",
  "reset",
  "submit",
])

/** Does something stand before the page that has keys of its own? */
export function isCovered(): boolean {
  return document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null
}

/** Ctrl with nothing else, on a Mac ⌘. */
export function hasMod(press: KeyboardEvent): boolean {
  const [mod, other] = isMac() ? [press.metaKey, press.ctrlKey] : [press.ctrlKey, press.metaKey]
  return mod && !other && !press.altKey && !press.shiftKey
}

/** The letter or sign of a key: of its place where another script is written, so that shortcuts work in Korean too. */
export function keyOf(press: KeyboardEvent): string {
  if (press.key.length === 1 && press.key.charCodeAt(0) < 128) return press.key.toLowerCase()
  const [, letter] = /^Key([A-Z])$/u.exec(press.code) ?? []
  return letter?.toLowerCase() ?? press.key
}

/** How the key is called on this machine: "⌘" for "Ctrl". */
export function useModName(): string {
  return useSyncExternalStore(
    () => () => {},
    () => (isMac() ? "⌘" : "Ctrl"),
    () => "Ctrl",
  )
}

function isMac(): boolean {
  return /Mac|iPhone|iPad/u.test(navigator.platform)
}
