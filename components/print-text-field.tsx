"use client"
import { useState } from "react"
import { Controller, useFormContext, useWatch } from "react-hook-form"
import type { Content } from "@/domain/content"
import { FIELD_LABELS } from "@/domain/content-fields"
import { type EntryLimits, NO_LIMITS } from "@/domain/missing"
import { EMPTY_RICH_TEXT } from "@/domain/rich-text"
import { t } from "@/domain/words"
import { descriptionError } from "./description-error"
import { RichTextField } from "./rich-text-field"

/** The text for print, where the tier asks for one or one is there already. */
export function PrintTextField({ limits, frozen }: { limits: EntryLimits; frozen: boolean }) {
  const { control } = useFormContext<Content>()
  const written = useWatch<Content, "printText">({ control, name: "printText" })
  const isWritten = (written?.content.length ?? 0) > 0
  // Who empties a text that the tier does not ask for goes on typing in the same field.
  const [wasWritten, setWasWritten] = useState(isWritten)
  if (isWritten && !wasWritten) setWasWritten(true)
  if (!limits.print && !wasWritten) return null
  return (
    <div className="grid gap-2 border-t border-line pt-6">
      <Controller
        control={control}
        name="printText"
        render={({ field, fieldState }) => (
          <RichTextField
            label={FIELD_LABELS.printText}
            name={field.name}
            value={field.value ?? EMPTY_RICH_TEXT}
            onChange={field.onChange}
            onBlur={field.onBlur}
            focusRef={field.ref}
            limits={limits.print ?? NO_LIMITS}
            forPrint
            disabled={frozen}
            error={descriptionError(fieldState.error)}
          />
        )}
      />
      <p className="text-13 text-soft">
        {limits.print
          ? t("A short text for the printed program. No web page shows it, and it is signed off by itself.")
          : t(
              "A short text for the printed program. The tier asks for none: leave it empty if it is not needed.",
            )}
      </p>
    </div>
  )
}
