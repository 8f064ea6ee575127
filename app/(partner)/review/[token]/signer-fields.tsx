"use client"
import { useFormContext } from "react-hook-form"
import { TextField } from "@/components/ui/field"

/** Who answers, as it will stand beside the answer. */
export function SignerFields({ roleOptional = false }: { roleOptional?: boolean }) {
  const { register, formState } = useFormContext<{ signerName: string; signerRole: string }>()
  const { errors } = formState
  return (
    <>
      <TextField
        label="Your name"
        autoComplete="name"
        {...register("signerName")}
        error={errors.signerName?.message}
      />
      <TextField
        label={roleOptional ? "Your role, if you like" : "Your role"}
        hint="Such as “Head of communications”."
        autoComplete="organization-title"
        {...register("signerRole")}
        error={errors.signerRole?.message}
      />
    </>
  )
}
