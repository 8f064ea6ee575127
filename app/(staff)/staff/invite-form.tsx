"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { invitationSchema } from "@/domain/account-forms"
import { MAIL_LANGUAGES } from "@/domain/contact"
import { ROLE_WORDS, ROLES } from "@/domain/permissions"
import { t } from "@/domain/words"
import { invite } from "./invitation-actions"
import { LinkToShow } from "./link-to-show"

export function InviteForm({ hasMail }: { hasMail: boolean }) {
  const router = useRouter()
  const [invited, setInvited] = useState<{ name: string; link: string | null } | null>(null)
  const form = useForm({
    resolver: zodResolver(invitationSchema),
    defaultValues: { name: "", email: "", role: "editor" as const, language: "en" as const },
  })
  const { errors } = form.formState
  const send = (values: unknown) => {
    setInvited(null)
    return invite(values)
  }
  const { onSubmit, message, waiting } = useSubmit(form, send, ({ link }) => {
    setInvited({ name: form.getValues("name"), link })
    form.reset()
    router.refresh()
  })
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
      {hasMail ? null : (
        <p className="border-l-4 border-line py-1 pl-4 text-soft">
          {t("No mail server is set up, so you get a link here to pass on yourself.")}
        </p>
      )}
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
        {...form.register("email")}
        error={errors.email?.message}
      />
      <SelectField label={t("Role")} {...form.register("role")} error={errors.role?.message}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {ROLE_WORDS[role]}
          </option>
        ))}
      </SelectField>
      {hasMail ? (
        <SelectField
          label={t("Language of the mail")}
          {...form.register("language")}
          error={errors.language?.message}
        >
          {Object.entries(MAIL_LANGUAGES).map(([tag, word]) => (
            <option key={tag} value={tag}>
              {word}
            </option>
          ))}
        </SelectField>
      ) : null}
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      {invited?.link ? (
        <LinkToShow link={invited.link} name={invited.name} lasts={t("It works once, for seven days.")} />
      ) : invited ? (
        <Notice tone="done">
          {t("{name} gets a mail with a link that works for seven days.", { name: invited.name })}
        </Notice>
      ) : null}
      <Button
        type="submit"
        look="primary"
        className="justify-self-start"
        waiting={waiting}
        waitingWord={t("Inviting…")}
      >
        {hasMail ? t("Send the invitation") : t("Make an invitation link")}
      </Button>
    </form>
  )
}
