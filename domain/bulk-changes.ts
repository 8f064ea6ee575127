import { counted } from "./counted"
import { t } from "./words"

/** What can be done to many partners at once, besides sending and publishing. */
export type BulkChange =
  | { kind: "tier"; tierId: number }
  | { kind: "add tag"; tag: string }
  | { kind: "remove tag"; tag: string }
  | { kind: "archive" }
  | { kind: "restore" }
export type BulkKind = BulkChange["kind"]

/** Why one of the chosen stays as it is. */
export type BulkSkipped =
  | "there already"
  | "has the tag"
  | "has no such tag"
  | "too many tags"
  | "archived"
  | "not archived"

export const BULK_SKIPPED_WORDS: Record<BulkSkipped, string> = {
  "there already": "is in this tier already",
  "has the tag": "has this tag already",
  "has no such tag": "has no such tag",
  "too many tags": "has 12 tags, which is all that fit",
  archived: "is archived",
  "not archived": "is not archived",
}

export type BulkPlan = {
  changing: { id: number; name: string }[]
  skipped: { id: number; name: string; because: BulkSkipped }[]
  /** Of those that change, how many have a request that is open, and how many are public now. */
  asked: number
  published: number
  fingerprint: string
}

/** How to take a bulk change back, partner by partner. */
export type BulkUndo =
  | { kind: "tier"; tierId: number; places: { id: number; tierId: number; position: number }[] }
  | { kind: "add tag"; tag: string; ids: number[] }
  | { kind: "remove tag"; tag: string; ids: number[] }
  | { kind: "archive"; ids: number[] }
  | { kind: "restore"; ids: number[] }

/** The words of each change; `what` is the tier's name or the tag. */
export const BULK_WORDS: Record<
  BulkKind,
  {
    title: string
    /** What will happen. */
    will: (total: number, what: string) => string
    button: (total: number) => string
    done: (total: number, what: string) => string
  }
> = {
  tier: {
    title: "Move to a tier",
    will: (total, tier) =>
      total === 1
        ? `1 partner moves to the end of ${tier}.`
        : `${counted(total, "partner")} move to the end of ${tier}, in their order.`,
    button: (total) => `Move ${counted(total, "partner")}`,
    done: (total, tier) =>
      total === 1 ? `1 partner moved to ${tier}.` : `${counted(total, "partner")} moved to ${tier}.`,
  },
  "add tag": {
    title: "Add a tag",
    will: (total, tag) =>
      total === 1 ? `1 partner gets the tag “${tag}”.` : `${counted(total, "partner")} get the tag “${tag}”.`,
    button: (total) => `Tag ${counted(total, "partner")}`,
    done: (total, tag) => `${counted(total, "partner")} tagged “${tag}”.`,
  },
  "remove tag": {
    title: "Remove a tag",
    will: (total, tag) =>
      total === 1
        ? `1 partner loses the tag “${tag}”.`
        : `${counted(total, "partner")} lose the tag “${tag}”.`,
    button: (total) => `Untag ${counted(total, "partner")}`,
    done: (total, tag) =>
      t("The tag “{tag}” was removed from {total, plural, one {# partner} other {# partners}}.", {
        tag,
        total,
      }),
  },
  archive: {
    title: "Archive",
    will: (total) =>
      total === 1
        ? "1 partner leaves the list, the board and the next publish. Nothing of it is lost."
        : `${counted(total, "partner")} leave the list, the board and the next publish. Nothing of them is lost.`,
    button: (total) => `Archive ${counted(total, "partner")}`,
    done: (total) => (total === 1 ? "1 partner is archived." : `${counted(total, "partner")} are archived.`),
  },
  restore: {
    title: "Restore",
    will: (total) =>
      total === 1
        ? "1 partner comes back to where it stood in its tier."
        : `${counted(total, "partner")} come back to where they stood in their tiers.`,
    button: (total) => `Restore ${counted(total, "partner")}`,
    done: (total) =>
      total === 1 ? "1 partner is back in the list." : `${counted(total, "partner")} are back in the list.`,
  },
}

/** What else archiving does, in sentences of their own. */
export function archivingAlso({ asked, published }: Pick<BulkPlan, "asked" | "published">): string[] {
  return [
    asked === 0
      ? ""
      : asked === 1
        ? "1 of them was asked for its sign-off: that request is closed, and an undo does not open it again."
        : `${asked.toLocaleString("en-US")} of them were asked for their sign-off: these requests are closed, and an undo does not open them again.`,
    published === 0
      ? ""
      : published === 1
        ? "1 of them is public now and stays so until the next publish."
        : `${published.toLocaleString("en-US")} of them are public now and stay so until the next publish.`,
  ].filter((sentence) => sentence !== "")
}

/** Of an undo that could not reach everybody. */
export function keptInWords(kept: number): string {
  return kept === 1
    ? "1 partner was changed since and stays as it is now."
    : `${counted(kept, "partner")} were changed since and stay as they are now.`
}
