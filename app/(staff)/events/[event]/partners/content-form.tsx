"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { ContentFields, readyForForm } from "@/components/content-fields"
import { useIsReady } from "@/components/use-is-ready"
import type { CheckSurroundings } from "@/domain/checks/context"
import type { Ignored } from "@/domain/checks/ignored"
import { type Content, contentSchema } from "@/domain/content"
import type { EntryLimits } from "@/domain/missing"
import { CreateForm } from "./create-form"
import { EditForm } from "./edit-form"
import { keptTexts } from "./kept-texts"
import { TextChecks } from "./text-checks"

/** Who has the form open: what is typed is saved in this person's name, and kept in the browser for this person. */
export type Writer = { id: number; email: string }

/** The text of a partner: new (`create`), or an edit of the revision that `base` names, which is saved as it is typed. */
export function ContentForm({
  content,
  limits,
  languages,
  frozen,
  save,
  checks,
  writer,
  onSaved,
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
  writer: Writer
  /** After each save of an edit, or with the new partner's slug. */
  onSaved: (slug: string) => void
}) {
  const [ready] = useState(() => readyForForm(content, languages))
  const form = useForm({ resolver: zodResolver(contentSchema), defaultValues: ready, disabled: frozen })
  const [texts] = useState(() =>
    keptTexts(writer.id, save.kind === "create" ? `new-in-${save.eventId}` : `${save.partnerId}`),
  )
  const isReady = useIsReady()
  const common = { form, texts, ready, content, writer, onSaved, isReady }
  const fields = (
    <div className="grid gap-6">
      <FormProvider {...form}>
        <ContentFields
          limits={limits}
          languages={languages}
          frozen={frozen}
          underDescription={
            frozen ? null : (
              <TextChecks {...checks} partnerId={save.kind === "revision" ? save.partnerId : null} />
            )
          }
        />
      </FormProvider>
    </div>
  )
  if (frozen) return fields
  return save.kind === "create" ? (
    <CreateForm {...common} eventId={save.eventId} tierId={save.tierId}>
      {fields}
    </CreateForm>
  ) : (
    <EditForm {...common} partnerId={save.partnerId} base={save.base}>
      {fields}
    </EditForm>
  )
}
