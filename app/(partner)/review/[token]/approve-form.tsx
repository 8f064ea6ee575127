"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { FormProvider, useForm } from "react-hook-form"
import { KeptNotice } from "@/components/kept-notice"
import { Button } from "@/components/ui/button"
import { useKeptDraft } from "@/components/use-kept-draft"
import { type Copy, copiesStillAsked } from "@/domain/copies"

import { approvalSchema } from "@/domain/review"
import { marked, say, t } from "@/domain/words"
import { approveEntry } from "./actions"
import { CopiesField } from "./copies-field"
import { SignerFields } from "./signer-fields"
import { type Ask, useAnswer } from "./use-answer"

const WITH_LOGO = marked(
  "You approve the name, texts, links and logo of {entryName} as shown above{variants, plural, =0 {} one {, with # variant of the logo} other {, with # variants of the logo}}, for the public page of {eventTitle}.",
)
const WITHOUT_LOGO = marked(
  "You approve the name, texts and links of {entryName} as shown above, without a logo{variants, plural, =0 {} one {, with # variant of the logo} other {, with # variants of the logo}}, for the public page of {eventTitle}.",
)

/** Signs off exactly what is shown above. */
export function ApproveForm({
  ask,
  there,
  left,
  keptKey,
  hasLogo,
  variants,
  onDone,
}: {
  ask: Ask
  /** The texts that are shown, and those of them that this contact has not approved yet. */
  there: Copy[]
  left: Copy[]
  keptKey: string
  hasLogo: boolean
  /** How many further files of the logo go along: they are part of what is approved. */
  variants: number
  onDone: (answerId: number) => void
}) {
  const empty = { signerName: ask.contact.name, signerRole: ask.lastRole, copies: left }
  const form = useForm({ resolver: zodResolver(approvalSchema), defaultValues: empty })
  const kept = useKeptDraft(form, {
    ...{ key: keptKey, draft: ask.seen.hash },
    // It may have been kept before one of the texts was approved, which is sent unseen otherwise.
    fit: (values) => ({ ...values, copies: copiesStillAsked(values.copies, left) }),
  })
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
        {left.length > 1 ? (
          <>
            <CopiesField
              legend={t("What do you approve?")}
              words={{
                web: hasLogo
                  ? t("The entry for the web: name, texts, links and logo as shown above")
                  : t("The entry for the web: name, texts and links as shown above, without a logo"),
                print: t("The text for print, as shown above"),
              }}
            />
            <p className="text-13 text-soft">
              {t(
                "It is for the public page and the printed program of {eventTitle}. What you leave out now, you can approve later.",
                { eventTitle: ask.eventTitle },
              )}
            </p>
          </>
        ) : left[0] === "print" ? (
          <p>
            {t(
              "You approve the text for print of {entryName} as shown above, for the printed program of {eventTitle}.",
              { entryName: ask.entryName, eventTitle: ask.eventTitle },
            )}
          </p>
        ) : (
          <p>
            {say(hasLogo ? WITH_LOGO : WITHOUT_LOGO, {
              ...{ entryName: ask.entryName, eventTitle: ask.eventTitle, variants },
            })}
            {there.length > 1 ? ` ${t("The text for print is approved already.")}` : ""}
          </p>
        )}
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
          waitingWord={t("Approving…")}
          className="justify-self-start"
        >
          {t("Approve")}
        </Button>
      </form>
    </FormProvider>
  )
}
