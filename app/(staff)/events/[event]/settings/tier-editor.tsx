"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Notice } from "@/components/ui/notice"
import { useAction } from "@/components/use-action"
import { counted } from "@/domain/counted"
import type { TierSettings } from "@/domain/event"
import { dropTier, shiftTier } from "./actions"
import { TierForm } from "./tier-form"

type EditedTier = { id: number; partners: number } & TierSettings

/** Tiers in order: add, change, move, remove when empty. */
export function TierEditor({ eventId, tiers }: { eventId: number; tiers: EditedTier[] }) {
  const { run, waiting, waitingFor, problem } = useAction()
  const [edited, setEdited] = useState<EditedTier | "new" | null>(null)
  return (
    <div className="grid gap-4">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {tiers.length === 0 ? (
        <p className="border-y border-line py-4 text-soft">
          No tiers yet. Most events have two or three, such as “Organizers” and “Supporting partners”. An
          import makes those that the document names.
        </p>
      ) : (
        <ol className="border-t border-line">
          {tiers.map((tier, index) => (
            <li key={tier.id} className="grid gap-2 border-b border-line py-3">
              <div>
                <p className="font-semibold">{tier.name}</p>
                <p className="text-13 text-soft">{summaryOf(tier)}</p>
              </div>
              <div className="-ml-3 flex flex-wrap gap-1">
                <Button
                  look="quiet"
                  size="small"
                  onClick={() => setEdited(tier)}
                  aria-label={`Change ${tier.name}`}
                >
                  Change
                </Button>
                {(["up", "down"] as const).map((direction) => (
                  <Button
                    key={direction}
                    look="quiet"
                    size="small"
                    disabled={direction === "up" ? index === 0 : index === tiers.length - 1}
                    waiting={waitingFor === `${direction} ${tier.id}`}
                    waitingWord="Moving…"
                    onClick={() =>
                      void run(
                        () => shiftTier({ eventId, tierId: tier.id, direction }),
                        undefined,
                        `${direction} ${tier.id}`,
                      )
                    }
                    aria-label={`Move ${tier.name} ${direction}`}
                  >
                    {direction === "up" ? "Up" : "Down"}
                  </Button>
                ))}
                <Button
                  look="quiet"
                  size="small"
                  disabled={waiting && waitingFor !== `remove ${tier.id}`}
                  waiting={waitingFor === `remove ${tier.id}`}
                  waitingWord="Removing…"
                  onClick={() =>
                    void run(() => dropTier({ eventId, tierId: tier.id }), undefined, `remove ${tier.id}`)
                  }
                  aria-label={`Remove ${tier.name}`}
                >
                  Remove
                </Button>
              </div>
            </li>
          ))}
        </ol>
      )}
      <Button className="justify-self-start" onClick={() => setEdited("new")}>
        Add a tier
      </Button>
      <Dialog
        open={edited !== null}
        onOpenChange={(open) => (open ? undefined : setEdited(null))}
        title={edited === "new" ? "Add a tier" : "Change the tier"}
      >
        {edited ? (
          <TierForm
            eventId={eventId}
            tier={edited === "new" ? null : edited}
            onDone={() => setEdited(null)}
          />
        ) : null}
      </Dialog>
    </div>
  )
}

function summaryOf(tier: EditedTier): string {
  const limits = [
    tier.wordLimit === null ? "" : `at most ${counted(tier.wordLimit, "word")}`,
    tier.characterLimit === null ? "" : `at most ${counted(tier.characterLimit, "character")}`,
  ]
  return [counted(tier.partners, "partner"), `${tier.logoSize} logos`, ...limits].filter(Boolean).join(", ")
}
