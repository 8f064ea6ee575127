import { listed, t } from "@/domain/words"
import type { Detail, Tell } from "./tell"

/** Partners, their texts and their logos. */
export const ENTRY_WORDS = {
  "partner.added": ({ import: imported, from }: Detail) =>
    imported
      ? t("added, by an import")
      : from
        ? t("taken over from “{from}”", { from: String(from) })
        : t("[a partner was] added"),
  "partner.archived": () => t("archived"),
  "partner.restored": () => t("restored from the archive"),
  "partner.tagged": ({ added, removed }: Detail) => taggedInWords(added, removed),
  "partners.arranged": ({ tier }: Detail) =>
    tier ? t("moved to “{tier}”", { tier: String(tier) }) : t("changed the order of the partners"),
  "partners.imported": ({ added, updated }: Detail) =>
    t("imported a document: {added, plural, one {# partner} other {# partners}} added, {updated} updated", {
      ...{ added: Number(added), updated: Number(updated) },
    }),
  "partners.import-undone": ({ source, archived, back, left }: Detail) =>
    t(
      "undid the import of {from, select, file {“{source}”} other {pasted text}}: {archived} archived, {back} as before{left, plural, =0 {} other {, {left} left as they are}}",
      {
        ...{ from: source ? "file" : "text", source: String(source) },
        ...{ archived: Number(archived), back: Number(back), left: Number(left) || 0 },
      },
    ),
  "columns.mapped": () => t("said what the columns of a table mean"),
  "revision.saved": ({ number, import: imported }: Detail) =>
    imported
      ? t("saved revision {number}, by an import", { number: Number(number) })
      : t("saved revision {number}", { number: Number(number) }),
  "revision.restored": ({ from, number }: Detail) =>
    t("restored revision {from} as revision {number}", { from: Number(from), number: Number(number) }),
  "logo.changed": ({ import: imported }: Detail) =>
    imported ? t("changed the logo, by an import") : t("changed the logo"),
  "logo.removed": () => t("removed the logo"),
  "logo.put-back": ({ variant }: Detail) =>
    t(
      "put the removed logo{variant, select, dark { for dark backgrounds} mono { in one color} print { for print} other {}} back",
      { variant: String(variant) },
    ),
  "logo.trimmed": () => t("trimmed the logo’s empty margin"),
  "logo.untrimmed": () => t("put the untrimmed logo back"),
  "logo.nudged": ({ nudge }: Detail) =>
    Number(nudge) === 0
      ? t("took back the logo’s nudge")
      : t("nudged the logo’s size to {percent} %", {
          percent: `${Number(nudge) > 0 ? "+" : "−"}${Math.abs(Number(nudge))}`,
        }),
  "logo.variant-changed": ({ variant, sha256 }: Detail) =>
    t(
      "{change, select, set {changed} other {removed}} the logo{variant, select, dark { for dark backgrounds} mono { in one color} print { for print} other {}}",
      { change: sha256 ? "set" : "removed", variant: String(variant) },
    ),
  "logo.uploaded": ({ name }: Detail) =>
    name
      ? t("uploaded a logo among many: {name}, to be given to a partner", { name: String(name) })
      : t("uploaded a logo among many, to be given to a partner"),
  "finding.ignored": ({ words }: Detail) => t("had the checks ignore “{words}”", { words: String(words) }),
  "finding.heeded": ({ words }: Detail) => t("had the checks heed “{words}” again", { words: String(words) }),
  "partner.overridden": ({ release, reason }: Detail) =>
    t("let through into release {release} without a sign-off: “{reason}”", {
      ...{ release: Number(release), reason: String(reason) },
    }),
} as const satisfies Record<string, Tell>

function taggedInWords(added: unknown, removed: unknown): string {
  const quoted = (tags: unknown) => listed((Array.isArray(tags) ? tags : []).map((tag) => `“${tag}”`))
  const tags = { added: quoted(added), removed: quoted(removed) }
  if (tags.removed === "") return tags.added === "" ? "" : t("tagged {added}", tags)
  return tags.added === "" ? t("untagged {removed}", tags) : t("tagged {added}, untagged {removed}", tags)
}
