"use client"
import { Controller, useFormContext, useWatch } from "react-hook-form"
import type { Content } from "@/domain/content"
import { FIELD_LABELS } from "@/domain/content-fields"
import { directionOf, languageName, ownName } from "@/domain/languages"
import type { TextLimits } from "@/domain/missing"
import { missingTexts } from "@/domain/missing-translations"
import { plainText } from "@/domain/rich-text"
import { t } from "@/domain/words"
import { descriptionError } from "./description-error"
import { RichTextField } from "./rich-text-field"
import { FieldError, TextField } from "./ui/field"
import { StateMark } from "./ui/state-mark"
import { useTextField } from "./use-text-field"

/** The texts of an entry in one further language, beside the main text in the same form. */
export function TranslationFields({
  language,
  main,
  limits,
  frozen,
}: {
  language: string
  /** The language of the main text. */
  main: string
  limits: TextLimits
  frozen: boolean
}) {
  const { control, formState } = useFormContext<Content>()
  const textField = useTextField()
  const content = useWatch<Content>({ control }) as Content
  const errors = formState.errors.translations?.[language]
  const attributes = { lang: language, dir: directionOf(language) }
  const missing = missingTexts(content, language)
  const shownInstead = (text: string) =>
    text === "" ? undefined : t("While this is empty, pages show: {text}", { text: shortened(text) })
  const own = ownName(language)
  return (
    <fieldset id={`in-${language}`} className="grid scroll-mt-4 gap-6 border-t border-line pt-6">
      <legend className="float-left mb-2 flex w-full flex-wrap items-baseline justify-between gap-3">
        <span className="text-18 font-semibold">
          <span lang={language}>{own}</span>
          {own === languageName(language) ? null : (
            <span className="font-normal text-soft"> {languageName(language)}</span>
          )}
        </span>
        {missing.length > 0 ? (
          <StateMark tone="owed">{t("Missing: {fields}", { fields: missing.join(", ") })}</StateMark>
        ) : (
          <StateMark tone="done">{t("Complete")}</StateMark>
        )}
      </legend>
      <TextField
        label={`${FIELD_LABELS.name} (${own})`}
        hint={shownInstead(content.name)}
        {...attributes}
        {...textField(`translations.${language}.name`)}
        error={errors?.name?.message}
      />
      <TextField
        label={`${FIELD_LABELS.tagline} (${own})`}
        hint={shownInstead(content.tagline)}
        {...attributes}
        {...textField(`translations.${language}.tagline`)}
        error={errors?.tagline?.message}
      />
      <Controller
        control={control}
        name={`translations.${language}.description`}
        render={({ field, fieldState }) => (
          <RichTextField
            label={`${FIELD_LABELS.description} (${own})`}
            name={field.name}
            value={field.value ?? { type: "doc", content: [] }}
            onChange={field.onChange}
            onBlur={field.onBlur}
            focusRef={field.ref}
            limits={limits}
            language={language}
            disabled={frozen}
            error={descriptionError(fieldState.error)}
          />
        )}
      />
      {missing.includes("description") ? (
        <p className="-mt-4 text-13 text-soft">
          {t("While this is empty, pages in {language} show the description in {main}: {text}", {
            language: languageName(language),
            main: languageName(main),
            text: shortened(plainText(content.description)),
          })}
        </p>
      ) : null}
      {errors?.message ? <FieldError>{String(errors.message)}</FieldError> : null}
    </fieldset>
  )
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, " ").trim()
  if (line.length <= 80) return line
  const cut = line.slice(0, 79)
  return `${cut.slice(0, cut.lastIndexOf(" ") + 1 || cut.length).trimEnd()}…`
}
