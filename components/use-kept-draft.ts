"use client"
import { useEffect, useRef, useState } from "react"
import type { DefaultValues, FieldValues, UseFormReturn } from "react-hook-form"
import { canonicalJson } from "@/domain/canonical-json"

type Kept<T> = { draft: string; values: T }

/**
 * Keeps what is typed in a form on this device, under `key`, until `forget`; puts it back when the form is there again.
 * `draft` names what the form is about, so that `begunOnEarlier` can say that it has become another since.
 */
export function useKeptDraft<T extends FieldValues, Out extends FieldValues>(
  form: UseFormReturn<T, unknown, Out>,
  {
    key,
    draft,
    fit = (values) => values,
  }: {
    key: string
    draft: string
    /** Makes what was kept fit a form that offers less by now. */
    fit?: (values: T) => T
  },
) {
  const [restored, setRestored] = useState(false)
  const [begunOn, setBegunOn] = useState<string | null>(null)
  const now = useRef({ draft, fit })
  useEffect(() => {
    now.current = { draft, fit }
  }, [draft, fit])

  useEffect(() => {
    const found = readKept<T>(key, form.formState.defaultValues)
    let begun = found?.draft ?? null
    if (found) {
      form.reset(now.current.fit(found.values), { keepDefaultValues: true })
      setBegunOn(begun)
      setRestored(true)
    }
    return form.subscribe({
      formState: { values: true },
      callback: ({ values, defaultValues }) => {
        const isTyped = canonicalJson(values) !== canonicalJson(defaultValues)
        begun = isTyped ? (begun ?? now.current.draft) : null
        setBegunOn(begun)
        if (begun === null) removeKept(key)
        else writeKept(key, { draft: begun, values })
      },
    })
  }, [form, key])

  /** Forgets what was typed: it was sent. */
  function forget() {
    removeKept(key)
    setRestored(false)
  }

  /** Empties the form to what it would be if nothing had been typed. */
  function startAfresh(values: DefaultValues<T>) {
    form.reset(values)
    forget()
  }

  return { restored, begunOnEarlier: begunOn !== null && begunOn !== draft, forget, startAfresh }
}

/** Was anything kept under this key? Asked in the browser only. */
export function hasKept(key: string): boolean {
  try {
    return localStorage.getItem(PREFIX + key) !== null
  } catch {
    return false
  }
}

const PREFIX = "greenroom:"

/** Only what still has the form's shape: it may be from an earlier version. */
function readKept<T extends FieldValues>(key: string, shape: object | undefined): Kept<T> | null {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PREFIX + key) ?? "null")
    if (!isObject(found) || typeof found.draft !== "string" || !isObject(found.values)) return null
    // A field that came with a later version starts as the form has it.
    const values = { ...shape, ...found.values }
    const fits = Object.entries(shape ?? {}).every(([name, given]) => typeof values[name] === typeof given)
    return fits ? { draft: found.draft, values: values as T } : null
  } catch {
    return null
  }
}

/** A full or forbidden store is no reason to stop anybody from typing. */
function writeKept(key: string, kept: Kept<unknown>) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(kept))
  } catch {}
}

function removeKept(key: string) {
  try {
    localStorage.removeItem(PREFIX + key)
  } catch {}
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null
}
