/** Tiers with their members in order: what the list on the desk rearranges. Generic, so that rows keep their facts. */
export type Arranged<P extends { id: number }> = { id: number; partners: P[] }

/** Where a partner goes: before or after another one, or to the end of a tier, or to its start. */
export type Target = { partnerId: number; edge: "before" | "after" } | { tierId: number; edge?: "start" }

/** Puts a partner at the target. Gives the same array when nothing changes. */
export function place<P extends { id: number }, T extends Arranged<P>>(
  tiers: T[],
  partnerId: number,
  target: Target,
): T[] {
  const moved = tiers.flatMap((tier) => tier.partners).find((partner) => partner.id === partnerId)
  if (!moved || ("partnerId" in target && target.partnerId === partnerId)) return tiers
  const next = tiers.map((tier) => {
    const others = tier.partners.filter((partner) => partner.id !== partnerId)
    if ("tierId" in target) {
      if (tier.id !== target.tierId) return { ...tier, partners: others }
      return { ...tier, partners: target.edge === "start" ? [moved, ...others] : [...others, moved] }
    }
    const at = others.findIndex((partner) => partner.id === target.partnerId)
    if (at < 0) return { ...tier, partners: others }
    const index = target.edge === "before" ? at : at + 1
    return { ...tier, partners: [...others.slice(0, index), moved, ...others.slice(index)] }
  })
  const found = next.some((tier) => tier.partners.some((partner) => partner.id === partnerId))
  return found && !sameOrder(tiers, next) ? next : tiers
}

/** Where one place up or down leads, over the border into the next tier; null at the very ends. */
export function stepTarget<P extends { id: number }, T extends Arranged<P>>(
  tiers: T[],
  partnerId: number,
  direction: "up" | "down",
): Target | null {
  const at = tiers.findIndex((tier) => tier.partners.some((partner) => partner.id === partnerId))
  const tier = tiers[at]
  if (!tier) return null
  const index = tier.partners.findIndex((partner) => partner.id === partnerId)
  const neighbor = tier.partners[direction === "up" ? index - 1 : index + 1]
  if (neighbor) return { partnerId: neighbor.id, edge: direction === "up" ? "before" : "after" }
  const other = tiers[direction === "up" ? at - 1 : at + 1]
  if (!other) return null
  const first = other.partners[0]
  return direction === "down" && first ? { partnerId: first.id, edge: "before" } : { tierId: other.id }
}

function sameOrder<P extends { id: number }>(a: Arranged<P>[], b: Arranged<P>[]): boolean {
  return a.every(
    (tier, index) =>
      tier.partners.length === b[index]?.partners.length &&
      tier.partners.every((partner, at) => partner.id === b[index]?.partners[at]?.id),
  )
}
