"use client"
import { type ReactNode, useEffect, useRef, useState } from "react"
import type { UseFormReturn } from "react-hook-form"
import type { Pause } from "@/components/autosave-types"
import { filledLinks } from "@/components/content-fields"
import { useFocusBack } from "@/components/use-focus-back"
import { useLeaveGuard } from "@/components/use-leave-guard"
import type { Content } from "@/domain/content"
import { marked } from "@/domain/words"
import type { Writer } from "./content-form"
import type { keptTexts } from "./kept-texts"
import { OfferedText } from "./offered-text"
import { PresenceLine } from "./presence-line"
import { SaveBar } from "./save-bar"
import { SignInAgain } from "./sign-in-again"
import { ThreeWayDialog } from "./three-way-dialog"
import { useAutosave } from "./use-autosave"
import { useOfferedTexts } from "./use-offered-texts"
import { usePresence } from "./use-presence"

const LEAVING = marked(
  "Some of what you typed is not saved yet. This browser keeps it and offers it when you come back to this partner. Leave now?",
)

/** While these last, nobody hears who is here. */
const AWAY: Pause[] = ["offline", "no answer", "signed out", "other person"]

/** An edit that is saved as it is typed, with all that can come between. */
export function EditForm({
  form,
  texts,
  ready,
  content,
  writer,
  partnerId,
  base,
  isReady,
  onSaved,
  children,
}: {
  form: UseFormReturn<Content, unknown, Content>
  texts: ReturnType<typeof keptTexts>
  /** The saved text as the form's values. */
  ready: Content
  content: Content
  writer: Writer
  partnerId: number
  base: string
  isReady: boolean
  onSaved: (slug: string) => void
  children: ReactNode
}) {
  const { autosave, view, isKept } = useAutosave(form, {
    partnerId,
    person: writer.id,
    base,
    content,
    texts,
    onSaved: () => onSaved(""),
  })
  const { saving, unsaved, covered, collision } = view
  const wrong = Object.keys(form.formState.errors).length
  const { offered, drop } = useOfferedTexts(texts, content, ready)
  const others = usePresence({
    partnerId,
    unsaved,
    isAway: saving.is === "paused" && AWAY.includes(saving.why),
    onBase: (now) => {
      const { is } = autosave.view.saving
      if (now !== autosave.saved.base && (is === "idle" || is === "saved")) void autosave.save({ look: true })
    },
  })
  const [dialog, setDialog] = useState<"compare" | "sign in" | null>(null)
  const isDismissed = useRef(false)
  const focus = useFocusBack()
  useLeaveGuard(unsaved, { links: !covered, question: LEAVING })

  // A dialog opens by itself only as the answer to a press of Save, or in a pause: never under somebody's fingers.
  useEffect(() => {
    if (saving.is === "saved") {
      isDismissed.current = false
      setDialog(null)
    }
    if (saving.is !== "paused") return
    const isPerson = saving.why === "signed out" || saving.why === "other person"
    const opens = saving.asked || (isPerson && saving.isStill && !isDismissed.current)
    const next = isPerson ? "sign in" : saving.why === "collision" ? "compare" : null
    if (next === null) setDialog(null)
    else if (opens) {
      focus.remember()
      setDialog(next)
    }
  }, [saving, focus])

  function close() {
    isDismissed.current = true
    setDialog(null)
  }

  function dropEmptyLinks() {
    const links = form.getValues("links")
    const filled = filledLinks(links)
    if (filled.length < links.length) form.setValue("links", filled, { shouldDirty: true })
  }

  return (
    <>
      <form
        onSubmit={(submit) => {
          submit.preventDefault()
          dropEmptyLinks()
          void autosave.save({ asked: true })
        }}
        onBlur={() => autosave.left()}
        noValidate
        // No box of its own: the bar with Save sticks in view as long as any part of the column does.
        className="contents"
      >
        {children}
        <SaveBar
          view={view}
          isKept={isKept}
          isReady={isReady}
          wrong={wrong}
          onCompare={() => {
            focus.remember()
            setDialog("compare")
          }}
          onSignIn={() => {
            focus.remember()
            setDialog("sign in")
          }}
        >
          {offered ? (
            <OfferedText
              key={offered.key}
              text={offered}
              head={autosave.saved.content}
              onPutBack={() => {
                const leftOut = autosave.putBack(offered.was, offered.kept)
                if (leftOut.length === 0) drop(offered)
                return leftOut
              }}
              onDrop={() => drop(offered)}
            />
          ) : null}
          <PresenceLine others={others} />
        </SaveBar>
      </form>
      {dialog === "compare" && collision ? (
        <ThreeWayDialog
          key={`${collision.at} ${collision.fields.join(" ")}`}
          collision={collision}
          waiting={saving.is === "saving"}
          onChoose={(sides) => void autosave.choose(sides)}
          onClose={close}
          onClosed={focus.putBack}
        />
      ) : null}
      {dialog === "sign in" ? (
        <SignInAgain
          email={writer.email}
          other={saving.is === "paused" && saving.why === "other person" ? saving.message : null}
          onSignedIn={() => autosave.save({ asked: true })}
          onClose={close}
          onClosed={focus.putBack}
        />
      ) : null}
    </>
  )
}
