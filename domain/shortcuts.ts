import { type Command, commandsAt } from "./desk-commands"
import { type Actor, mayEdit } from "./permissions"
import { t } from "./words"

/** Keys of one letter or sign, pressed alone or one after the other, by the command that they give. */
const LETTERS: Record<string, string> = {
  "g e": "events",
  "g h": "home",
  "g p": "partners",
  "g s": "sign-off",
  "g i": "import",
  "g w": "wall",
  "g u": "publish",
  "g o": "outbox",
  "g a": "activity",
  "g t": "settings",
  n: "add-partner",
  e: "edit",
  r: "send",
  "g r": "partner-sign-off",
  "g v": "history",
  "?": "shortcuts",
}

/** The one that looks for something on the page, or for anything where the page has no search. */
const SEARCH_KEY = "/"

/** What keys on the desk do, as the dialog tells it. `isLetter` ones can be switched off (WCAG 2.1.4). */
export type ShortcutLine = { keys: string[]; words: string; isLetter: boolean }

/** All shortcuts that this person can use, by where they work. */
export function shortcutsOf(actor: Actor): { title: string; lines: ShortcutLine[] }[] {
  const commands = commandsAt({ event: "any", partner: "any" }, actor)
  const letters = (group: Command["group"]) =>
    Object.entries(LETTERS).flatMap(([keys, id]): ShortcutLine[] => {
      const command = commands.find((item) => item.id === id && item.group === group)
      return command ? [{ keys: keys.split(" "), words: command.label, isLetter: true }] : []
    })
  return [
    {
      title: t("Everywhere"),
      lines: [
        { keys: ["Mod", "K"], words: t("Go to a partner or a screen, or do something"), isLetter: false },
        { keys: [SEARCH_KEY], words: t("Search on this page"), isLetter: true },
        ...letters("desk"),
        { keys: ["Mod", "Z"], words: t("Undo what was just done, outside of a field"), isLetter: false },
        { keys: ["Esc"], words: t("Close what is open"), isLetter: false },
      ],
    },
    { title: t("In an event"), lines: letters("event") },
    {
      title: t("On a partner’s page"),
      lines: [
        ...letters("partner"),
        ...(mayEdit(actor)
          ? [{ keys: ["Mod", "S"], words: t("Save the text at once"), isLetter: false }]
          : []),
      ],
    },
    {
      title: t("In a list"),
      lines: [
        { keys: ["↑", "↓"], words: t("One row up or down"), isLetter: false },
        { keys: ["Home", "End"], words: t("To the first or the last row"), isLetter: false },
        { keys: ["Enter"], words: t("Open the row"), isLetter: false },
        { keys: ["X"], words: t("Select the row, with Shift up to the one selected last"), isLetter: false },
      ],
    },
  ]
}

/**
 * What a key means after those pressed just before (`pending`): a command, the search, the beginning of more, or nothing.
 */
export function keyPressed(
  pending: string,
  key: string,
): { command: string } | { search: true } | { pending: string } {
  const keys = pending === "" ? key : `${pending} ${key}`
  if (keys === SEARCH_KEY) return { search: true }
  const command = Object.hasOwn(LETTERS, keys) ? LETTERS[keys] : undefined
  if (command !== undefined) return { command }
  if (Object.keys(LETTERS).some((item) => item.startsWith(`${keys} `))) return { pending: keys }
  // What leads nowhere is a new beginning: "g n" is "n".
  return pending === "" ? { pending: "" } : keyPressed("", key)
}

/** The keys that give a command, one after the other; null for none. */
export function keysOf(command: string): string[] | null {
  const found = Object.entries(LETTERS).find(([, id]) => id === command)
  return found ? found[0].split(" ") : null
}
