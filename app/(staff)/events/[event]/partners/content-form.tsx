"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRef, useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { ContentFields, filledLinks, readyForForm } from "@/components/content-fields"
import { Button } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useLeaveGuard } from "@/components/use-leave-guard"
import { answerOf, showFailure } from "@/components/use-submit"
import type { CheckSurroundings } from "@/domain/checks/context"
import type { Ignored } from "@/domain/checks/ignored"
import { type Content, contentSchema } from "@/domain/content"
import { mergeContents } from "@/domain/content-differences"
import { type ContentField, fieldValue, partsOf, type TranslatedField } from "@/domain/content-fields"
import { counted } from "@/domain/counted"
import type { EntryLimits } from "@/domain/missing"
import { createPartner, saveContent } from "./actions"
import { type ConflictSides, ConflictView } from "./conflict-view"
import { TextChecks } from "./text-checks"

type Answer = Awaited<ReturnType<typeof createPartner> | ReturnType<typeof saveContent>>

/**
 * The text of a partner: new (`create`) or an edit of the revision that `base` names. A save that comes too late shows
 * both texts and keeps what was typed.
 */
export function ContentForm({
  content,
  limits,
  languages,
  frozen,
  save,
  checks,
  onSaved,
  onBase,
}: {
  content: Content
  limits: EntryLimits
  /** The event's: the first is the main text's. */
  languages: string[]
  frozen: boolean
  save:
    | { kind: "create"; eventId: number; tierId: number }
    | { kind: "revision"; partnerId: number; base: string }
  checks: { surroundings: CheckSurroundings; ignored: Ignored[] }
  /** With the new base after an edit, or the new partner's slug. */
  onSaved: (next: string) => void
  onBase?: (base: string) => void
}) {
  const form = useForm({
    resolver: zodResolver(contentSchema),
    defaultValues: readyForForm(content, languages),
    disabled: frozen,
  })
  const { isDirty, isSubmitting, errors } = form.formState
  const wrong = Object.keys(errors).length
  const [message, setMessage] = useState<string | null>(null)
  const [saved, setSaved] = useState(false)
  const [conflict, setConflict] = useState<ConflictSides | null>(null)
  // The text that this edit started from, to tell whose change is whose when somebody else saved meanwhile.
  const original = useRef(content)
  useLeaveGuard(isDirty && !frozen)

  async function send(values: Content, base?: string) {
    setMessage(null)
    setSaved(false)
    const typed = form.getValues()
    const result = await answerOf<Answer>(
      save.kind === "create"
        ? createPartner({ eventId: save.eventId, tierId: save.tierId }, values)
        : saveContent({ partnerId: save.partnerId, base: base ?? save.base }, values),
    )
    if (result.ok) {
      original.current = values
      setConflict(null)
      setSaved(true)
      // What was sent is saved now; what was typed while it was under way stays unsaved.
      form.reset(typed, { keepValues: true })
      return onSaved("slug" in result ? result.slug : result.base)
    }
    if ("conflict" in result) {
      const { content: theirs, ...saving } = result.conflict
      const { merged, taken, conflicts } = mergeContents(original.current, values, theirs)
      for (const field of taken) takeField(field, theirs)
      original.current = theirs
      return setConflict({ ...saving, theirs, mine: merged, taken, conflicts, message: result.message })
    }
    setMessage(showFailure(form, result))
  }

  function takeField(field: ContentField, theirs: Content) {
    const { main, language } = partsOf(field)
    const path = language === null ? main : (`translations.${language}.${main as TranslatedField}` as const)
    form.setValue(path, fieldValue(theirs, field), { shouldDirty: true })
  }

  function takeTheirs({ theirs, base }: ConflictSides) {
    form.reset(readyForForm(theirs, languages))
    setConflict(null)
    onBase?.(base)
  }

  function dropEmptyLinks() {
    const links = form.getValues("links")
    const filled = filledLinks(links)
    if (filled.length < links.length) form.setValue("links", filled, { shouldDirty: true })
  }

  return (
    <form
      onSubmit={(event) => {
        dropEmptyLinks()
        return form.handleSubmit((values) => send(values))(event)
      }}
      noValidate
      // No box of its own: the bar with Save sticks in view as long as any part of the column does.
      className="contents"
    >
      {conflict ? (
        <ConflictView
          sides={conflict}
          waiting={isSubmitting}
          onTakeField={(field) => {
            takeField(field, conflict.theirs)
            setConflict({ ...conflict, conflicts: conflict.conflicts.filter((item) => item !== field) })
          }}
          onSaveMine={form.handleSubmit((values) => send(values, conflict.base))}
          onTakeTheirs={() => takeTheirs(conflict)}
        />
      ) : null}
      <div className="grid gap-6">
        <FormProvider {...form}>
          <ContentFields limits={limits} languages={languages} frozen={frozen} />
          {frozen ? null : (
            <TextChecks {...checks} partnerId={save.kind === "revision" ? save.partnerId : null} />
          )}
        </FormProvider>
      </div>
      {frozen ? null : (
        <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-4 gap-y-3 border-t border-line bg-paper px-4 py-3 sm:-mx-0 sm:px-0">
          {message ? (
            <div className="w-full">
              <Notice tone="wrong">{message}</Notice>
            </div>
          ) : null}
          <Button type="submit" look="primary" waiting={isSubmitting} waitingWord="Saving…">
            {save.kind === "create" ? "Add partner" : "Save"}
          </Button>
          <p role="status" className="text-13 text-soft">
            {wrong > 0
              ? `${counted(wrong, "field")} to correct`
              : isDirty
                ? "Unsaved changes"
                : saved
                  ? "Saved"
                  : ""}
          </p>
        </div>
      )}
    </form>
  )
}
