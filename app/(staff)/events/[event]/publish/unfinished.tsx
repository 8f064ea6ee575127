import Link from "next/link"
import type { UnfinishedText } from "@/db/unfinished-texts"
import { counted } from "@/domain/counted"

const NAMED = 10

/** Names the texts that would go public with a place left to fill in. */
export function Unfinished({ texts, base }: { texts: UnfinishedText[]; base: string }) {
  if (texts.length === 0) return null
  return (
    <div className="grid gap-1 text-owed">
      <p className="flex gap-2">
        <span aria-hidden="true">!</span>
        <span>{counted(texts.length, "text")} with a place left to fill in, which would be public:</span>
      </p>
      <ul className="grid gap-1 pl-4">
        {texts.slice(0, NAMED).map(({ slug, name, words }) => (
          <li key={slug}>
            <Link href={`${base}/partners/${slug}`} className="underline underline-offset-3">
              {name}
            </Link>
            : {words.map((word) => `“${word}”`).join(", ")}
          </li>
        ))}
        {texts.length > NAMED ? <li>and {counted(texts.length - NAMED, "more text")}</li> : null}
      </ul>
    </div>
  )
}
