"use client"
import { useRouter } from "next/navigation"
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from "react"
import { hasMod, isCovered, isTyping, keyOf } from "@/components/keyboard"
import { answerOf, NO_ANSWER } from "@/components/use-submit"
import type { Result } from "@/domain/result"
import { t } from "@/domain/words"
import { Button } from "./button"
import { Keys } from "./keys"

/** Something that was just done and can be taken back. */
export type UndoOffer = {
  /** What was done, in a sentence. */
  said: string
  /** Takes it back; may answer with words of its own for what is so then. */
  undo: () => Promise<Result<{ undone?: string | undefined }>>
  /** What is so again once it is undone, in a sentence. */
  undone: string
  /** Where the button that was pressed is gone: the focus goes to “Undo”. */
  takesFocus?: boolean
}

type Shown = UndoOffer & { state: "offered" | "waiting" | "undone" | "refused"; words: string }

/** How long the offer stays while nobody is at it. */
const OFFER_MS = 15_000
const DONE_MS = 5000

const Offer = createContext<(offer: UndoOffer) => void>(() => {})

/** Offers to undo what was just done: one notice for the whole desk, the newest offer in it. */
export function useUndo() {
  return useContext(Offer)
}

/**
 * Holds the notice. Ctrl+Z does the same as its button unless somebody types; it goes by itself after a while, but not
 * while the pointer or the focus is on it, and not before a refusal has been read.
 */
export function UndoProvider({ children }: { children: ReactNode }) {
  const router = useRouter()
  const [shown, setShown] = useState<Shown | null>(null)
  const [isHeld, setHeld] = useState(false)
  const undoButton = useRef<HTMLButtonElement>(null)
  const closeButton = useRef<HTMLButtonElement>(null)

  const offer = useCallback((next: UndoOffer) => {
    setHeld(false)
    setShown({ ...next, state: "offered", words: next.said })
  }, [])

  const undo = useCallback(async () => {
    if (shown?.state !== "offered") return
    const hadFocus = document.activeElement === undoButton.current
    setShown({ ...shown, state: "waiting" })
    const result = await answerOf(shown.undo())
    setShown(
      result.ok
        ? { ...shown, state: "undone", words: result.undone ?? shown.undone }
        : { ...shown, state: "refused", words: result.message },
    )
    if (hadFocus) closeButton.current?.focus()
    // Without a connection a refresh would replace the page by the browser's own error.
    if (result !== NO_ANSWER) router.refresh()
  }, [shown, router])

  const close = useCallback(() => {
    setHeld(false)
    setShown(null)
    document.getElementById("main")?.focus({ preventScroll: true })
  }, [])

  useEffect(() => {
    if (shown?.state === "offered" && shown.takesFocus) undoButton.current?.focus()
  }, [shown])

  useEffect(() => {
    const lasts = shown?.state === "offered" ? OFFER_MS : shown?.state === "undone" ? DONE_MS : null
    if (lasts === null || isHeld) return
    const end = setTimeout(() => setShown(null), lasts)
    return () => clearTimeout(end)
  }, [shown, isHeld])

  useEffect(() => {
    if (shown?.state !== "offered") return
    function onKeyDown(press: KeyboardEvent) {
      if (press.defaultPrevented || !hasMod(press) || keyOf(press) !== "z") return
      if (isTyping(press.target) || isCovered()) return
      press.preventDefault()
      void undo()
    }
    document.addEventListener("keydown", onKeyDown)
    return () => document.removeEventListener("keydown", onKeyDown)
  }, [shown, undo])

  return (
    <Offer value={offer}>
      {children}
      <section
        aria-label={shown ? t("Undo") : undefined}
        onPointerEnter={() => setHeld(true)}
        onPointerLeave={(leave) => setHeld(leave.currentTarget.contains(document.activeElement))}
        onFocus={() => setHeld(true)}
        onBlur={() => setHeld(false)}
        className={
          shown
            ? "fixed inset-x-4 top-4 z-30 flex max-w-xl flex-wrap items-center gap-x-4 gap-y-2 rounded-md border border-ink bg-sheet px-4 py-2 sm:top-auto sm:bottom-24 sm:left-8"
            : "sr-only"
        }
      >
        {/* Always there, so that a screen reader says what comes into it. */}
        <p
          role={shown?.state === "refused" ? "alert" : "status"}
          className={`min-w-40 flex-1 ${shown?.state === "refused" ? "text-wrong" : ""}`}
        >
          {shown?.words}
        </p>
        <div className="ml-auto flex gap-1">
          {shown?.state === "offered" || shown?.state === "waiting" ? (
            <Button
              ref={undoButton}
              size="small"
              waiting={shown.state === "waiting"}
              waitingWord={t("Undoing…")}
              onClick={() => void undo()}
            >
              {t("Undo")}
              <span aria-hidden="true" className="max-sm:hidden">
                <Keys keys={["Mod", "Z"]} />
              </span>
            </Button>
          ) : null}
          {shown ? (
            <Button ref={closeButton} size="small" look="quiet" onClick={close}>
              {t("Close")}
            </Button>
          ) : null}
        </div>
      </section>
    </Offer>
  )
}
