"use client"
import { useParams } from "next/navigation"
import { useEffect, useRef, useState } from "react"
import { wordsToAsk } from "@/domain/checks/check-content"
import { LONGEST_WORD, type SpelledLanguage } from "@/domain/checks/spelled-words"
import { MOST_ASKED, type Spelled } from "@/domain/checks/spelling"
import type { CheckContext } from "@/domain/checks/vocabulary"
import type { Content } from "@/domain/content"
import type { Result } from "@/domain/result"

/** Somebody who writes is not asked about half a word. */
const PAUSE_MS = 700

/** What the dictionaries said at this event, from one partner to the next. */
const heard = new Map<string, Spelled>()

type Asked = { language: SpelledLanguage; words: string[] }
type Answer = Result<{ unknown: [string, string[]][] }>

/**
 * What the server's dictionaries say of the words in a form: each new word is asked about once, after a pause, one request
 * at a time; answers stay, so that what was found does not come and go. `silent` says that the last request had none.
 */
export function useSpelling(
  content: Content,
  context: CheckContext,
  partnerId: number | null,
): { spelled: Spelled; silent: boolean } {
  const { event } = useParams<{ event: string }>()
  const [spelled, setSpelled] = useState<Spelled>(() => heard.get(event) ?? {})
  const [silent, setSilent] = useState(false)
  const asking = useRef<AbortController | null>(null)

  useEffect(() => {
    if (asking.current) return
    const asked = notAskedYet(content, context, spelled)
    if (!asked) return
    const timer = setTimeout(() => void ask(asked), spelled[asked.language] ? PAUSE_MS : 0)
    return () => clearTimeout(timer)

    async function ask({ language, words }: Asked) {
      const controller = new AbortController()
      asking.current = controller
      const answer = await post(event, { partnerId, language, words }, controller.signal)
      asking.current = null
      if (controller.signal.aborted) return
      setSilent(!answer?.ok)
      if (!answer?.ok) return
      setSpelled((before) => {
        const said = new Map(before[language])
        for (const word of words) said.set(word, null)
        for (const [word, suggestions] of answer.unknown) said.set(word, suggestions)
        const next = { ...before, [language]: said }
        heard.set(event, next)
        return next
      })
    }
  }, [content, context, spelled, event, partnerId])
  useEffect(() => () => asking.current?.abort(), [])

  return { spelled, silent }
}

function notAskedYet(content: Content, context: CheckContext, spelled: Spelled): Asked | null {
  for (const [language, all] of wordsToAsk(content, context)) {
    const words = [...all].filter((word) => !spelled[language]?.has(word) && word.length <= LONGEST_WORD)
    if (words.length > 0) return { language, words: words.slice(0, MOST_ASKED) }
  }
  return null
}

/** Null when there is no answer: the connection is gone, or the server is. The next word asks again. */
async function post(event: string, body: object, signal: AbortSignal): Promise<Answer | null> {
  try {
    const response = await fetch(`/api/events/${event}/spelling`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
      signal,
    })
    return (await response.json()) as Answer
  } catch {
    return null
  }
}
