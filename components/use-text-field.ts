"use client"
import { type Path, useFormContext } from "react-hook-form"
import type { Content } from "@/domain/content"

/**
 * Wires a line of text to the form around it. Its text stands in the page's first bytes: react-hook-form writes it only once
 * it is there, and till then the field would be empty.
 */
export function useTextField() {
  const { register, getValues } = useFormContext<Content>()
  return (path: Path<Content>) => ({ ...register(path), defaultValue: String(getValues(path) ?? "") })
}
