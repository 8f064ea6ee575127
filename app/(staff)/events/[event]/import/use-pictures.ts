"use client"
import { useEffect, useRef, useState } from "react"
import { sendForLines } from "@/components/send-for-lines"
import { UPLOAD_LIMIT } from "@/domain/file-size"
import type { RowLogo } from "@/domain/import/import-row"
import type { PictureLine } from "@/domain/import/picture-line"

/** How far the pictures of a document are: none to read, being read, or read, with what was left out and why. */
export type Pictures = {
  isReading: boolean
  read: number
  total: number
  found: number
  leftOut: { partner: number; note: string }[]
  problem: string | null
}

const NONE: Pictures = { isReading: false, read: 0, total: 0, found: 0, leftOut: [], problem: null }

/** Has the pictures by the partners' names read, once, and gives each that can be a logo to its partner's row. */
export function usePictures(
  slug: string,
  { file, count }: { file: File | null; count: number },
  onLogo: (partner: number, logo: RowLogo) => void,
): Pictures {
  const [pictures, setPictures] = useState<Pictures>(
    file && count > 0 ? { ...NONE, isReading: true, total: count } : NONE,
  )
  const isStarted = useRef(false)
  const give = useRef(onLogo)
  give.current = onLogo

  useEffect(() => {
    if (!file || count === 0 || isStarted.current) return
    isStarted.current = true
    let given = 0
    const take = (lines: PictureLine[]) => {
      for (const line of lines.slice(given))
        if (line.kind === "picture" && line.logo) give.current(line.partner, line.logo)
      given = lines.length
      setPictures((now) => ({ ...now, ...told(lines) }))
    }
    const address = `/api/events/${slug}/import/pictures`
    void sendForLines<PictureLine>(address, file, { limit: UPLOAD_LIMIT, onLines: take }).then((answer) => {
      if (answer.ok) take(answer.lines)
      setPictures((now) => ({ ...now, isReading: false, problem: answer.ok ? null : answer.message }))
    })
  }, [slug, file, count])

  return pictures
}

function told(lines: PictureLine[]): Partial<Pictures> {
  const read = lines.filter((line) => line.kind === "picture")
  return {
    read: read.length,
    total: lines.find((line) => line.kind === "total")?.total ?? read.length,
    found: read.filter(({ logo }) => logo !== null).length,
    leftOut: read.flatMap(({ partner, note }) => (note === null ? [] : [{ partner, note }])),
  }
}
