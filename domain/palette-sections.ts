import type { Command } from "./desk-commands"
import { ranked } from "./palette"
import type { ReleaseImage } from "./release"
import { t, worded } from "./words"

/** A line of the palette. Partners and events are commands that lead somewhere. */
export type PaletteOption = {
  command: Command
  /** Which event it belongs to, where that is not told by its section. */
  hint?: string
  /** Of a partner, by which it is recognized. */
  face?: { logo: ReleaseImage | null; acronym: string }
}
export type PaletteSection = { title: string; options: PaletteOption[] }

const GROUPS: Record<Command["group"], string> = worded({
  partner: "This partner",
  event: "This event",
  desk: "The desk",
})

/**
 * What the palette shows. Before anything is typed: what was chosen lately, then everything, nearest first. Then what
 * fits: commands that fit clearly, partners and events, and what fits only somehow; so nothing moves under the hand when
 * partners arrive from the server, unless they are what was meant.
 */
export function paletteSections({
  typed,
  commands,
  recent,
  found,
}: {
  typed: string
  commands: Command[]
  recent: PaletteOption[]
  found: { partners: PaletteOption[]; events: PaletteOption[] }
}): PaletteSection[] {
  const known = recent.flatMap((option) => asOffered(option, commands))
  const recentIds = known.map(({ command }) => command.id)
  if (typed.trim() === "") {
    const rest = commands.filter(({ id }) => !recentIds.includes(id))
    return filled([
      { title: t("Chosen lately"), options: known },
      ...(["partner", "event", "desk"] as const).map((group) => ({
        title: GROUPS[group],
        options: rest.filter((command) => command.group === group).map((command) => ({ command })),
      })),
    ])
  }
  const fitting = ranked(commands, typed, recentIds)
  const options = (isClear: boolean) =>
    fitting.filter((fit) => fit.isClear === isClear).map(({ item }) => ({ command: item }))
  return filled([
    { title: t("Go to or do"), options: options(true) },
    { title: t("Partners"), options: found.partners },
    { title: t("Events"), options: found.events },
    { title: t("[further results] Also"), options: options(false) },
  ])
}

/** A recent choice as it is now: a command only where it is there, leading where it leads from here. */
function asOffered(option: PaletteOption, commands: Command[]): PaletteOption[] {
  if (option.face || option.command.id.startsWith("to:")) return [option]
  const command = commands.find(({ id }) => id === option.command.id)
  return command ? [{ command }] : []
}

function filled(sections: PaletteSection[]): PaletteSection[] {
  return sections.filter(({ options }) => options.length > 0)
}
