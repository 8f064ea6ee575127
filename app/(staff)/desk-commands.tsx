"use client"
import { usePathname, useRouter } from "next/navigation"
import { useCallback, useEffect, useRef, useState } from "react"
import { isCovered } from "@/components/keyboard"
import { Button } from "@/components/ui/button"
import { Keys } from "@/components/ui/keys"
import { mayLeave } from "@/components/use-leave-guard"
import { type Command, commandsAt, placeOf } from "@/domain/desk-commands"
import type { PaletteOption } from "@/domain/palette-sections"
import type { Role } from "@/domain/permissions"
import { t } from "@/domain/words"
import { Palette } from "./palette"
import { keepChoice, recentChoices } from "./recent-choices"
import { ShortcutsDialog } from "./shortcuts-dialog"
import { useDeskKeys } from "./use-desk-keys"
import { useSignOut } from "./use-sign-out"

/** The palette with the button that opens it, the shortcuts, and what both do. */
export function DeskCommands({ staff }: { staff: { id: number; role: Role } }) {
  const path = usePathname()
  const place = placeOf(path)
  const commands = commandsAt(place, staff)
  const [open, setOpen] = useState<"palette" | "shortcuts" | null>(null)
  const [recent, setRecent] = useState<PaletteOption[]>([])
  const chosen = useRef<Command | null>(null)
  const opener = useRef<Element | null>(null)
  const { leave, failed } = useSignOut()
  const goTo = useGoTo(path)

  const run = useCallback(
    (command: Command) => {
      if (command.does === "show shortcuts") setOpen("shortcuts")
      else if (command.does === "sign out") void leave()
      else if (command.href !== undefined) goTo(command.href, command.there)
    },
    [leave, goTo],
  )
  useEffect(() => {
    const command = chosen.current
    if (open === "palette" || command === null) return
    chosen.current = null
    // So that what the command opens gives the focus back to the page, and not to the palette that is gone.
    if (opener.current instanceof HTMLElement) opener.current.focus()
    run(command)
  }, [open, run])

  function showPalette() {
    if (open === "palette") return setOpen(null)
    if (isCovered()) return
    opener.current = document.activeElement
    setRecent(recentChoices(staff.id))
    setOpen("palette")
  }

  const { hasLetters, switchLetters } = useDeskKeys({
    palette: showPalette,
    search: () => {
      const field = document.querySelector<HTMLInputElement>("main input[type=search]")
      if (!field) return showPalette()
      field.focus()
      field.select()
    },
    command: (id) => {
      const command = commands.find((item) => item.id === id)
      if (command) run(command)
    },
  })

  return (
    <>
      <p role="alert" className="text-13 text-wrong empty:hidden">
        {failed ? t("You are still signed in: Greenroom did not answer. Try again.") : ""}
      </p>
      <Button size="small" aria-haspopup="dialog" onClick={showPalette}>
        {t("Go to…")}
        <span aria-hidden="true" className="max-sm:hidden">
          <Keys keys={["Mod", "K"]} />
        </span>
      </Button>
      {open === "palette" ? (
        <Palette
          commands={commands}
          recent={recent}
          event={place.event}
          onChoose={(option) => {
            keepChoice(staff.id, option)
            chosen.current = option.command
            setOpen(null)
          }}
          onClose={() => setOpen(null)}
        />
      ) : null}
      {open === "shortcuts" ? (
        <ShortcutsDialog
          actor={staff}
          hasLetters={hasLetters}
          onLetters={switchLetters}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  )
}

/** Goes somewhere and, once there, puts the focus where the way was meant to lead. */
function useGoTo(path: string) {
  const router = useRouter()
  const awaited = useRef<{ there: Command["there"] } | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the path has changed, so this is where it led
  useEffect(() => {
    if (awaited.current === null) return
    const { there } = awaited.current
    awaited.current = null
    arrive(there)
  }, [path])
  return useCallback(
    (href: string, there: Command["there"]) => {
      if (href === path) return arrive(there)
      if (!mayLeave()) return
      awaited.current = { there }
      router.push(href)
    },
    [path, router],
  )
}

function arrive(there: Command["there"]) {
  const name = there && ("press" in there ? there.press : there.focus)
  const place = name ? document.querySelector<HTMLElement>(`[data-command="${name}"]`) : null
  if (place && there && "press" in there) return place.click()
  const field = place?.querySelector<HTMLElement>(
    "input:enabled:not([type=hidden]), textarea:enabled, [contenteditable=true]",
  )
  const target = field ?? (place?.matches("button, a") ? place : document.getElementById("main"))
  target?.focus()
}
