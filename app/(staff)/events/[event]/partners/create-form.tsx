"use client"
import { type ReactNode, useEffect, useRef, useState } from "react"
import type { UseFormReturn } from "react-hook-form"
import { filledLinks } from "@/components/content-fields"
import { contentOfForm, pathOf } from "@/components/content-values"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useFocusBack } from "@/components/use-focus-back"
import { useLeaveGuard } from "@/components/use-leave-guard"
import { answerOf, showFailure } from "@/components/use-submit"
import type { Content } from "@/domain/content"
import { fieldValue } from "@/domain/content-fields"

import { differingFields, mergeField } from "@/domain/merge"
import { marked, t } from "@/domain/words"
import { createPartner } from "./actions"
import type { Writer } from "./content-form"
import type { keptTexts } from "./kept-texts"
import { OfferedText } from "./offered-text"
import { SignInAgain } from "./sign-in-again"
import { useOfferedTexts } from "./use-offered-texts"

type Answer = Awaited<ReturnType<typeof createPartner>>

const LEAVING = marked(
  "This partner is not added yet. This browser keeps what you typed and offers it when you come back. Leave now?",
)

/** A new partner: nothing is saved before its button is pressed, and what is typed is kept in the browser till then. */
export function CreateForm({
  form,
  texts,
  ready,
  content,
  writer,
  eventId,
  tierId,
  isReady,
  onSaved,
  children,
}: {
  form: UseFormReturn<Content, unknown, Content>
  texts: ReturnType<typeof keptTexts>
  ready: Content
  content: Content
  writer: Writer
  eventId: number
  tierId: number
  isReady: boolean
  onSaved: (slug: string) => void
  children: ReactNode
}) {
  const { isDirty, isSubmitting, errors } = form.formState
  const wrong = Object.keys(errors).length
  const [message, setMessage] = useState<string | null>(null)
  /** Who is signed in instead: nobody (""), or somebody else; null when nothing is wrong. */
  const [instead, setInstead] = useState<string | null>(null)
  const [isKept, setIsKept] = useState(true)
  const isAdded = useRef(false)
  const { offered, drop } = useOfferedTexts(texts, content, ready)
  const focus = useFocusBack()
  useLeaveGuard(isDirty, { question: LEAVING })

  useEffect(
    () =>
      form.subscribe({
        formState: { values: true },
        callback: ({ values }) => {
          if (isAdded.current) return
          const isTyped = differingFields(ready, values).length > 0
          setIsKept(texts.keep(isTyped ? { was: content, sent: [], values } : null))
        },
      }),
    [form, texts, ready, content],
  )

  async function send(values: Content) {
    setMessage(null)
    const result = await answerOf<Answer>(createPartner({ eventId, tierId, as: writer.id }, values))
    if (result.ok) {
      isAdded.current = true
      texts.keep(null)
      form.reset(form.getValues(), { keepValues: true })
      return onSaved(result.slug)
    }
    if ("person" in result) {
      focus.remember()
      return setInstead(result.person === "signed out" ? "" : result.message)
    }
    setMessage(showFailure(form, result))
  }

  function submit() {
    const links = form.getValues("links")
    const filled = filledLinks(links)
    if (filled.length < links.length) form.setValue("links", filled, { shouldDirty: true })
    return form.handleSubmit(send)()
  }

  function putBack(was: Content, kept: Content) {
    const now = contentOfForm(form.getValues())
    const fields = differingFields(was, kept)
    const leftOut = fields.filter((field) => mergeField(was, kept, now, field).collides)
    for (const field of fields)
      if (!leftOut.includes(field))
        form.setValue(pathOf(field), fieldValue(kept, field) as never, { shouldDirty: true })
    return leftOut
  }

  return (
    <>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
        noValidate
        className="contents"
      >
        {children}
        <div className="sticky bottom-0 z-10 -mx-4 grid gap-3 border-t border-line bg-paper px-4 py-3 sm:-mx-0 sm:px-0">
          {offered ? (
            <OfferedText
              key={offered.key}
              text={offered}
              head={content}
              onPutBack={() => {
                const leftOut = putBack(offered.was, offered.kept)
                if (leftOut.length === 0) drop(offered)
                return leftOut
              }}
              onDrop={() => drop(offered)}
            />
          ) : null}
          {message ? <Notice tone="wrong">{message}</Notice> : null}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button
              type={isReady ? "submit" : "button"}
              look="primary"
              waiting={isSubmitting}
              waitingWord={t("Adding…")}
            >
              {t("Add partner")}
            </Button>
            <p role="status" className="text-13 text-soft">
              {wrong > 0
                ? t("{fields, plural, one {# field} other {# fields}} to correct", { fields: wrong })
                : !isDirty
                  ? ""
                  : isKept
                    ? t("Not added yet")
                    : t("Not added yet. This browser has no room to keep a copy of what you type.")}
            </p>
          </div>
        </div>
      </form>
      {instead !== null ? (
        <SignInAgain
          email={writer.email}
          other={instead || null}
          onSignedIn={async () => {
            setInstead(null)
            await submit()
          }}
          onClose={() => setInstead(null)}
          onClosed={focus.putBack}
        />
      ) : null}
    </>
  )
}
