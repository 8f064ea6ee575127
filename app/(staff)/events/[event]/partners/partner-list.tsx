"use client"
import { dropTargetForElements, monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter"
import { useRouter } from "next/navigation"
import { useEffect, useRef, useState } from "react"
import { Notice } from "@/components/ui/notice"
import { answerOf, NO_ANSWER } from "@/components/use-submit"
import { place, step, type Target } from "@/domain/arrangement"
import { counted } from "@/domain/counted"
import { archive, arrange, restore } from "./list-actions"
import { type ListedPartner, type ListedTier, PartnerRow } from "./partner-row"

/**
 * Partners by tier, in the order of the public page. The order is changed by dragging a row's handle, by the arrow keys
 * on it, or by the row's menu; each change is saved at once.
 */
export function PartnerList({
  eventId,
  base,
  canEdit: mayEdit,
  found = false,
  tiers: given,
}: {
  eventId: number
  base: string
  canEdit: boolean
  /** True when these are some of the partners, found by a search: their order can't be changed. */
  found?: boolean
  tiers: ListedTier[]
}) {
  const router = useRouter()
  const canEdit = mayEdit && !found
  const [tiers, setTiers] = useState(given)
  const [problem, setProblem] = useState<string | null>(null)
  const [spoken, setSpoken] = useState("")
  const [archived, setArchived] = useState<ListedPartner | null>(null)
  const saves = useRef(Promise.resolve())
  const saved = useRef(arrangementOf(given))
  const pending = useRef(0)
  useEffect(() => {
    // What the server sends while moves are under way is older than what is on screen.
    if (pending.current > 0) return
    saved.current = arrangementOf(given)
    setTiers(given)
  }, [given])

  /** Shows the new order at once and saves one change after the other; a refused one brings the server's order back. */
  function show(next: ListedTier[], moved: ListedPartner) {
    if (next === tiers) return
    setTiers(next)
    setProblem(null)
    const tier = next.find((item) => item.partners.some((partner) => partner.id === moved.id))
    if (tier) {
      const position = tier.partners.findIndex((partner) => partner.id === moved.id) + 1
      setSpoken(`${moved.name}: ${position} of ${tier.partners.length} in ${tier.name}`)
    }
    const arrangement = arrangementOf(next)
    pending.current += 1
    saves.current = saves.current.then(async () => {
      const result = await answerOf(arrange({ eventId, before: saved.current, tiers: arrangement }))
      pending.current -= 1
      if (result.ok) {
        saved.current = arrangement
        return
      }
      setProblem(result.message)
      if (result !== NO_ANSWER) return router.refresh()
      // Nothing was saved and the server can't be asked: back to what it last said.
      setTiers((current) => inOrder(current, saved.current))
    })
  }

  useEffect(() =>
    monitorForElements({
      onDrop: ({ source, location }) => {
        const target = location.current.dropTargets[0]?.data as Target | undefined
        const dragged = tiers.flatMap((tier) => tier.partners).find(({ id }) => id === source.data.partnerId)
        if (target && dragged) show(place(tiers, dragged.id, target), dragged)
      },
    }),
  )

  async function putAway(partner: ListedPartner) {
    const result = await answerOf(archive(partner.id))
    if (!result.ok) return setProblem(result.message)
    setArchived(partner)
    router.refresh()
  }

  async function bringBack(partner: ListedPartner) {
    const result = await answerOf(restore(partner.id))
    if (!result.ok) return setProblem(result.message)
    setArchived(null)
    router.refresh()
  }

  return (
    <div className="grid gap-12">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      {archived ? (
        <Notice tone="done">
          {archived.name} is archived.{" "}
          <button
            type="button"
            ref={takeFocus}
            className="font-semibold text-act underline"
            onClick={() => void bringBack(archived)}
          >
            Restore {archived.acronym || archived.name}
          </button>
        </Notice>
      ) : null}
      <p role="status" className="sr-only">
        {spoken}
      </p>
      {tiers.map((tier) => (
        <section key={tier.id} aria-labelledby={`tier-${tier.id}`}>
          <h2 id={`tier-${tier.id}`} className="flex items-baseline gap-3 pb-2 text-18 font-semibold">
            {tier.name}
            <span className="text-13 font-normal text-soft">{counted(tier.partners.length, "partner")}</span>
          </h2>
          <ul
            ref={(element) =>
              element ? dropTargetForElements({ element, getData: () => ({ tierId: tier.id }) }) : undefined
            }
            className="border-t border-ink"
          >
            {tier.partners.length === 0 ? (
              <li className="border-b border-line py-4 text-soft">
                Nobody here yet.{canEdit ? " Add a partner, or drag one here." : ""}
              </li>
            ) : null}
            {tier.partners.map((partner) => (
              <PartnerRow
                key={partner.id}
                partner={partner}
                tier={tier}
                tiers={tiers}
                base={base}
                canEdit={canEdit}
                onStep={(direction) => show(step(tiers, partner.id, direction), partner)}
                onPlace={(target) => show(place(tiers, partner.id, target), partner)}
                onArchive={() => void putAway(partner)}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function arrangementOf(tiers: ListedTier[]) {
  return tiers.map((tier) => ({ tierId: tier.id, partnerIds: tier.partners.map((partner) => partner.id) }))
}

function inOrder(tiers: ListedTier[], arrangement: ReturnType<typeof arrangementOf>): ListedTier[] {
  const partners = new Map(tiers.flatMap((tier) => tier.partners).map((partner) => [partner.id, partner]))
  return tiers.map((tier) => ({
    ...tier,
    partners: (arrangement.find((item) => item.tierId === tier.id)?.partnerIds ?? []).flatMap((id) => {
      const partner = partners.get(id)
      return partner ? [partner] : []
    }),
  }))
}

/** The way back from archiving takes the focus that the row had, and comes into view. */
function takeFocus(button: HTMLButtonElement | null) {
  button?.focus()
}
