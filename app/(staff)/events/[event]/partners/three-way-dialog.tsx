"use client"
import { useId, useRef, useState } from "react"
import type { Collision } from "@/components/autosave-types"
import { Difference } from "@/components/content-difference"
import { useTimeZone } from "@/components/moment"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { FieldError } from "@/components/ui/field"
import { fieldText } from "@/domain/content-differences"
import { type ContentField, fieldLabel, partsOf } from "@/domain/content-fields"
import { fieldDifferences, type Shown } from "@/domain/diff/changes"
import type { Side } from "@/domain/diff/three-way"
import { directionOf } from "@/domain/languages"
import { t } from "@/domain/words"
import { clock } from "./clock"

/** Field by field: what it was, what you made of it and what they did, with a choice. Nothing is lost until it is made. */
export function ThreeWayDialog({
  collision,
  waiting,
  onChoose,
  onClose,
  onClosed,
}: {
  collision: Collision
  waiting: boolean
  onChoose: (sides: Map<ContentField, Side>) => void
  onClose: () => void
  onClosed: () => void
}) {
  const [sides, setSides] = useState(new Map<ContentField, Side>())
  const [isAsked, setIsAsked] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { fields, own, at } = collision
  const them = own ? t("the other window") : (collision.author ?? t("somebody else"))
  const all = (side: Side) => setSides(new Map(fields.map((field) => [field, side])))

  function choose() {
    setIsAsked(true)
    const open = fields.findIndex((field) => !sides.has(field))
    if (open < 0) return onChoose(sides)
    form.current?.querySelectorAll("fieldset")[open]?.querySelector("input")?.focus()
  }

  const timeZone = useTimeZone()
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      onClosed={onClosed}
      title={t("Two changes of the same text")}
      about={
        <p>
          {own
            ? t("You saved this in another window at {time}, and changed the same here.", {
                time: clock(at, timeZone),
              })
            : t("{name} saved this at {time}, and you changed the same.", {
                name: collision.author ?? t("Somebody"),
                time: clock(at, timeZone),
              })}{" "}
          {t("Choose for each field. All else that either of you changed is kept.")}
        </p>
      }
      wide
    >
      <form
        ref={form}
        noValidate
        className="grid gap-6"
        onSubmit={(submit) => {
          submit.preventDefault()
          choose()
        }}
      >
        {fields.length > 1 ? (
          <div className="flex flex-wrap gap-2">
            <Button size="small" onClick={() => all("mine")}>
              {t("Choose all of yours")}
            </Button>
            <Button size="small" onClick={() => all("theirs")}>
              {t("Choose all of {them}", { them })}
            </Button>
          </div>
        ) : null}
        {fields.map((field) => (
          <Choice
            key={field}
            field={field}
            collision={collision}
            them={them}
            side={sides.get(field) ?? null}
            isMissing={isAsked && !sides.has(field)}
            onChoose={(side) => setSides(new Map(sides).set(field, side))}
          />
        ))}
        <div className="flex flex-wrap gap-2 border-t border-line pt-4">
          <Button type="submit" look="primary" waiting={waiting} waitingWord={t("Saving…")}>
            {t("Save with this choice")}
          </Button>
          <Button onClick={onClose}>{t("Decide later")}</Button>
        </div>
      </form>
    </Dialog>
  )
}

function Choice({
  field,
  collision: { was, mine, theirs },
  them,
  side,
  isMissing,
  onChoose,
}: {
  field: ContentField
  collision: Collision
  them: string
  side: Side | null
  isMissing: boolean
  onChoose: (side: Side) => void
}) {
  const id = useId()
  const { language } = partsOf(field)
  const attributes = language === null ? {} : { lang: language, dir: directionOf(language) }
  const before = fieldText(was, field)
  return (
    <fieldset
      aria-describedby={`${id}-was${isMissing ? ` ${id}-error` : ""}`}
      className="grid min-w-0 gap-3 border-t border-line pt-4"
    >
      <legend className="float-left w-full font-semibold">{fieldLabel(field)}</legend>
      <div id={`${id}-was`} className="min-w-0">
        <p className="text-13 text-soft">{t("It was")}</p>
        <p className="max-h-48 overflow-y-auto whitespace-pre-wrap" {...attributes}>
          {before || <em className="text-soft">{t("nothing")}</em>}
        </p>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {(["mine", "theirs"] as const).map((option) => (
          <div key={option} className="grid min-w-0 content-start gap-2 rounded-md border border-line p-3">
            <label className="flex items-center gap-3 font-semibold">
              <input
                type="radio"
                name={`${id}-side`}
                checked={side === option}
                onChange={() => onChoose(option)}
                aria-describedby={`${id}-${option}`}
                className="size-4 accent-act"
              />
              {option === "mine" ? t("Keep yours") : t("Take what {them} saved", { them })}
            </label>
            <div id={`${id}-${option}`} className="min-w-0 break-words" {...attributes}>
              <Changed shown={shownOf(field, was, option === "mine" ? mine : theirs)} />
            </div>
          </div>
        ))}
      </div>
      {isMissing ? <FieldError id={`${id}-error`}>{t("Choose one of the two.")}</FieldError> : null}
    </fieldset>
  )
}

function Changed({ shown }: { shown: Shown | null }) {
  return shown ? <Difference shown={shown} logos={{ before: null, after: null }} /> : null
}

function shownOf(field: ContentField, was: Collision["was"], now: Collision["mine"]): Shown | null {
  const [before, after] = [was, now].map((content) => ({ content, logoSha256: null }))
  if (!before || !after) return null
  return fieldDifferences(before, after).find((difference) => difference.field === field)?.shown ?? null
}
