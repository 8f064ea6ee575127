import type { ReleaseChanges } from "./release-changes"
import { t } from "./words"

/** An event's public page was moved to a release, at a time in milliseconds since 1970; in the order in which it happened. */
export type Move = { release: number; at: number }

/** A release as the public met it: when, and after which other one (null: there was nothing before). */
export type Shown = { release: number; at: number; before: number | null }

/** An event's public history, for its feed: the newest first. */
export type History = {
  /** Tells events apart, whatever their addresses are called now. */
  event: number
  /** When the first release went public, and when the page last became another one. */
  startedAt: number
  changedAt: number
  releases: { release: number; at: number; before: number | null; changes: ReleaseChanges }[]
}

/**
 * What of an event's releases the public may still be told, oldest first. Going back to a release withdraws those that
 * came after it: what staff took off the page must not live on in the story of the page. Showing a withdrawn one again
 * is news.
 */
export function shownReleases(moves: readonly Move[]): Shown[] {
  const shown: Shown[] = []
  for (const { release, at } of moves) {
    const known = shown.findIndex((item) => item.release === release)
    if (known >= 0) shown.length = known + 1
    else shown.push({ release, at, before: shown.at(-1)?.release ?? null })
  }
  return shown
}

/** What a release changed on the public page, a sentence per kind of change: "Added: ICLEI, UNEP." */
export function changesInSentences(changes: ReleaseChanges, before: number | null): string[] {
  const { added, changed, removed, moved, settings } = changes
  const names = (list: { name: string }[]) => list.map(({ name }) => name).join(", ")
  if (before === null)
    return [
      t("The page is public, with {added, plural, one {# partner} other {# partners}}: {names}.", {
        added: added.length,
        names: names(added),
      }),
    ]
  const moves = moved.map(({ name, from, to }) =>
    from === to ? name : t("{name} (from {from} to {to})", { name, from, to }),
  )
  return [
    added.length > 0 ? t("Added: {names}.", { names: names(added) }) : "",
    changed.length > 0 ? t("Changed: {names}.", { names: names(changed) }) : "",
    removed.length > 0 ? t("Removed: {names}.", { names: names(removed) }) : "",
    moves.length > 0 ? t("Moved: {moves}.", { moves: moves.join(", ") }) : "",
    settings.length > 0 ? t("The page itself: {settings}.", { settings: settings.join("; ") }) : "",
  ].filter((sentence) => sentence !== "")
}

/** The same in a few words, for a title: "2 added, 1 changed". */
export function changesInShort(changes: ReleaseChanges, before: number | null): string {
  const { added, changed, removed, moved } = changes
  if (before === null)
    return t("{partners, plural, one {# partner} other {# partners}}", { partners: added.length })
  const parts = [
    added.length > 0 ? t("{count} added", { count: added.length }) : "",
    changed.length > 0 ? t("{count} changed", { count: changed.length }) : "",
    removed.length > 0 ? t("{count} removed", { count: removed.length }) : "",
    moved.length > 0 ? t("{count} moved", { count: moved.length }) : "",
  ].filter((part) => part !== "")
  return parts.length > 0 ? parts.join(", ") : t("the page itself")
}
