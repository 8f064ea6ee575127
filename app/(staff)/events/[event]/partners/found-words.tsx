import type { Finding } from "@/domain/checks/finding"
import type { Content } from "@/domain/content"
import { fieldValue } from "@/domain/content-fields"
import { plainText, type RichText } from "@/domain/rich-text"

const AROUND = 36

/** The words that a check found, marked, with a few around them that say where they stand. */
export function FoundWords({ finding, content }: { finding: Finding; content: Content }) {
  const { field, start, end, words } = finding
  const text = textOf(content, field)
  const found = text.slice(start, end) === words
  const before = found ? text.slice(Math.max(0, start - AROUND), start) : ""
  const after = found ? text.slice(end, end + AROUND) : ""
  return (
    <p className="overflow-hidden font-semibold text-ellipsis">
      <span className="font-normal text-soft">
        {start > AROUND ? "…" : ""}
        {before}
      </span>
      <mark className="rounded-sm bg-owed-wash text-ink underline decoration-owed decoration-wavy underline-offset-4">
        {words.replace(/ {2,}/gu, (spaces) => "␣".repeat(spaces.length))}
      </mark>
      <span className="font-normal text-soft">
        {after}
        {end + AROUND < text.length ? "…" : ""}
      </span>
    </p>
  )
}

/** The plain text that a finding's place counts in. */
export function textOf(content: Content, field: Finding["field"]): string {
  if (field === "links") return ""
  const said = fieldValue(content, field)
  return typeof said === "string" ? said : plainText(said as RichText)
}
