"use client"
import { useEffect, useRef, useState, useSyncExternalStore } from "react"
import type { Path, UseFormReturn } from "react-hook-form"
import { Autosave } from "@/components/autosave"
import type { SaveAnswer } from "@/components/autosave-types"
import { fieldOfPath, pathOf } from "@/components/content-values"
import { answerOf, NO_ANSWER } from "@/components/use-submit"
import type { Content } from "@/domain/content"
import type { ContentField } from "@/domain/content-fields"
import { refuse } from "@/domain/result"
import { saveContent } from "./actions"
import type { keptTexts } from "./kept-texts"

/** After this time without an answer, the status says so; the request may still arrive. */
const PATIENCE_MS = 20_000

/** Saves an entry's form as it is typed, for the person who opened it. */
export function useAutosave(
  form: UseFormReturn<Content, unknown, Content>,
  about: {
    partnerId: number
    person: number
    base: string
    content: Content
    texts: ReturnType<typeof keptTexts>
    onSaved: () => void
  },
) {
  const onSaved = useRef(about.onSaved)
  useEffect(() => {
    onSaved.current = about.onSaved
  })
  const [isKept, setIsKept] = useState(true)
  const [autosave] = useState(
    () =>
      new Autosave(
        {
          values: () => form.getValues(),
          write: (field, value) => form.setValue(pathOf(field), value as never, { shouldDirty: true }),
          isUnderCursor,
          showErrors: (errors, focus) => showErrors(form, errors, focus),
          keep: (unsaved) => setIsKept(about.texts.keep(unsaved)),
          send: (base, content) => send({ partnerId: about.partnerId, base, as: about.person }, content),
          isOnline: () => navigator.onLine,
          onSaved: () => onSaved.current(),
        },
        about.base,
        about.content,
        form.getValues(),
      ),
  )
  useEffect(() => {
    const stopListening = form.subscribe({
      formState: { values: true },
      callback: () => autosave.changed(),
    })
    const wake = () => autosave.wake()
    const press = (key: KeyboardEvent) => {
      if (!(key.metaKey || key.ctrlKey) || key.shiftKey || key.altKey || key.key.toLowerCase() !== "s") return
      key.preventDefault()
      void autosave.save({ asked: true })
    }
    // What was typed before this was listening counts too.
    autosave.changed()
    window.addEventListener("online", wake)
    window.addEventListener("focus", wake)
    window.addEventListener("keydown", press)
    return () => {
      stopListening()
      window.removeEventListener("online", wake)
      window.removeEventListener("focus", wake)
      window.removeEventListener("keydown", press)
      autosave.stop()
      // The page is left within the desk: what a pause in typing would have saved goes out now.
      if (autosave.view.saving.is === "typing") void autosave.save()
    }
  }, [autosave, form])
  const view = useSyncExternalStore(
    autosave.subscribe,
    () => autosave.view,
    () => autosave.view,
  )
  return { autosave, view, isKept }
}

async function send(
  where: { partnerId: number; base: string; as: number },
  content: Content,
): Promise<SaveAnswer> {
  const silence = new Promise<typeof NO_ANSWER>((resolve) => setTimeout(resolve, PATIENCE_MS, NO_ANSWER))
  const result = await Promise.race([answerOf(saveContent(where, content)), silence])
  if (result.ok) return { kind: "saved", base: result.base }
  if ("conflict" in result) return { kind: "conflict", conflict: result.conflict }
  if (result === NO_ANSWER) return { kind: "no answer", ...refuse("") }
  if (result.disk) return { kind: result.disk, ...result }
  return { kind: "person" in result ? result.person : "refused", ...result }
}

function isUnderCursor(field: ContentField): boolean {
  const place = document.activeElement
  const path = place?.closest<HTMLElement>("[data-field]")?.dataset.field ?? place?.getAttribute("name")
  return path ? fieldOfPath(path) === field : (place as HTMLElement | null)?.isContentEditable === true
}

function showErrors(
  form: UseFormReturn<Content, unknown, Content>,
  errors: Record<string, string>,
  focus: boolean,
) {
  form.clearErrors()
  for (const [index, [path, message]] of Object.entries(errors).entries())
    form.setError(path as Path<Content>, { message }, { shouldFocus: focus && index === 0 })
}
