import { t, worded } from "./words"

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

export const BULK_SKIPPED_WORDS: Record<BulkSkipped, string> = worded({
  "there already": "is in this tier already",
  "has the tag": "has this tag already",
  "has no such tag": "has no such tag",
  "too many tags": "has 12 tags, which is all that fit",
  archived: "is archived",
  "not archived": "is not archived",
})

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
    get title() {
      return t("Move to a tier")
    },
    will: (total, tier) =>
      t(
        "{total, plural, one {# partner moves to the end of {tier}.} other {# partners move to the end of {tier}, in their order.}}",
        { total, tier },
      ),
    button: (total) => t("Move {total, plural, one {# partner} other {# partners}}", { total }),
    done: (total, tier) =>
      t("{total, plural, one {# partner} other {# partners}} moved to {tier}.", { total, tier }),
  },
  "add tag": {
    get title() {
      return t("Add a tag")
    },
    will: (total, tag) =>
      t("{total, plural, one {# partner gets} other {# partners get}} the tag “{tag}”.", { total, tag }),
    button: (total) => t("Tag {total, plural, one {# partner} other {# partners}}", { total }),
    done: (total, tag) =>
      t("{total, plural, one {# partner} other {# partners}} tagged “{tag}”.", { total, tag }),
  },
  "remove tag": {
    get title() {
      return t("Remove a tag")
    },
    will: (total, tag) =>
      t("{total, plural, one {# partner loses} other {# partners lose}} the tag “{tag}”.", { total, tag }),
    button: (total) => t("Untag {total, plural, one {# partner} other {# partners}}", { total }),
    done: (total, tag) =>
      t("The tag “{tag}” was removed from {total, plural, one {# partner} other {# partners}}.", {
        tag,
        total,
      }),
  },
  archive: {
    get title() {
      return t("Archive")
    },
    will: (total) =>
      t(
        "{total, plural, one {# partner leaves the list, the board and the next publish. Nothing of it is lost.} other {# partners leave the list, the board and the next publish. Nothing of them is lost.}}",
        { total },
      ),
    button: (total) => t("Archive {total, plural, one {# partner} other {# partners}}", { total }),
    done: (total) => t("{total, plural, one {# partner is} other {# partners are}} archived.", { total }),
  },
  restore: {
    get title() {
      return t("Restore")
    },
    will: (total) =>
      t(
        "{total, plural, one {# partner comes back to where it stood in its tier.} other {# partners come back to where they stood in their tiers.}}",
        { total },
      ),
    button: (total) => t("Restore {total, plural, one {# partner} other {# partners}}", { total }),
    done: (total) =>
      t("{total, plural, one {# partner is} other {# partners are}} back in the list.", { total }),
  },
}

/** What else archiving does, in sentences of their own. */
export function archivingAlso({ asked, published }: Pick<BulkPlan, "asked" | "published">): string[] {
  return [
    asked === 0
      ? ""
      : t(
          "{asked, plural, one {# of them was asked for its sign-off: that request is closed, and an undo does not open it again.} other {# of them were asked for their sign-off: these requests are closed, and an undo does not open them again.}}",
          { asked },
        ),
    published === 0
      ? ""
      : t(
          "{published, plural, one {# of them is public now and stays so} other {# of them are public now and stay so}} until the next publish.",
          { published },
        ),
  ].filter((sentence) => sentence !== "")
}

/** Of an undo that could not reach everybody. */
export function keptInWords(kept: number): string {
  return t(
    "{kept, plural, one {# partner was changed since and stays as it is now.} other {# partners were changed since and stay as they are now.}}",
    { kept },
  )
}
