"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { FormProvider, useForm } from "react-hook-form"
import { KeptNotice } from "@/components/kept-notice"
import { Button } from "@/components/ui/button"
import { useKeptDraft } from "@/components/use-kept-draft"
import { counted } from "@/domain/counted"
import { approvalSchema } from "@/domain/review"
import { approveEntry } from "./actions"
import { SignerFields } from "./signer-fields"
import { type Ask, useAnswer } from "./use-answer"

/** Signs off exactly what is shown above. */
export function ApproveForm({
  ask,
  keptKey,
  hasLogo,
  variants,
  onDone,
}: {
  ask: Ask
  keptKey: string
  hasLogo: boolean
  /** How many further files of the logo go along: they are part of what is approved. */
  variants: number
  onDone: (answerId: number) => void
}) {
  const empty = { signerName: ask.contact.name, signerRole: ask.lastRole }
  const form = useForm({ resolver: zodResolver(approvalSchema), defaultValues: empty })
  const kept = useKeptDraft(form, { key: keptKey, draft: ask.seen.hash })
  const { onSubmit, refusal, waiting } = useAnswer(
    form,
    (values) => approveEntry(ask.token, ask.seen, values),
    (answerId) => {
      kept.forget()
      onDone(answerId)
    },
  )
  return (
    <FormProvider {...form}>
      <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
        <p>
          You approve the name, texts{hasLogo ? ", links and logo" : " and links"} of {ask.entryName} as shown
          above{hasLogo ? "" : ", without a logo"}
          {variants > 0 ? `, with ${counted(variants, "variant")} of the logo` : ""}, for the public page of{" "}
          {ask.eventTitle}.
        </p>
        <KeptNotice
          restored={kept.restored}
          begunOnEarlier={false}
          onStartAfresh={() => kept.startAfresh(empty)}
        />
        <SignerFields />
        {refusal}
        <Button
          type="submit"
          look="primary"
          waiting={waiting}
          waitingWord="Approving…"
          className="justify-self-start"
        >
          Approve
        </Button>
      </form>
    </FormProvider>
  )
}
