"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useForm } from "react-hook-form"
import { NewPasswordField } from "@/components/password-field"
import { signIn } from "@/components/sign-in"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { setUpSchema } from "@/domain/account"
import { t } from "@/domain/words"
import { createOwner } from "./actions"

export function SetUpForm({ token }: { token: string }) {
  const router = useRouter()
  const form = useForm({
    resolver: zodResolver(setUpSchema),
    defaultValues: { name: "", email: "", password: "" },
  })
  const { onSubmit, message, waiting } = useSubmit(
    form,
    async (values) => {
      const created = await createOwner(token, values)
      return created.ok ? signIn(values) : created
    },
    () => {
      router.replace("/events")
      router.refresh()
    },
  )
  const { errors } = form.formState
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
      <TextField
        label={t("Your name")}
        autoComplete="name"
        {...form.register("name")}
        error={errors.name?.message}
      />
      <TextField
        label={t("E-mail address")}
        type="email"
        autoComplete="username"
        {...form.register("email")}
        error={errors.email?.message}
      />
      <NewPasswordField
        label={t("Password")}
        owner={form.getValues}
        {...form.register("password")}
        error={errors.password?.message}
      />
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Setting up…")}>
        {t("Create the owner’s account")}
      </Button>
    </form>
  )
}
