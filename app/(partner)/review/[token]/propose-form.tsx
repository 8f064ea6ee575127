"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useEffect, useRef } from "react"
import { FormProvider, useForm } from "react-hook-form"
import { ContentFields, filledLinks, readyForForm } from "@/components/content-fields"
import { KeptNotice } from "@/components/kept-notice"
import { LogoDrop } from "@/components/logo-drop"
import { Button } from "@/components/ui/button"
import { TextArea } from "@/components/ui/field"
import { useKeptDraft } from "@/components/use-kept-draft"
import type { Content } from "@/domain/content"
import type { EntryLimits } from "@/domain/missing"
import { type ProposedLogo, proposalSchema } from "@/domain/review"
import { t } from "@/domain/words"
import { proposeEntry } from "./actions"
import { SignerFields } from "./signer-fields"
import { type Ask, useAnswer } from "./use-answer"

/** The entry in the editor that staff use; what is sent is a proposal, and changes nothing by itself. */
export function ProposeForm({
  ask,
  keptKey,
  content,
  logo: sentLogo,
  limits,
  languages,
  onDone,
}: {
  ask: Ask
  keptKey: string
  content: Content
  logo: ProposedLogo | null
  limits: EntryLimits
  languages: string[]
  onDone: () => void
}) {
  const asSent = {
    ...readyForForm(content, languages),
    logo: sentLogo,
    comment: "",
    signerName: ask.contact.name,
    signerRole: ask.lastRole,
  }
  const form = useForm({ resolver: zodResolver(proposalSchema), defaultValues: asSent })
  const kept = useKeptDraft(form, { key: keptKey, draft: ask.seen.hash })
  const { onSubmit, refusal, waiting } = useAnswer(
    form,
    (values) => proposeEntry(ask.token, ask.seen, values),
    () => {
      kept.startAfresh(asSent)
      onDone()
    },
  )
  const { isDirty } = form.formState
  const draft = useRef(ask.seen.hash)
  const logo = form.watch("logo")

  // A newer draft came while nothing was typed: then this starts from it.
  useEffect(() => {
    if (draft.current === ask.seen.hash || isDirty) return
    draft.current = ask.seen.hash
    form.reset(asSent)
  })

  function setLogo(next: ProposedLogo | null) {
    form.setValue("logo", next, { shouldDirty: true })
  }

  return (
    <FormProvider {...form}>
      <form
        onSubmit={(event) => {
          const links = form.getValues("links")
          const filled = filledLinks(links)
          if (filled.length < links.length) form.setValue("links", filled, { shouldDirty: true })
          return onSubmit(event)
        }}
        method="post"
        noValidate
        className="grid gap-6"
      >
        <p>
          {t(
            "Write the entry as you want it and send it as a proposal. Nothing changes until the organizers take it.",
          )}
        </p>
        <KeptNotice
          restored={kept.restored}
          begunOnEarlier={kept.begunOnEarlier}
          onStartAfresh={() => kept.startAfresh(asSent)}
        />
        <LogoDrop
          logo={logo}
          address={`/api/review/${ask.token}/logo`}
          heading="h4"
          pathPrefix={`/review/${ask.token}`}
          onUploaded={(uploaded) => {
            setLogo(uploaded)
            return t("The new logo goes with your proposal.")
          }}
          onRemove={async () => {
            setLogo(null)
            return { ok: true, done: t("Your proposal is to show no logo.") }
          }}
        />
        <ContentFields limits={limits} languages={languages} frozen={false} />
        <TextArea
          label={t("A word to the organizers, if you like")}
          rows={3}
          {...form.register("comment")}
          error={form.formState.errors.comment?.message}
        />
        <SignerFields roleOptional />
        {refusal}
        <Button
          type="submit"
          look="primary"
          waiting={waiting}
          waitingWord={t("Sending…")}
          className="justify-self-start"
        >
          {t("Send as a proposal")}
        </Button>
      </form>
    </FormProvider>
  )
}
