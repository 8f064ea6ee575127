"use client"
import Link from "next/link"
import { useState } from "react"
import { NearLink } from "@/components/near-link"
import { Button } from "@/components/ui/button"
import { TextField } from "@/components/ui/field"
import { HELD_WORDS, type HeldBecause, REASON_LIMIT } from "@/domain/publish-words"
import { t } from "@/domain/words"

export type HeldPartner = { id: number; name: string; slug: string; because: HeldBecause; isPublic: boolean }

/**
 * Drafts that stay behind and why; a publisher may let one through with a reason, or several with the same. `reasons` holds
 * those let through; `more` stay behind beside those listed, and are let through once they are.
 */
export function HeldList({
  held,
  more,
  base,
  reasons,
  onReason,
  canPublish,
}: {
  held: HeldPartner[]
  more: number
  base: string
  reasons: ReadonlyMap<number, string>
  onReason: (partnerIds: number[], reason: string | null) => void
  canPublish: boolean
}) {
  const [latest, setLatest] = useState<number | null>(null)
  const choosable = canPublish ? held.filter(({ because }) => because !== "not chosen") : []
  const through = choosable.filter(({ id }) => reasons.has(id)).map(({ id }) => id)
  const said = new Set(through.map((id) => reasons.get(id)))
  return (
    <div className="grid gap-3">
      {choosable.length > 1 ? (
        <div className="flex flex-wrap gap-2">
          {through.length < choosable.length ? (
            <Button
              size="small"
              onClick={() => {
                setLatest(null)
                onReason(
                  choosable.map(({ id }) => id).filter((id) => !reasons.has(id)),
                  "",
                )
              }}
            >
              {more > 0
                ? t("Publish these {choosable} anyway…", { choosable: choosable.length })
                : t("Publish all {choosable} anyway…", { choosable: choosable.length })}
            </Button>
          ) : null}
          {through.length > 1 ? (
            <Button size="small" look="quiet" onClick={() => onReason(through, null)}>
              {t("Leave all behind")}
            </Button>
          ) : null}
        </div>
      ) : null}
      {through.length > 1 ? (
        <TextField
          label={t("One reason for all {through} that you let through", { through: through.length })}
          hint={t(
            "It takes the place of what stands below. Kept with the release, for everybody on the desk to read.",
          )}
          maxLength={REASON_LIMIT}
          value={said.size === 1 ? [...said].join("") : ""}
          onChange={(change) => onReason(through, change.target.value)}
        />
      ) : null}
      <ul className="border-t border-line">
        {held.map((partner) => {
          const reason = reasons.get(partner.id)
          return (
            <li key={partner.id} className="grid gap-2 border-b border-line py-3">
              <div className="flex items-start justify-between gap-4">
                <p className="min-w-0">
                  <NearLink
                    href={`${base}/partners/${partner.slug}/sign-off`}
                    className="font-semibold underline-offset-3 hover:text-act hover:underline"
                  >
                    {partner.name}
                  </NearLink>
                  <span className="block text-13 text-soft">
                    {heldInWords(HELD_WORDS[partner.because], reason !== undefined, partner.isPublic)}
                  </span>
                </p>
                {canPublish && partner.because !== "not chosen" ? (
                  <Button
                    size="small"
                    look="quiet"
                    className="shrink-0"
                    aria-pressed={reason !== undefined}
                    aria-label={
                      reason === undefined
                        ? t("Publish anyway… {name}, without a sign-off", { name: partner.name })
                        : t("Leave behind: {name}", { name: partner.name })
                    }
                    onClick={() => {
                      setLatest(partner.id)
                      onReason([partner.id], reason === undefined ? "" : null)
                    }}
                  >
                    {reason === undefined ? t("Publish anyway…") : t("Leave behind")}
                  </Button>
                ) : null}
              </div>
              {reason !== undefined ? (
                <TextField
                  label={t("Why may {name} go public without a sign-off?", { name: partner.name })}
                  hint={t("Kept with the release, for everybody on the desk to read.")}
                  maxLength={REASON_LIMIT}
                  value={reason}
                  autoFocus={latest === partner.id}
                  onChange={(change) => onReason([partner.id], change.target.value)}
                />
              ) : null}
            </li>
          )
        })}
      </ul>
      {more > 0 ? (
        <p className="text-soft">
          {t("And {more, plural, one {# more stays} other {# more stay}} behind.", { more })}{" "}
          <Link href={`${base}/sign-off`} className="text-act underline underline-offset-3">
            {t("Show them on the board")}
          </Link>
        </p>
      ) : null}
    </div>
  )
}

function heldInWords(why: string, isLetThrough: boolean, isPublic: boolean): string {
  if (isLetThrough) return t("{why}; you let it through", { why })
  return isPublic
    ? t("{why}; its last published entry stays", { why })
    : t("{why}; it stays off the page", { why })
}
