"use client"
import { type FormEvent, useId, useState } from "react"
import { Button } from "@/components/ui/button"
import { FieldError } from "@/components/ui/field"
import { answerOf } from "@/components/use-submit"
import { hasTag, isSameTag, TAGS_PER_PARTNER, tagSchema } from "@/domain/tags"
import { t } from "@/domain/words"
import { saveTags } from "./list-actions"

/** A partner's tags, each with a way to remove it, and a field for another. Every change is saved at once. */
export function TagEditor({
  partnerId,
  tags: given,
  inUse,
  canEdit,
}: {
  partnerId: number
  tags: string[]
  /** The event's tags, to choose from. */
  inUse: string[]
  canEdit: boolean
}) {
  const id = useId()
  const [tags, setTags] = useState(given)
  const [seen, setSeen] = useState(given)
  const [text, setText] = useState("")
  const [problem, setProblem] = useState<string | null>(null)
  const [waiting, setWaiting] = useState(false)
  if (seen.join("\n") !== given.join("\n")) {
    setSeen(given)
    setTags(given)
  }

  async function save(next: string[], change: { add?: string[]; remove?: string[] }) {
    const before = tags
    setTags(next)
    setProblem(null)
    setWaiting(true)
    const result = await answerOf(saveTags({ partnerId, ...change }))
    setWaiting(false)
    if (result.ok) return true
    setTags(before)
    setProblem(result.message)
    return false
  }

  async function add(submit: FormEvent) {
    submit.preventDefault()
    const parsed = tagSchema.safeParse(text)
    if (!parsed.success) return setProblem(parsed.error.issues[0]?.message ?? t("This is no tag."))
    if (hasTag(tags, parsed.data)) return setProblem(t("“{tag}” is there already.", { tag: parsed.data }))
    if (tags.length >= TAGS_PER_PARTNER)
      return setProblem(
        t("A partner has {limit} tags at most. Remove one first.", { limit: TAGS_PER_PARTNER }),
      )
    const spelled = inUse.find((tag) => isSameTag(tag, parsed.data)) ?? parsed.data
    if (await save([...tags, spelled], { add: [spelled] })) setText("")
  }

  return (
    <div className="grid gap-1">
      <div className="flex flex-wrap items-center gap-1.5 text-13">
        <span className="text-soft">{t("Tags")}</span>
        {tags.map((tag) => (
          <span key={tag} className="flex items-center rounded-sm bg-sunk pl-1.5 ring-1 ring-line">
            {tag}
            {canEdit ? (
              <button
                type="button"
                aria-label={t("Remove the tag {tag}", { tag })}
                onClick={() =>
                  void save(
                    tags.filter((one) => one !== tag),
                    { remove: [tag] },
                  )
                }
                className="flex size-6 items-center justify-center rounded-sm text-soft hover:text-ink"
              >
                <span aria-hidden="true">×</span>
              </button>
            ) : (
              <span className="w-1.5" />
            )}
          </span>
        ))}
        {canEdit ? (
          <form onSubmit={(submit) => void add(submit)} className="flex items-center gap-1.5">
            <input
              aria-label={t("Add a tag")}
              placeholder={t("Add a tag")}
              list={`${id}-tags`}
              value={text}
              aria-invalid={problem ? true : undefined}
              aria-describedby={problem ? `${id}-problem` : undefined}
              onChange={({ target }) => {
                setText(target.value)
                setProblem(null)
              }}
              className="h-8 w-32 rounded-md border border-edge bg-sheet px-2 placeholder:text-soft"
            />
            <datalist id={`${id}-tags`}>
              {inUse
                .filter((tag) => !hasTag(tags, tag))
                .map((tag) => (
                  <option key={tag} value={tag} />
                ))}
            </datalist>
            <Button type="submit" size="small" waiting={waiting} waitingWord={t("Saving…")}>
              {t("Add")}
            </Button>
          </form>
        ) : tags.length === 0 ? (
          <span className="text-soft">{t("none")}</span>
        ) : null}
      </div>
      {problem ? <FieldError id={`${id}-problem`}>{problem}</FieldError> : null}
    </div>
  )
}
