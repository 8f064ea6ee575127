"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useState } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { KeptNotice } from "@/components/kept-notice"
import { Button } from "@/components/ui/button"
import { TextArea } from "@/components/ui/field"
import { useKeptDraft } from "@/components/use-kept-draft"
import { fieldInSentence } from "@/domain/content-fields"
import { copiesStillAsked } from "@/domain/copies"
import {
  type ChangeRequest,
  type ChangeRequestFields,
  type CommentField,
  changeRequestSchema,
  commentFieldLabel,
  commentFields,
} from "@/domain/review"
import { t } from "@/domain/words"
import { requestChanges } from "./actions"
import { CopiesField } from "./copies-field"
import type { OwnApprovals } from "./own-approvals"
import { SignerFields } from "./signer-fields"
import { type Ask, useAnswer } from "./use-answer"

/** A comment for the whole, and one beside any field that needs it. */
export function ChangesForm({
  ask,
  own,
  keptKey,
  languages,
  onDone,
}: {
  ask: Ask
  /** Which texts are shown, and which of them this contact has approved. */
  own: OwnApprovals
  keptKey: string
  /** Of the event, the first one's texts being the main ones. */
  languages: string[]
  onDone: () => void
}) {
  const { there, approved } = own
  const left = there.filter((copy) => !approved.includes(copy))
  const empty = {
    ...{ signerName: ask.contact.name, signerRole: ask.lastRole, comment: "", fieldComments: {} },
    // What is approved already stays so, unless the contact says otherwise.
    copies: left.length > 0 ? left : there,
  }
  const form = useForm<ChangeRequestFields, unknown, ChangeRequest>({
    resolver: zodResolver(changeRequestSchema),
    defaultValues: empty,
  })
  const kept = useKeptDraft(form, {
    ...{ key: keptKey, draft: ask.seen.hash },
    fit: (values) => ({ ...values, copies: copiesStillAsked(values.copies, there) }),
  })
  const [opened, setOpened] = useState<CommentField[]>([])
  const { onSubmit, refusal, waiting } = useAnswer(
    form,
    (values) => requestChanges(ask.token, ask.seen, values),
    () => {
      startAfresh()
      onDone()
    },
  )
  const { errors } = form.formState
  const typed = form.watch("fieldComments")
  const fields = commentFields(languages.slice(1)).filter(
    (field) => field !== "printText" || there.includes("print"),
  )
  const isOpen = (field: CommentField) => opened.includes(field) || Boolean(typed[field])

  function startAfresh() {
    setOpened([])
    kept.startAfresh(empty)
  }

  function open(field: CommentField) {
    setOpened([...opened, field])
    // The box is there after this render.
    requestAnimationFrame(() => form.setFocus(`fieldComments.${field}`))
  }

  return (
    <FormProvider {...form}>
      <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
        <KeptNotice
          restored={kept.restored}
          begunOnEarlier={kept.begunOnEarlier}
          onStartAfresh={startAfresh}
        />
        {there.length > 1 ? (
          <CopiesField
            legend={t("Which text is this about?")}
            words={{ web: t("The entry for the web"), print: t("The text for print") }}
          />
        ) : null}
        <TextArea
          label={ask.contact.decides ? t("What should change?") : t("Your comment")}
          rows={5}
          {...form.register("comment")}
          error={errors.comment?.message}
        />
        {fields.filter(isOpen).map((field) => (
          <TextArea
            key={field}
            label={t("About: {field}", { field: field === "logo" ? t("logo") : fieldInSentence(field) })}
            rows={2}
            {...form.register(`fieldComments.${field}`)}
            error={errors.fieldComments?.[field]?.message}
          />
        ))}
        <fieldset className="grid gap-2">
          <legend className="mb-2 text-13 text-soft">{t("Add a comment beside a field")}</legend>
          <div className="flex flex-wrap gap-2">
            {fields
              .filter((field) => !isOpen(field))
              .map((field) => (
                <Button key={field} size="small" onClick={() => open(field)}>
                  {commentFieldLabel(field)}
                </Button>
              ))}
          </div>
        </fieldset>
        <SignerFields roleOptional />
        {refusal}
        <Button
          type="submit"
          look="primary"
          waiting={waiting}
          waitingWord={t("Sending…")}
          className="justify-self-start"
        >
          {ask.contact.decides ? t("Ask for changes") : t("Leave the comment")}
        </Button>
      </form>
    </FormProvider>
  )
}
