"use client"
import { useRouter } from "next/navigation"
import { useState, useTransition } from "react"
import { SelectField } from "@/components/ui/field"
import { ownName } from "@/domain/languages"
import { t } from "@/domain/words"
import type { EmbedChoices } from "@/site/embed-snippet"

/** What the other site shows, and how. Choices are in the address, so that they can be sent on. */
export function ChoiceForm({
  path,
  languages,
  tiers,
  choices: shown,
}: {
  path: string
  languages: string[]
  tiers: string[]
  choices: EmbedChoices
}) {
  const router = useRouter()
  const [waiting, begin] = useTransition()
  // Kept here as well, for a second choice may come before the first is shown.
  const [choices, setChoices] = useState(shown)
  function choose(name: keyof EmbedChoices, value: string) {
    const next = { ...choices, [name]: value === "" ? null : value }
    setChoices(next)
    const chosen = Object.entries(next).flatMap(([key, item]) => (item ? [[key, item]] : []))
    const query = new URLSearchParams(chosen)
    begin(() => router.replace(`${path}?${query}`, { scroll: false }))
  }
  const [first = "en", ...further] = languages
  const field = (name: keyof EmbedChoices) => ({
    name,
    value: choices[name] ?? "",
    onChange: (change: { target: { value: string } }) => choose(name, change.target.value),
  })
  return (
    <form
      aria-label={t("Choices")}
      aria-busy={waiting}
      className={`grid grid-cols-2 gap-x-6 gap-y-5 ${further.length > 0 ? "lg:grid-cols-5" : "lg:grid-cols-4"}`}
      onSubmit={(submit) => submit.preventDefault()}
    >
      {further.length > 0 ? (
        <SelectField label={t("Language")} {...field("language")}>
          <option value="">{ownName(first)}</option>
          {further.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {ownName(tag)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <SelectField label={t("Tier")} {...field("tier")}>
        <option value="">{t("All tiers")}</option>
        {tiers.map((tier) => (
          <option key={tier} value={tier}>
            {tier}
          </option>
        ))}
      </SelectField>
      <SelectField label={t("Logos")} {...field("size")}>
        <option value="">{t("As each tier has them")}</option>
        <option value="small">{t("Small")}</option>
        <option value="medium">{t("Medium")}</option>
        <option value="large">{t("Large")}</option>
      </SelectField>
      <SelectField label={t("Layout")} {...field("layout")}>
        <option value="wall">{t("Logos alone")}</option>
        <option value="list">{t("Logos with names")}</option>
      </SelectField>
      <SelectField label={t("Colors")} {...field("theme")}>
        <option value="">{t("Those of the page")}</option>
        <option value="auto">{t("As the reader’s device")}</option>
        <option value="light">{t("Light")}</option>
        <option value="dark">{t("Dark")}</option>
      </SelectField>
    </form>
  )
}
