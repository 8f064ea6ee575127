"use client"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { FormProvider, useForm, useWatch } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { CheckField } from "@/components/ui/check-field"
import { Notice } from "@/components/ui/notice"
import { useLeaveGuard } from "@/components/use-leave-guard"
import { useSubmit } from "@/components/use-submit"

import { t } from "@/domain/words"
import { EventFields } from "../../event-fields"
import { startNext } from "./actions"
import { type ChoosableTier, ChoosePartners } from "./choose-partners"

/** What is new in the next edition, and whom it takes along. Left out of it, nobody is lost: the earlier event stays. */
export function NextForm({
  eventId,
  earlierTitle,
  first,
  tiers,
}: {
  eventId: number
  earlierTitle: string
  first: { title: string; slug: string; place: string }
  tiers: ChoosableTier[]
}) {
  const router = useRouter()
  const everybody = tiers.flatMap(({ partners }) => partners)
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set(everybody.map(({ id }) => id)))
  const [withContacts, setWithContacts] = useState(true)
  const form = useForm({ defaultValues: { ...first, startsOn: "", endsOn: "" } })
  const { isDirty, isSubmitSuccessful } = form.formState
  useLeaveGuard((isDirty || chosen.size < everybody.length) && !isSubmitSuccessful)
  const { onSubmit, message, waiting } = useSubmit(
    form,
    (typed) => startNext(eventId, typed, { partnerIds: [...chosen], withContacts }),
    ({ slug }) => router.push(`/events/${slug}/partners`),
  )
  const [typedTitle, startsOn] = useWatch({ control: form.control, name: ["title", "startsOn"] })
  const isSameTitle = typedTitle.trim() === earlierTitle
  const contacts = everybody.reduce(
    (total, partner) => total + (chosen.has(partner.id) ? partner.contacts : 0),
    0,
  )
  return (
    <form onSubmit={onSubmit} noValidate className="grid max-w-160 gap-6">
      <FormProvider {...form}>
        <EventFields isNew />
      </FormProvider>
      <ChoosePartners tiers={tiers} chosen={chosen} onChoose={setChosen} />
      <CheckField
        label={t("Take their contacts along")}
        about={t(
          "Nobody gets a mail by this. When you send for review, each is asked whether the entry is still right.",
        )}
        checked={withContacts}
        onChange={(change) => setWithContacts(change.target.checked)}
      />
      <p>
        {withContacts
          ? t(
              "{partners, plural, one {# partner} other {# partners}} with {contacts, plural, one {# contact} other {# contacts}} will be in the new event, with texts and logos as the public saw them last. Nobody has signed them off there yet.",
              { partners: chosen.size, contacts },
            )
          : t(
              "{partners, plural, one {# partner} other {# partners}} without contacts will be in the new event, with texts and logos as the public saw them last. Nobody has signed them off there yet.",
              { partners: chosen.size },
            )}
      </p>
      {isSameTitle ? (
        <Odd>
          {t(
            "It has the title of the event that it starts from, so lists can’t tell the two apart. Add its year.",
          )}
        </Odd>
      ) : null}
      {startsOn === "" ? (
        <Odd>{t("It has no dates yet: neither the desk nor the public page says when it is.")}</Odd>
      ) : null}
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <Button
        type="submit"
        look="primary"
        waiting={waiting}
        waitingWord={t("Starting…")}
        className="justify-self-start"
      >
        {t("Start the edition")}
      </Button>
    </form>
  )
}

/** What may not be meant, before it is done. */
function Odd({ children }: { children: string }) {
  return (
    <p className="flex gap-2 text-owed">
      <span aria-hidden="true">!</span>
      <span>{children}</span>
    </p>
  )
}
