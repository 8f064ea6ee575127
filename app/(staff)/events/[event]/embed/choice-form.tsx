"use client"
import { useRouter } from "next/navigation"
import { useState, useTransition } from "react"
import { SelectField } from "@/components/ui/field"
import { ownName } from "@/domain/languages"
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
      aria-label="Choices"
      aria-busy={waiting}
      className={`grid grid-cols-2 gap-x-6 gap-y-5 ${further.length > 0 ? "lg:grid-cols-5" : "lg:grid-cols-4"}`}
      onSubmit={(submit) => submit.preventDefault()}
    >
      {further.length > 0 ? (
        <SelectField label="Language" {...field("language")}>
          <option value="">{ownName(first)}</option>
          {further.map((tag) => (
            <option key={tag} value={tag} lang={tag}>
              {ownName(tag)}
            </option>
          ))}
        </SelectField>
      ) : null}
      <SelectField label="Tier" {...field("tier")}>
        <option value="">All tiers</option>
        {tiers.map((tier) => (
          <option key={tier} value={tier}>
            {tier}
          </option>
        ))}
      </SelectField>
      <SelectField label="Logos" {...field("size")}>
        <option value="">As each tier has them</option>
        <option value="small">Small</option>
        <option value="medium">Medium</option>
        <option value="large">Large</option>
      </SelectField>
      <SelectField label="Layout" {...field("layout")}>
        <option value="wall">Logos alone</option>
        <option value="list">Logos with names</option>
      </SelectField>
      <SelectField label="Colors" {...field("theme")}>
        <option value="">Those of the page</option>
        <option value="auto">As the reader’s device</option>
        <option value="light">Light</option>
        <option value="dark">Dark</option>
      </SelectField>
    </form>
  )
}
