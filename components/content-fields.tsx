"use client"
import type { ReactNode } from "react"
import { Controller, useFieldArray, useFormContext } from "react-hook-form"
import { CONTENT_LIMITS, type Content } from "@/domain/content"
import { FIELD_LABELS } from "@/domain/content-fields"
import { ownName } from "@/domain/languages"
import type { EntryLimits } from "@/domain/missing"
import { EMPTY_RICH_TEXT } from "@/domain/rich-text"
import { t } from "@/domain/words"
import { descriptionError } from "./description-error"
import { PrintTextField } from "./print-text-field"
import { rich } from "./rich"
import { RichTextField } from "./rich-text-field"
import { TranslationFields } from "./translation-fields"
import { Button } from "./ui/button"
import { FieldError, TextField } from "./ui/field"
import { useTextField } from "./use-text-field"

/**
 * The fields of an entry, in any form around them (FormProvider) whose values have a Content in them, made ready by
 * `readyForForm`. `languages` are the event's; each but the first has its texts below the main ones.
 */
export function ContentFields({
  limits,
  languages,
  frozen,
  underDescription = null,
}: {
  limits: EntryLimits
  languages: string[]
  frozen: boolean
  /** What is said of the texts, under the one that it is mostly about. */
  underDescription?: ReactNode
}) {
  const { control, formState } = useFormContext<Content>()
  const textField = useTextField()
  const { errors } = formState
  const links = useFieldArray({ control, name: "links" })
  const [main = "en", ...further] = languages
  return (
    <>
      {further.length > 0 ? (
        <p className="flex flex-wrap gap-x-3 text-13 text-soft">
          <span>
            {rich("The main text is in {language}. Below it:", {
              language: <span lang={main}>{ownName(main)}</span>,
            })}
          </span>
          {further.map((language) => (
            <a
              key={language}
              href={`#in-${language}`}
              lang={language}
              className="text-act underline underline-offset-3"
            >
              {ownName(language)}
            </a>
          ))}
        </p>
      ) : null}
      <TextField label={FIELD_LABELS.name} {...textField("name")} error={errors.name?.message} />
      <div className="grid gap-6 sm:grid-cols-2">
        <TextField label={FIELD_LABELS.acronym} {...textField("acronym")} error={errors.acronym?.message} />
        <TextField
          label={FIELD_LABELS.nativeName}
          {...textField("nativeName")}
          error={errors.nativeName?.message}
        />
      </div>
      <TextField
        label={FIELD_LABELS.tagline}
        hint={t("One line under the name.")}
        {...textField("tagline")}
        error={errors.tagline?.message}
      />
      <Controller
        control={control}
        name="description"
        render={({ field, fieldState }) => (
          <RichTextField
            label={FIELD_LABELS.description}
            name={field.name}
            value={field.value}
            onChange={field.onChange}
            onBlur={field.onBlur}
            focusRef={field.ref}
            limits={limits}
            disabled={frozen}
            error={descriptionError(fieldState.error)}
          />
        )}
      />
      {underDescription}
      <TextField
        label={FIELD_LABELS.website}
        type="url"
        inputMode="url"
        placeholder="https://"
        {...textField("website")}
        error={errors.website?.message}
      />
      <fieldset className="grid gap-3">
        <legend className="mb-1 font-semibold">{FIELD_LABELS.links}</legend>
        <p className="text-13 text-soft">
          {t("Up to {links} more, such as a report or a social profile. Shown on the partner’s own page.", {
            links: CONTENT_LIMITS.links,
          })}
        </p>
        {links.fields.map((link, index) => (
          <div key={link.id} className="grid items-start gap-3 sm:grid-cols-[1fr_1.6fr_auto]">
            <TextField
              label={t("Name of link {number}", { number: index + 1 })}
              {...textField(`links.${index}.label`)}
              error={errors.links?.[index]?.label?.message}
            />
            <TextField
              label={t("Address of link {number}", { number: index + 1 })}
              inputMode="url"
              placeholder="https://"
              {...textField(`links.${index}.url`)}
              error={errors.links?.[index]?.url?.message}
            />
            {frozen ? null : (
              <Button
                look="quiet"
                className="sm:mt-7"
                onClick={() => links.remove(index)}
                aria-label={t("Remove link {number}", { number: index + 1 })}
              >
                {t("Remove")}
              </Button>
            )}
          </div>
        ))}
        {errors.links?.root?.message || errors.links?.message ? (
          <FieldError>{errors.links.root?.message ?? errors.links.message}</FieldError>
        ) : null}
        {!frozen && links.fields.length < CONTENT_LIMITS.links ? (
          <Button
            size="small"
            className="justify-self-start"
            onClick={() => links.append({ label: "", url: "" })}
          >
            {t("Add a link")}
          </Button>
        ) : null}
      </fieldset>
      <TextField
        label={FIELD_LABELS.logoAlt}
        hint={t(
          "Said where the logo can’t be seen, by screen readers above all. Empty for the partner’s name.",
        )}
        {...textField("logoAlt")}
        error={errors.logoAlt?.message}
      />
      <PrintTextField limits={limits} frozen={frozen} />
      {further.map((language) => (
        <TranslationFields key={language} language={language} main={main} limits={limits} frozen={frozen} />
      ))}
    </>
  )
}

/** An entry as the form's values: what it leaves out is an empty field, so that nothing typed is nothing changed. */
export function readyForForm(content: Content, languages: string[]): Content {
  const blank = { name: "", tagline: "", description: EMPTY_RICH_TEXT }
  const translations = Object.fromEntries(
    [...languages.slice(1), ...Object.keys(content.translations ?? {})].map((language) => [
      language,
      { ...blank, ...content.translations?.[language] },
    ]),
  )
  const printText = content.printText ?? EMPTY_RICH_TEXT
  return { ...content, logoAlt: content.logoAlt ?? "", printText, translations }
}

/** Without the rows that were added and left empty: they are no reason to refuse a form. */
export function filledLinks(links: Content["links"]): Content["links"] {
  return links.filter((link) => link.label.trim() !== "" || link.url.trim() !== "")
}
