"use client"
import { useId } from "react"
import { FieldError } from "@/components/ui/field"
import { ENTRY_PARTS, type EntryPart, PART_LABELS } from "@/domain/entry-parts"
import { marked, say } from "@/domain/words"

const RULES = {
  required: marked("Required"),
  optional: marked("Optional"),
  hidden: marked("Not public"),
} as const
type Rule = keyof typeof RULES

/** Each part of an entry with its one rule: so none can be asked for and kept off the page at once. */
export function EntryPartRules({
  required,
  hidden,
  error,
  onChange,
}: {
  required: EntryPart[]
  hidden: EntryPart[]
  error: string | undefined
  onChange: (next: { required: EntryPart[]; hidden: EntryPart[] }) => void
}) {
  const id = useId()
  const ruleOf = (part: EntryPart): Rule =>
    hidden.includes(part) ? "hidden" : required.includes(part) ? "required" : "optional"

  function choose(changed: EntryPart, rule: Rule) {
    const having = (wanted: Rule) =>
      ENTRY_PARTS.filter((part) => (part === changed ? rule : ruleOf(part)) === wanted)
    onChange({ required: having("required"), hidden: having("hidden") })
  }

  return (
    <div>
      <ul className="border-t border-line">
        {ENTRY_PARTS.map((part) => (
          <li key={part} className="flex items-center justify-between gap-4 border-b border-line py-1.5">
            <label htmlFor={`${id}-${part}`}>{PART_LABELS[part]}</label>
            <select
              id={`${id}-${part}`}
              value={ruleOf(part)}
              onChange={(change) => choose(part, change.target.value as Rule)}
              aria-describedby={error ? `${id}-error` : undefined}
              className="h-9 rounded-md border border-edge bg-sheet px-3"
            >
              {Object.entries(RULES).map(([value, word]) => (
                <option key={value} value={value}>
                  {say(word)}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  )
}
