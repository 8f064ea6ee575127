import { buttonClass } from "@/components/ui/button"
import { SelectField } from "@/components/ui/field"
import { byline } from "@/domain/byline"

type Names = { from: string; to: string }

/** Chooses the two sides. A plain GET form, so that every comparison has an address of its own. */
export function SidesForm({
  names,
  revisions,
  head,
  published,
  approved,
}: {
  names: Names
  revisions: { number: number; author: string | null; contact: string | null }[]
  head: number
  published: number | null
  approved: number | null
}) {
  const words = [
    { value: "head", word: "The draft now", number: head },
    { value: "published", word: "What is public", number: published },
    { value: "approved", word: "What was approved", number: approved },
  ]
  return (
    <form className="grid items-end gap-4 sm:grid-cols-[1fr_1fr_auto]">
      {(["from", "to"] as const).map((side) => (
        <SelectField
          key={side}
          name={side}
          label={side === "from" ? "From" : "To"}
          defaultValue={names[side]}
        >
          {words
            .filter(({ value, number }) => number !== null || names[side] === value)
            .map(({ value, word, number }) => (
              <option key={value} value={value}>
                {word}: {number === null ? "none" : `revision ${number}`}
              </option>
            ))}
          {revisions.map(({ number, ...by }) => (
            <option key={number} value={number}>
              Revision {number}, {byline(by)}
            </option>
          ))}
        </SelectField>
      ))}
      <button type="submit" className={buttonClass()}>
        Compare
      </button>
    </form>
  )
}
