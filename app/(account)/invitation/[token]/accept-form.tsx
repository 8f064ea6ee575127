"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useForm } from "react-hook-form"
import { NewPasswordField } from "@/components/password-field"
import { signIn } from "@/components/sign-in"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { acceptSchema } from "@/domain/account-forms"
import { MAIL_LANGUAGES, type MailLanguage } from "@/domain/contact"
import { t } from "@/domain/words"
import { join } from "./actions"

type Props = { token: string; name: string; email: string; language: MailLanguage }

export function AcceptForm({ token, name, email, language }: Props) {
  const router = useRouter()
  const form = useForm({
    resolver: zodResolver(acceptSchema),
    defaultValues: { name, language, password: "" },
  })
  const { errors } = form.formState
  const { onSubmit, message, waiting } = useSubmit(
    form,
    async (values) => {
      const joined = await join(token, values)
      return joined.ok ? signIn({ email, password: values.password }) : joined
    },
    () => {
      router.replace("/events")
      router.refresh()
    },
  )
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
      <TextField
        label={t("E-mail address")}
        type="email"
        autoComplete="username"
        value={email}
        readOnly
        hint={t("You sign in with it.")}
        className="bg-sunk"
      />
      <TextField
        label={t("Your name")}
        autoComplete="name"
        hint={t("Colleagues and partners see it beside what you do.")}
        {...form.register("name")}
        error={errors.name?.message}
      />
      <NewPasswordField
        label={t("Password")}
        owner={() => ({ name: form.getValues("name"), email })}
        {...form.register("password")}
        error={errors.password?.message}
      />
      <SelectField
        label={t("Language of mails to you")}
        {...form.register("language")}
        error={errors.language?.message}
      >
        {Object.entries(MAIL_LANGUAGES).map(([tag, word]) => (
          <option key={tag} value={tag}>
            {word}
          </option>
        ))}
      </SelectField>
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Joining…")}>
        {t("Accept the invitation")}
      </Button>
    </form>
  )
}
