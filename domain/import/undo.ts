import { type Message, marked, say, t } from "@/domain/words"

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

const LEFT_WORDS: Record<Left, Message> = {
  edited: marked("{name} was edited since."),
  sent: marked("{name} was sent to its contacts since."),
  public: marked("{name} is on the public page."),
  archived: marked("{name} was archived since."),
  moved: marked("{name} was moved to another tier since."),
}

/** "Gangwon Province was edited since." */
export function leftInWords({ name, why }: UndoPlan["left"][number]): string {
  return say(LEFT_WORDS[why], { name })
}

/** Exactly what undoing will do, a sentence each. */
export function undoInSentences(plan: UndoPlan): string[] {
  const { archived, back, lapsing, left, tiersRemoved, tierOfArchived } = plan
  const sentences: string[] = []
  if (archived.length > 0)
    sentences.push(
      t(
        "{archived, plural, one {1 partner that it added is archived. Nothing is deleted: you can restore it.} other {{archived} partners that it added are archived. Nothing is deleted: you can restore each.}}",
        { archived: archived.length },
      ),
    )
  if (back.length > 0)
    sentences.push(
      t(
        "{back, plural, one {1 partner that it changed gets back what it had before, as a new revision.} other {{back} partners that it changed get back what they had before, each as a new revision.}} What is public stays until you publish.",
        { back: back.length },
      ),
    )
  if (lapsing > 0)
    sentences.push(
      t(
        "{lapsing, plural, one {# partner} other {# partners}} signed off the imported text: that sign-off lapses.",
        { lapsing },
      ),
    )
  if (tiersRemoved.length > 0)
    sentences.push(
      t(
        "{tiers, plural, one {# tier} other {# tiers}} that it made and that will be empty: removed ({names}).",
        { tiers: tiersRemoved.length, names: tiersRemoved.join(", ") },
      ),
    )
  if (tiersRemoved.length > 0 && tierOfArchived !== null && archived.length > 0)
    sentences.push(t("Archived partners are kept in “{tier}”.", { tier: tierOfArchived }))
  if (left.length > 0)
    sentences.push(
      t(
        "{left, plural, one {1 partner is left as it is now} other {{left} partners are left as they are now}}, named below.",
        { left: left.length },
      ),
    )
  return sentences.length > 0 ? sentences : [t("Nothing of this import is left to be undone.")]
}
