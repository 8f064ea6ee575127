"use client"
import { useEffect, useState } from "react"
import type { Content } from "@/domain/content"
import { differingFields, mergeEntries } from "@/domain/merge"
import type { KeptText, keptTexts } from "./kept-texts"

/** What this browser still keeps of this text, newest first, without what was saved all the same. */
export function useOfferedTexts(texts: ReturnType<typeof keptTexts>, head: Content, ready: Content) {
  const [offered, setOffered] = useState<KeptText[]>([])
  const [start] = useState({ head, ready })
  useEffect(() => {
    const found = texts.others(start.head, start.ready)
    const isSaved = ({ was, kept }: KeptText) => {
      const { merged, collisions } = mergeEntries(was, kept, start.head)
      return collisions.length === 0 && differingFields(merged, start.head).length === 0
    }
    for (const text of found) if (isSaved(text)) texts.drop(text.key)
    setOffered(found.filter((text) => !isSaved(text)))
  }, [texts, start])

  function drop({ key }: KeptText) {
    texts.drop(key)
    setOffered((before) => before.filter((text) => text.key !== key))
  }

  return { offered: offered[0] ?? null, drop }
}
