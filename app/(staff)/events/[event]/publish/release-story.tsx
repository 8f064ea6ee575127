import Link from "next/link"
import { rich } from "@/components/rich"
import type { ReleaseStory } from "@/db/release-stories"
import { isUnchanged } from "@/domain/release-changes"
import { changesInShort } from "@/domain/release-history"
import { t } from "@/domain/words"

/** As many names as help a reader, of each kind of change. */
const NAMED = 40

/** What a release changed, in a few words that open into names; a changed entry leads to its comparison. */
export function ReleaseStoryWords({
  story: { before, changes },
  base,
}: {
  story: ReleaseStory
  base: string
}) {
  if (before === null) return <p className="text-13 text-soft">{t("The first that was public.")}</p>
  if (isUnchanged(changes))
    return <p className="text-13 text-soft">{t("Says the same as release {before}.", { before })}</p>
  const { added, changed, moved, removed, settings } = changes
  return (
    <details className="text-13">
      <summary className="w-fit cursor-pointer text-soft hover:text-act">
        {changesInShort(changes, before)}
        <span className="sr-only"> {t("against release {before}", { before })}</span>
      </summary>
      <ul className="my-2 grid gap-1 border-l border-line pl-3">
        <Names word={t("Added")} list={added.map(({ name }) => name)} />
        {changed.slice(0, NAMED).map(({ id, name, slug, from, to }) => (
          <li key={id}>
            {rich("<soft>Changed:</soft> {name}", {
              soft: (words) => <span className="text-soft">{words}</span>,
              name,
            })}
            {from === to ? null : (
              <>
                {" "}
                <Link
                  href={`${base}/partners/${slug}/compare?from=${from}&to=${to}`}
                  className="text-act underline underline-offset-3"
                >
                  {rich("Compare<hidden> what changed of {name}</hidden>", {
                    hidden: (words) => <span className="sr-only">{words}</span>,
                    name,
                  })}
                </Link>
              </>
            )}
          </li>
        ))}
        {changed.length > NAMED ? (
          <li>{t("and {count} more changed", { count: changed.length - NAMED })}</li>
        ) : null}
        <Names
          word={t("Moved")}
          list={moved.map(({ name, from, to }) =>
            from === to ? name : t("{name} (from {earlier} to {tier})", { name, earlier: from, tier: to }),
          )}
        />
        <Names word={t("Removed")} list={removed.map(({ name }) => name)} />
        <Names word={t("The page itself")} list={settings} />
      </ul>
    </details>
  )
}

function Names({ word, list }: { word: string; list: string[] }) {
  if (list.length === 0) return null
  const names = list.slice(0, NAMED).join(", ")
  const more = list.length - NAMED
  return (
    <li>
      <span className="text-soft">{word}: </span>
      {more > 0 ? t("{names} and {more} more", { names, more }) : names}
    </li>
  )
}
