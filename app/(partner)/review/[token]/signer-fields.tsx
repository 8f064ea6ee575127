"use client"
import { useFormContext } from "react-hook-form"
import { TextField } from "@/components/ui/field"
import { t } from "@/domain/words"

/** Who answers, as it will stand beside the answer. */
export function SignerFields({ roleOptional = false }: { roleOptional?: boolean }) {
  const { register, formState } = useFormContext<{ signerName: string; signerRole: string }>()
  const { errors } = formState
  return (
    <>
      <TextField
        label={t("Your name")}
        autoComplete="name"
        {...register("signerName")}
        error={errors.signerName?.message}
      />
      <TextField
        label={roleOptional ? t("Your role, if you like") : t("Your role")}
        hint={t("Such as “Head of communications”.")}
        autoComplete="organization-title"
        {...register("signerRole")}
        error={errors.signerRole?.message}
      />
    </>
  )
}
