"use client"
import { type ReactNode, useState } from "react"
import { EventMoment } from "@/components/event-moment"
import { LIST_ROW, LIST_TARGET } from "@/components/list-row"
import { rich } from "@/components/rich"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { StateMark } from "@/components/ui/state-mark"
import { Term } from "@/components/ui/term"
import { useAction } from "@/components/use-action"
import { useListKeys } from "@/components/use-list-keys"
import { t } from "@/domain/words"
import { rollBackTo } from "./actions"

export type ListedRelease = {
  id: number
  number: number
  at: number
  author: string
  partners: number
  /** Whom a publisher let through without a sign-off, and why. */
  letThrough: { name: string; reason: string }[]
  /** When it was last made public again; null for never. */
  returned: { at: number; author: string } | null
  /** What it changed. */
  story: ReactNode
}

/** Every release there was; any of them can be made public again, exactly as it was. */
export function Releases({
  eventId,
  timeZone,
  currentId,
  canPublish,
  releases,
  older,
}: {
  eventId: number
  timeZone: string
  currentId: number | null
  canPublish: boolean
  releases: ListedRelease[]
  /** The way to those that are not listed, if there are any. */
  older: ReactNode
}) {
  const { run, waiting, problem } = useAction()
  const keys = useListKeys()
  const [chosen, setChosen] = useState<ListedRelease | null>(null)
  return (
    <section aria-labelledby="releases" className="grid gap-3">
      <div className="flex items-center gap-2">
        <h2 id="releases" className="text-18 font-semibold">
          {t("Releases")}
        </h2>
        <Term of="release" />
      </div>
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <ol {...keys} className="border-t border-line">
        {releases.map((release) => (
          <li
            key={release.id}
            {...(release.id !== currentId && canPublish ? LIST_ROW : {})}
            className="flex items-start justify-between gap-4 border-b border-line py-3"
          >
            <div className="min-w-0">
              <p className="font-semibold">{t("Release {number}", { number: release.number })}</p>
              <p className="text-13 text-soft">
                <EventMoment at={release.at} timeZone={timeZone} />, {release.author},{" "}
                {t("{partners, plural, one {# partner} other {# partners}}", { partners: release.partners })}
              </p>
              {release.returned ? (
                <p className="text-13 text-soft">
                  {rich("Made public again on {moment}, {author}", {
                    moment: <EventMoment at={release.returned.at} timeZone={timeZone} />,
                    author: release.returned.author,
                  })}
                </p>
              ) : null}
              {release.letThrough.length > 0 ? (
                <p className="text-13 text-soft">
                  {t("Let through without a sign-off: {names}", {
                    names: release.letThrough.map(({ name, reason }) => `${name} (${reason})`).join(", "),
                  })}
                </p>
              ) : null}
              {release.story}
            </div>
            {release.id === currentId ? (
              <StateMark tone="done">{t("Public")}</StateMark>
            ) : canPublish ? (
              <Button
                size="small"
                {...LIST_TARGET}
                onClick={() => setChosen(release)}
                aria-label={t("Make release {number} public", { number: release.number })}
              >
                {t("Make public…")}
              </Button>
            ) : null}
          </li>
        ))}
      </ol>
      {older}
      <Dialog
        open={chosen !== null}
        onOpenChange={(open) => (open ? undefined : setChosen(null))}
        title={t("Make release {number} public?", { number: chosen?.number ?? "" })}
        about={t(
          "The public page will show {count, plural, one {# partner} other {# partners}} exactly as in that release. Your drafts stay as they are.",
          { count: chosen?.partners ?? 0 },
        )}
      >
        <div className="flex flex-wrap gap-2">
          <Button
            look="primary"
            waiting={waiting}
            waitingWord={t("Going back…")}
            onClick={() => {
              if (chosen)
                void run(() => rollBackTo({ eventId, releaseId: chosen.id })).then(() => setChosen(null))
            }}
          >
            {t("Make it public")}
          </Button>
          <Button onClick={() => setChosen(null)}>{t("Cancel")}</Button>
        </div>
      </Dialog>
    </section>
  )
}
