import { Moment } from "@/components/moment"
import type { ThreadItem } from "@/domain/review-thread"
import { t } from "@/domain/words"
import { ThreadDetail } from "./thread-detail"
import { ThreadWords } from "./thread-words"

/** What an answer or a request is told by; everything else is a side note. */
const MAIN = new Set<ThreadItem["kind"]>([
  "sent",
  "approved",
  "changes",
  "commented",
  "proposed",
  "handed-on",
  "published",
])

/** All that happened between staff and the contacts, newest first. */
export function Thread({
  items,
  path,
  canDecide,
}: {
  items: ThreadItem[]
  /** The partner's address on the desk. */
  path: string
  canDecide: boolean
}) {
  return (
    <section aria-labelledby="thread" className="grid min-w-0 content-start gap-3">
      <h2 id="thread" className="text-18 font-semibold">
        {t("What happened")}
      </h2>
      {items.length === 0 ? (
        <p className="border-t border-line pt-3 text-soft">
          {t("Nothing yet. What is sent, opened and answered will stand here, newest first.")}
        </p>
      ) : (
        <ol className="border-t border-line">
          {items.map((item) => (
            <li
              key={item.key}
              className="grid gap-x-6 border-b border-line py-3 sm:grid-cols-[10rem_minmax(0,1fr)]"
            >
              <p className="text-13 leading-6 text-soft">
                <Moment at={item.at} />
              </p>
              <div className="grid min-w-0 gap-2">
                <p className={MAIN.has(item.kind) ? "" : "text-soft"}>
                  <ThreadWords item={item} />
                </p>
                <ThreadDetail item={item} path={path} canDecide={canDecide} />
              </div>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
