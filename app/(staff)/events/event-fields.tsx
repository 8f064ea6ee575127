"use client"
import { useFormContext, useWatch } from "react-hook-form"
import { TextField } from "@/components/ui/field"
import type { EventSettings } from "@/domain/event"
import { slugFrom } from "@/domain/slug"
import { t } from "@/domain/words"

type Fields = Pick<EventSettings, "title" | "slug" | "startsOn" | "endsOn" | "place">

/**
 * What an event is called, where its page is, when and where it takes place: in any form around it (FormProvider) that has these
 * values. `isNew`: the address follows the title until somebody types one.
 */
export function EventFields({ isNew }: { isNew: boolean }) {
  const { register, control, formState, setValue } = useFormContext<Fields>()
  const { errors, dirtyFields, isSubmitted } = formState
  const slug = useWatch({ control, name: "slug" })
  const title = register("title", {
    onChange: (change) => {
      if (isNew && !dirtyFields.slug)
        setValue("slug", slugFrom(change.target.value), { shouldValidate: isSubmitted })
    },
  })
  return (
    <>
      <TextField label={t("Title")} {...title} error={errors.title?.message} />
      <TextField
        label={t("Web address")}
        hint={t("The public page will be at {path}", { path: `/e/${slug || "…"}/` })}
        {...register("slug")}
        // Without a title there is none to make it from: one error is enough.
        error={slug === "" && errors.title ? undefined : errors.slug?.message}
      />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField
          label={t("First day")}
          type="date"
          {...register("startsOn")}
          error={errors.startsOn?.message}
        />
        <TextField label={t("Last day")} type="date" {...register("endsOn")} error={errors.endsOn?.message} />
      </div>
      <TextField label={t("Place")} {...register("place")} error={errors.place?.message} />
    </>
  )
}
