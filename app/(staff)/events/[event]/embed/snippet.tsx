import type { ReactNode } from "react"
import { CopyButton } from "@/components/copy-button"
import { CARD, INK } from "@/domain/public-colors"
import { t } from "@/domain/words"

/** One way of showing the partners elsewhere: what to copy, and how it looks, live. */
export function Snippet({
  id,
  title,
  about,
  code,
  children,
}: {
  id: string
  title: string
  about: string
  code: string
  /** The live view; null while there is none. */
  children: ReactNode
}) {
  return (
    <section aria-labelledby={id} className="grid gap-4 border-t border-line pt-6">
      <div className="flex flex-wrap items-end justify-between gap-3">
        <div className="max-w-160 min-w-0">
          <h2 id={id} className="text-18 font-semibold">
            {title}
          </h2>
          <p className="text-soft">{about}</p>
        </div>
        <CopyButton text={code} label={t("Copy")} about={t("Copy {snippet}", { snippet: title })} />
      </div>
      <div className="grid gap-6 xl:grid-cols-2">
        <textarea
          readOnly
          aria-label={t("{title}: what to copy", { title })}
          value={code}
          rows={Math.min(16, Math.ceil(code.length / 70) + 1)}
          className="w-full min-w-0 self-start rounded-md border border-line bg-sunk p-4 font-mono text-13 break-all"
        />
        {children}
      </div>
    </section>
  )
}

/**
 * Markup as another site would show it: in a frame with an origin of its own, which can reach nothing of the desk. It
 * keeps the desk's policy, so it loads from this server alone; scripts run only where the snippet is one.
 */
export function LiveView({
  title,
  html,
  scripts = false,
}: {
  title: string
  html: string
  scripts?: boolean
}) {
  const page = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Live view</title><meta name="color-scheme" content="light"><style>body{margin:16px;font:16px/1.5 system-ui,sans-serif;color:${INK.light};background:${CARD.light}}</style><body>${html}</body></html>`
  return (
    <iframe
      title={title}
      srcDoc={page}
      sandbox={scripts ? "allow-scripts" : ""}
      className="h-96 w-full min-w-0 resize-y rounded-md border border-line bg-white"
    />
  )
}
