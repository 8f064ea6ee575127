"use client"
import { zodResolver } from "@hookform/resolvers/zod"
import { useRouter } from "next/navigation"
import { useForm } from "react-hook-form"
import { Button } from "@/components/ui/button"
import { SelectField, TextField } from "@/components/ui/field"
import { Notice } from "@/components/ui/notice"
import { useSubmit } from "@/components/use-submit"
import { LOGO_SIZES, type TierSettings, tierSchema } from "@/domain/event"
import { saveTier } from "./actions"

const NEW: TierSettings = { name: "", logoSize: "medium", wordLimit: null, characterLimit: null }

export function TierForm({
  eventId,
  tier,
  onDone,
}: {
  eventId: number
  tier: ({ id: number } & TierSettings) | null
  onDone: () => void
}) {
  const router = useRouter()
  const form = useForm({ resolver: zodResolver(tierSchema), defaultValues: tier ?? NEW })
  const { errors } = form.formState
  const { onSubmit, message, waiting } = useSubmit(
    form,
    (values) => saveTier({ eventId, tierId: tier?.id ?? null }, values),
    () => {
      router.refresh()
      onDone()
    },
  )
  return (
    <form onSubmit={onSubmit} noValidate className="grid gap-5">
      <TextField label="Name" {...form.register("name")} error={errors.name?.message} />
      <SelectField label="Size of the logos" {...form.register("logoSize")} error={errors.logoSize?.message}>
        {LOGO_SIZES.map((size) => (
          <option key={size} value={size}>
            {size[0]?.toUpperCase() + size.slice(1)}
          </option>
        ))}
      </SelectField>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          label="Words at most"
          inputMode="numeric"
          {...form.register("wordLimit")}
          error={errors.wordLimit?.message}
        />
        <TextField
          label="Characters at most"
          inputMode="numeric"
          {...form.register("characterLimit")}
          error={errors.characterLimit?.message}
        />
      </div>
      {message ? <Notice tone="wrong">{message}</Notice> : null}
      <div className="flex gap-2">
        <Button type="submit" look="primary" waiting={waiting} waitingWord="Saving…">
          {tier ? "Save tier" : "Add tier"}
        </Button>
        <Button onClick={onDone}>Cancel</Button>
      </div>
    </form>
  )
}
