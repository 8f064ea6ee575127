"use client"
import { type Path, useFormContext } from "react-hook-form"
import type { Content } from "@/domain/content"

/**
 * Wires a line of text to the form around it. Its text stands in the page's first bytes: react-hook-form writes it only once
 * it is there. By it, it also knows what was typed before that, and keeps it.
 */
export function useTextField() {
  const { register, getValues } = useFormContext<Content>()
  return (path: Path<Content>) => ({ ...register(path), defaultValue: String(getValues(path) ?? "") })
}
