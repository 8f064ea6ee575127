"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useForm } from "react-hook-form"
import { KeptNotice } from "@/components/kept-notice"
import { Button } from "@/components/ui/button"
import { TextArea, TextField } from "@/components/ui/field"
import { useKeptDraft } from "@/components/use-kept-draft"
import { handOnSchema } from "@/domain/review"
import { t } from "@/domain/words"
import { nameColleague } from "./actions"
import { type Ask, useAnswer } from "./use-answer"

const EMPTY = { name: "", email: "", comment: "" }

/** Names a colleague to take this contact's place. */
export function HandOnForm({ ask, keptKey, onDone }: { ask: Ask; keptKey: string; onDone: () => void }) {
  const form = useForm({ resolver: zodResolver(handOnSchema), defaultValues: EMPTY })
  const kept = useKeptDraft(form, { key: keptKey, draft: ask.seen.hash })
  const { onSubmit, refusal, waiting } = useAnswer(
    form,
    (values) => nameColleague(ask.token, ask.seen, values),
    () => {
      kept.startAfresh(EMPTY)
      onDone()
    },
  )
  const { errors } = form.formState
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
      <p>
        {t("Name the colleague to ask instead. The organizers confirm the address before they write there.")}
      </p>
      <KeptNotice
        restored={kept.restored}
        begunOnEarlier={false}
        onStartAfresh={() => kept.startAfresh(EMPTY)}
      />
      <TextField label={t("Your colleague’s name")} {...form.register("name")} error={errors.name?.message} />
      <TextField
        label={t("Your colleague’s e-mail address")}
        type="email"
        inputMode="email"
        {...form.register("email")}
        error={errors.email?.message}
      />
      <TextArea
        label={t("A word to the organizers, if you like")}
        rows={2}
        {...form.register("comment")}
        error={errors.comment?.message}
      />
      {refusal}
      <Button
        type="submit"
        look="primary"
        waiting={waiting}
        waitingWord={t("Sending…")}
        className="justify-self-start"
      >
        {t("Name this colleague")}
      </Button>
    </form>
  )
}
