"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useForm } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import {
  CONTACT_ROLE_WORDS,
  CONTACT_ROLES,
  type ContactFields,
  contactSchema,
  MAIL_LANGUAGES,
  type MailLanguage,
} from "@/domain/contact"
import { t } from "@/domain/words"
import { saveContact } from "./actions"

const NEW: ContactFields = { name: "", email: "", language: "en", role: "decides" }

/** A contact, new or to be changed. `onDone` gets what there is to say about it, "" for nothing. */
export function ContactForm({
  partnerId,
  contact,
  hasLink,
  onDone,
}: {
  partnerId: number
  contact: ({ id: number } & ContactFields) | null
  /** Does a link work that was sent to its address? */
  hasLink: boolean
  onDone: (news: string) => void
}) {
  const router = useRouter()
  const form = useForm({ resolver: zodResolver(contactSchema), defaultValues: contact ?? NEW })
  const { errors } = form.formState
  const { onSubmit, message, waiting } = useSubmit(
    form,
    (values) => saveContact({ partnerId, contactId: contact?.id ?? null }, values),
    ({ linkEnded }) => {
      router.refresh()
      onDone(
        linkEnded
          ? t("The link that was sent to {address} has ended. Send {name} a new one.", {
              address: contact?.email,
              name: form.getValues("name"),
            })
          : "",
      )
    },
  )
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-5">
      <TextField
        label={t("Name")}
        autoComplete="off"
        {...form.register("name")}
        error={errors.name?.message}
      />
      <TextField
        label={t("E-mail address")}
        type="email"
        autoComplete="off"
        hint={hasLink ? t("With another address, the link that was sent to this one ends.") : undefined}
        {...form.register("email")}
        error={errors.email?.message}
      />
      <SelectField
        label={t("Language of the mails")}
        {...form.register("language")}
        error={errors.language?.message}
      >
        {(Object.keys(MAIL_LANGUAGES) as MailLanguage[]).map((language) => (
          <option key={language} value={language}>
            {MAIL_LANGUAGES[language]}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("Role")} {...form.register("role")} error={errors.role?.message}>
        {CONTACT_ROLES.map((role) => (
          <option key={role} value={role}>
            {CONTACT_ROLE_WORDS[role]}
          </option>
        ))}
      </SelectField>
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <div className="flex gap-2">
        <Button
          type="submit"
          look="primary"
          waiting={waiting}
          waitingWord={contact ? t("Saving…") : t("Adding…")}
        >
          {contact ? t("Save contact") : t("Add contact")}
        </Button>
        <Button onClick={() => onDone("")}>{t("Cancel")}</Button>
      </div>
    </form>
  )
}
