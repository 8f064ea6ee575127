"use client"
import { useRouter } from "next/navigation"
import { useEffect, useRef, useState } from "react"
import { useUndo } from "@/components/ui/undo"
import { answerOf, NO_ANSWER } from "@/components/use-submit"
import type { Place } from "@/db/partner-moves"
import { place, type Target } from "@/domain/arrangement"
import { t } from "@/domain/words"
import { move } from "./list-actions"
import type { ListedPartner, ListedTier } from "./partner-row"

/**
 * The tiers of the page with the moves that are under way. A move shows at once and is saved after those before it; a
 * refused one brings the server's order back; one that went to another tier can be undone.
 */
export function useMoves(given: ListedTier[], says: (problem: string | null) => void) {
  const router = useRouter()
  const [tiers, setTiers] = useState(given)
  const [spoken, setSpoken] = useState("")
  const offerUndo = useUndo()
  const saves = useRef(Promise.resolve())
  const saved = useRef(given)
  const pending = useRef(0)
  useEffect(() => {
    // What the server sends while moves are under way is older than what is on screen.
    if (pending.current > 0) return
    saved.current = given
    setTiers(given)
  }, [given])

  function show(partner: ListedPartner, target: Target) {
    const next = counted(tiers, place(tiers, partner.id, target))
    const from = tierOf(tiers, partner.id)
    const to = tierOf(next, partner.id)
    if (next === tiers || !from || !to) return
    setTiers(next)
    const position = to.partners.findIndex(({ id }) => id === partner.id) + 1
    setSpoken(
      t("{partner}: {place} of {total} in {tier}", {
        ...{ partner: partner.name, place: to.before + position, total: to.total, tier: to.name },
      }),
    )
    save({ partner, fromTierId: from.id, to: placeIn(tiers, target) }, next)
  }

  /** Saves one move after the other, whatever is on screen by then. */
  function save(
    { partner, fromTierId, to }: { partner: ListedPartner; fromTierId: number; to: Place },
    next: ListedTier[] | null,
  ) {
    says(null)
    pending.current += 1
    saves.current = saves.current.then(async () => {
      const result = await answerOf(move({ partnerId: partner.id, fromTierId, to }))
      pending.current -= 1
      if (result.ok) {
        if (next) saved.current = next
        const named = (tierId: number) => tiers.find(({ id }) => id === tierId)?.name ?? t("another tier")
        const { back } = result
        if (next && to.tierId !== fromTierId)
          offerUndo({
            said: t("{partner} moved to {tier}.", { partner: partner.name, tier: named(to.tierId) }),
            undo: () => move({ partnerId: partner.id, fromTierId: to.tierId, to: back }),
            undone: t("{partner} is back in {tier}.", { partner: partner.name, tier: named(fromTierId) }),
          })
        if (pending.current === 0) router.refresh()
        return
      }
      says(result.message)
      if (result !== NO_ANSWER) return router.refresh()
      // Nothing was saved and the server can't be asked: back to what it last said.
      setTiers(saved.current)
    })
  }

  return { tiers, spoken, show, save, tierOf: (id: number) => tierOf(tiers, id) }
}

/** A tier that got or lost one says so in its total. */
function counted(before: ListedTier[], after: ListedTier[]): ListedTier[] {
  if (after === before) return before
  return after.map((tier, at) => ({
    ...tier,
    total: tier.total + tier.partners.length - (before[at]?.partners.length ?? 0),
  }))
}

function tierOf(tiers: ListedTier[], partnerId: number) {
  return tiers.find(({ partners }) => partners.some(({ id }) => id === partnerId))
}

/** The target as the server knows it: beside a partner of which tier. */
function placeIn(tiers: ListedTier[], target: Target): Place {
  if ("tierId" in target) return { tierId: target.tierId, edge: target.edge ?? "end" }
  return { tierId: tierOf(tiers, target.partnerId)?.id ?? 0, ...target }
}
