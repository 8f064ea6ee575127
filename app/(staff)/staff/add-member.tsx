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
      <TextField label="Name" autoComplete="off" {...form.register("name")} error={errors.name?.message} />
      <TextField
        label="E-mail address"
        type="email"
        autoComplete="off"
        {...form.register("email")}
        error={errors.email?.message}
      />
      <SelectField label="Role" {...form.register("role")} error={errors.role?.message}>
        {ROLES.map((role) => (
          <option key={role} value={role}>
            {ROLE_WORDS[role]}
          </option>
        ))}
      </SelectField>
      <TextField
        label="First password"
        type="password"
        autoComplete="new-password"
        hint={`At least ${PASSWORD_LIMITS.min} characters. Tell it to them in person; they can change it under “Your account”.`}
        {...form.register("password")}
        error={errors.password?.message}
      />
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      {added ? <Notice tone="done">{added} can sign in now.</Notice> : null}
      <Button
        type="submit"
        look="primary"
        className="justify-self-start"
        waiting={waiting}
        waitingWord="Adding…"
      >
        Add account
      </Button>
    </form>
  )
}
