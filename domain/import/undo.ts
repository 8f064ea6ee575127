import { counted } from "@/domain/counted"

/** What an import did to one partner, and what became of it since. */
export type UndoFacts = {
  /** It was added (or brought back from the archive); otherwise its text or tier was changed. */
  wasAdded: boolean
  isArchived: boolean
  /** Does its entry still say what the import left? */
  isAsLeft: boolean
  /** Does it say what it said before the import? */
  isAsBefore: boolean
  /** Was it sent to its contacts since? */
  wasSent: boolean
  isPublic: boolean
  /** The import moved it, and it stands somewhere else than it put it. */
  wasMoved: boolean
}

export type UndoStep = "archive" | "back" | "nothing" | Left
/** Why a partner is left as it is. */
type Left = "edited" | "sent" | "public" | "archived" | "moved"

/**
 * What undoing does with one partner. What people did since outlives the undo: an entry that was edited, moved or archived stays, and one
 * that was added stays once anybody outside has seen it.
 */
export function undoStep(facts: UndoFacts): UndoStep {
  if (facts.wasAdded) {
    if (facts.isArchived) return "nothing"
    if (!facts.isAsLeft) return "edited"
    if (facts.isPublic) return "public"
    return facts.wasSent ? "sent" : "archive"
  }
  if (facts.isArchived) return "archived"
  if (facts.isAsLeft) return facts.wasMoved ? "moved" : "back"
  return facts.isAsBefore ? "nothing" : "edited"
}

export type UndoPlan = {
  archived: string[]
  back: string[]
  /** How many of those that go back were signed off since, with what the import had written. */
  lapsing: number
  left: { slug: string; name: string; why: Left }[]
  tiersRemoved: string[]
  /** The tier that keeps the archived partners of those that are removed; null when none is needed. */
  tierOfArchived: string | null
}

/** Will anything happen at all? */
export function undoesNothing({ archived, back, tiersRemoved }: UndoPlan): boolean {
  return archived.length + back.length + tiersRemoved.length === 0
}

const LEFT_WORDS: Record<Left, string> = {
  edited: "was edited since",
  sent: "was sent to its contacts since",
  public: "is on the public page",
  archived: "was archived since",
  moved: "was moved to another tier since",
}

/** "Gangwon Province was edited since." */
export function leftInWords({ name, why }: UndoPlan["left"][number]): string {
  return `${name} ${LEFT_WORDS[why]}.`
}

/** Exactly what undoing will do, a sentence each. */
export function undoInSentences(plan: UndoPlan): string[] {
  const { archived, back, lapsing, left, tiersRemoved, tierOfArchived } = plan
  const sentences: string[] = []
  if (archived.length === 1)
    sentences.push("1 partner that it added is archived. Nothing is deleted: you can restore it.")
  if (archived.length > 1)
    sentences.push(
      `${archived.length} partners that it added are archived. Nothing is deleted: you can restore each.`,
    )
  if (back.length > 0)
    sentences.push(
      back.length === 1
        ? "1 partner that it changed gets back what it had before, as a new revision. What is public stays until you publish."
        : `${back.length} partners that it changed get back what they had before, each as a new revision. What is public stays until you publish.`,
    )
  if (lapsing > 0)
    sentences.push(`${counted(lapsing, "partner")} signed off the imported text: that sign-off lapses.`)
  if (tiersRemoved.length > 0)
    sentences.push(
      `${counted(tiersRemoved.length, "tier")} that it made and that will be empty: removed (${tiersRemoved.join(", ")}).`,
    )
  if (tiersRemoved.length > 0 && tierOfArchived !== null && archived.length > 0)
    sentences.push(`Archived partners are kept in “${tierOfArchived}”.`)
  if (left.length > 0)
    sentences.push(
      left.length === 1
        ? "1 partner is left as it is now, named below."
        : `${left.length} partners are left as they are now, named below.`,
    )
  return sentences.length > 0 ? sentences : ["Nothing of this import is left to be undone."]
}
