"use client"
import { useEffect, useId, useState, useSyncExternalStore } from "react"
import type { FieldValues, Path, PathValue, UseFormReturn } from "react-hook-form"

/**
 * Text that was typed before the page's scripts were there: react-hook-form would write its own values over it. It is read
 * from the page while that still shows it, and put in afterwards. The form element must carry the `id`.
 */
export function useTypedEarly<T extends FieldValues, Out extends FieldValues>(
  form: UseFormReturn<T, unknown, Out>,
) {
  const id = useId()
  const isReady = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
  const [typed] = useState(() => (isReady ? [] : typedIn(id)))
  useEffect(() => {
    for (const [name, text] of typed)
      form.setValue(name as Path<T>, text as PathValue<T, Path<T>>, { shouldDirty: true })
  }, [form, typed])
  return { id, isReady }
}

function typedIn(id: string): [string, string][] {
  if (typeof document === "undefined") return []
  const inputs = document.getElementById(id)?.querySelectorAll<HTMLInputElement>("input[name]") ?? []
  return [...inputs]
    .filter((input) => input.value !== input.defaultValue)
    .map((input) => [input.name, input.value])
}
