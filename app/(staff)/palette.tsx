"use client"
import { Dialog as Radix } from "radix-ui"
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react"
import { useFocusBack } from "@/components/ui/dialog"

import type { Command } from "@/domain/desk-commands"
import { type PaletteOption, paletteSections } from "@/domain/palette-sections"
import { t } from "@/domain/words"
import { PaletteLine } from "./palette-line"
import { useFound } from "./use-found"

/**
 * Everything by its name: one types, arrows choose, Enter goes there. An Enter that is quicker than the server waits for
 * what it finds.
 */
export function Palette({
  commands,
  recent,
  event,
  onChoose,
  onClose,
}: {
  commands: Command[]
  recent: PaletteOption[]
  /** The slug of the event whose partners come first. */
  event: string | null
  onChoose: (option: PaletteOption) => void
  onClose: () => void
}) {
  return (
    <Radix.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[#0008]" />
        <Box {...{ commands, recent, event, onChoose }} />
      </Radix.Portal>
    </Radix.Root>
  )
}

function Box({ commands, recent, event, onChoose }: Omit<Parameters<typeof Palette>[0], "onClose">) {
  const id = useId()
  const [typed, setTyped] = useState("")
  const [chosen, setChosen] = useState<string | null>(null)
  const [isEntered, setEntered] = useState(false)
  const { found, problem, isWaiting } = useFound(typed, event)
  const sections = paletteSections({ typed, commands, recent, found })
  const options = sections.flatMap((section) => section.options)
  const at = Math.max(
    0,
    options.findIndex(({ command }) => command.id === chosen),
  )
  const active = options[at]
  const list = useRef<HTMLDivElement>(null)
  const onCloseAutoFocus = useFocusBack()

  useEffect(() => {
    if (!isEntered || isWaiting) return
    setEntered(false)
    if (active) onChoose(active)
  }, [isEntered, isWaiting, active, onChoose])

  useEffect(() => {
    list.current
      ?.querySelector(`[data-id="${CSS.escape(active?.command.id ?? "")}"]`)
      ?.scrollIntoView({ block: "nearest" })
  }, [active])

  function onKeyDown(press: KeyboardEvent) {
    if (press.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[press.key]
    if (step !== undefined) {
      press.preventDefault()
      setEntered(false)
      const next = options[(at + step + options.length) % Math.max(1, options.length)]
      if (next) setChosen(next.command.id)
    } else if (press.key === "Enter") {
      press.preventDefault()
      const isSure = !isWaiting || chosen !== null || sections[0]?.title === t("Go to or do")
      if (!isSure) setEntered(true)
      else if (active) onChoose(active)
    }
  }

  return (
    <Radix.Content
      aria-describedby={undefined}
      onCloseAutoFocus={onCloseAutoFocus}
      className="fixed inset-x-4 top-[10vh] z-50 mx-auto flex max-h-[75vh] max-w-xl flex-col overflow-hidden rounded-lg border border-line bg-sheet"
    >
      <Radix.Title className="sr-only">{t("Go to or do")}</Radix.Title>
      <input
        type="text"
        role="combobox"
        aria-expanded={options.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active ? optionId(id, active) : undefined}
        aria-autocomplete="list"
        aria-label={t("A partner, a screen or something to do")}
        aria-busy={isWaiting}
        placeholder={t("A partner, a screen, something to do")}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        value={typed}
        onChange={(change) => {
          setTyped(change.target.value)
          setChosen(null)
          setEntered(false)
        }}
        onKeyDown={onKeyDown}
        className="h-14 w-full shrink-0 border-b border-line bg-sheet px-5 text-18 -outline-offset-2 placeholder:text-soft"
      />
      <p role="status" className="sr-only">
        {isWaiting
          ? ""
          : options.length === 0
            ? t("Nothing fits.")
            : t("{results, plural, one {# result} other {# results}}", { results: options.length })}
      </p>
      {problem ? (
        <p role="alert" className="flex gap-2 border-b border-line px-5 py-3 text-13 text-wrong">
          <span aria-hidden="true">!</span>
          {problem}
        </p>
      ) : null}
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t("Results")}
        className="min-h-0 overflow-y-auto pb-2"
      >
        {sections.map((section, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of a listbox is no fieldset
          <div key={section.title} role="group" aria-labelledby={`${id}-${index}`}>
            <p id={`${id}-${index}`} className="px-5 pt-3 pb-1 text-13 text-soft">
              {section.title}
            </p>
            {section.options.map((option) => (
              <PaletteLine
                key={option.command.id}
                id={optionId(id, option)}
                option={option}
                isActive={option === active}
                onPoint={() => setChosen(option.command.id)}
                onChoose={() => onChoose(option)}
              />
            ))}
          </div>
        ))}
      </div>
      {options.length === 0 ? (
        <p className="px-5 pt-2 pb-5 text-soft">
          {isWaiting ? t("Looking…") : t("Nothing fits. Try the beginning of a name, or fewer words.")}
        </p>
      ) : null}
    </Radix.Content>
  )
}

function optionId(id: string, { command }: PaletteOption): string {
  return `${id}-${command.id}`
}
