"use client"
import Link from "next/link"
import { Button, buttonClass } from "@/components/ui/button"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"

import { t } from "@/domain/words"
import { dropTier, shiftTier } from "./actions"

type ListedTier = { id: number; name: string; partners: number; rules: string }

/** Tiers in order: add, change, move, remove when empty. `path` is where their own pages are. */
export function TierEditor({ eventId, path, tiers }: { eventId: number; path: string; tiers: ListedTier[] }) {
  const { run, waiting, waitingFor, problem } = useAction()
  return (
    <div className="grid gap-4">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {tiers.length === 0 ? (
        <p className="border-y border-line py-4 text-soft">
          {t(
            "No tiers yet. Most events have two or three, such as “Organizers” and “Supporting partners”. An import makes those that the document names.",
          )}
        </p>
      ) : (
        <ol className="border-t border-line">
          {tiers.map((tier, index) => (
            <li key={tier.id} className="grid gap-2 border-b border-line py-3">
              <div>
                <p className="font-semibold">{tier.name}</p>
                <p className="text-13 text-soft">
                  {t("{partners, plural, one {# partner} other {# partners}}.", { partners: tier.partners })}{" "}
                  {tier.rules}
                </p>
              </div>
              <div className="-ml-3 flex flex-wrap gap-1">
                <Link
                  href={`${path}/${tier.id}`}
                  className={buttonClass("quiet", "small")}
                  aria-label={t("Change {name}", { name: tier.name })}
                >
                  {t("Change")}
                </Link>
                {(["up", "down"] as const).map((direction) => (
                  <Button
                    key={direction}
                    look="quiet"
                    size="small"
                    disabled={direction === "up" ? index === 0 : index === tiers.length - 1}
                    waiting={waitingFor === `${direction} ${tier.id}`}
                    waitingWord={t("Moving…")}
                    onClick={() =>
                      void run(
                        () => shiftTier({ eventId, tierId: tier.id, direction }),
                        undefined,
                        `${direction} ${tier.id}`,
                      )
                    }
                    aria-label={
                      direction === "up"
                        ? t("Move {name} up", { name: tier.name })
                        : t("Move {name} down", { name: tier.name })
                    }
                  >
                    {direction === "up" ? t("Up") : t("Down")}
                  </Button>
                ))}
                <Button
                  look="quiet"
                  size="small"
                  disabled={waiting && waitingFor !== `remove ${tier.id}`}
                  waiting={waitingFor === `remove ${tier.id}`}
                  waitingWord={t("Removing…")}
                  onClick={() =>
                    void run(() => dropTier({ eventId, tierId: tier.id }), undefined, `remove ${tier.id}`)
                  }
                  aria-label={t("Remove {name}", { name: tier.name })}
                >
                  {t("Remove")}
                </Button>
              </div>
            </li>
          ))}
        </ol>
      )}
      <Link href={`${path}/new`} className={`${buttonClass()} justify-self-start`}>
        {t("Add a tier")}
      </Link>
    </div>
  )
}
