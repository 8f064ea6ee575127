"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useState } from "react"
import { useForm } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { PASSWORD_LIMITS, staffSchema } from "@/domain/account"
import { ROLE_WORDS, ROLES } from "@/domain/permissions"
import { t } from "@/domain/words"
import { createMember } from "./actions"

export function AddMember() {
  const router = useRouter()
  const [added, setAdded] = useState("")
  const form = useForm({
    resolver: zodResolver(staffSchema),
    defaultValues: { name: "", email: "", role: "editor" as const, password: "" },
  })
  const { errors } = form.formState
  const add = (values: Parameters<typeof createMember>[0]) => {
    setAdded("")
    return createMember(values)
  }
  const { onSubmit, message, waiting } = useSubmit(form, add, () => {
    setAdded(form.getValues("name"))
    form.reset()
    router.refresh()
  })
  return (
    <form onSubmit={onSubmit} method="post" noValidate className="grid gap-5">
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
      <TextField
        label={t("First password")}
        type="password"
        autoComplete="new-password"
        hint={t(
          "At least {min} characters. Tell it to them in person; they can change it under “Your account”.",
          { min: PASSWORD_LIMITS.min },
        )}
        {...form.register("password")}
        error={errors.password?.message}
      />
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      {added ? <Notice tone="done">{t("{added} can sign in now.", { added })}</Notice> : null}
      <Button
        type="submit"
        look="primary"
        className="justify-self-start"
        waiting={waiting}
        waitingWord={t("Adding…")}
      >
        {t("Add account")}
      </Button>
    </form>
  )
}
