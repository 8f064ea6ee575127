/** Pairs of times in milliseconds: of the one kind of request and, sent beside it, of the other. */
export type Pairs = readonly (readonly [one: number, other: number])[]

export type Difference = {
  /** How much longer the one kind takes, in the middle of the pairs (milliseconds). */
  middle: number
  /** How far that is from chance, in standard deviations (Wilcoxon's signed-rank test, normal approximation). */
  deviations: number
  /** Is it one that somebody could tell the kinds apart by? */
  tells: boolean
}

/** So unlikely by chance (p < 2e-9) that a test may run a million times without a false alarm … */
const DEVIATIONS = 6
/** … and at least this much of the whole: less than any guesser measures over a network. */
const SHARE = 0.05

/**
 * Do two kinds of requests take different times? Ranks, not sizes, of the differences within pairs count, so that a busy
 * machine's hiccups, which hit either kind, say nothing.
 */
export function timeDifference(pairs: Pairs): Difference {
  const differences = pairs.map(([one, other]) => one - other).filter((difference) => difference !== 0)
  const ranked = [...differences].sort((a, b) => Math.abs(a) - Math.abs(b))
  const n = ranked.length
  const plus = ranked.reduce((sum, difference, index) => sum + (difference > 0 ? index + 1 : 0), 0)
  const expected = (n * (n + 1)) / 4
  const deviation = Math.sqrt((n * (n + 1) * (2 * n + 1)) / 24)
  const deviations = n === 0 ? 0 : (plus - expected) / deviation
  const middle = middleOf(differences)
  const whole = middleOf(pairs.flat())
  return { middle, deviations, tells: Math.abs(deviations) > DEVIATIONS && Math.abs(middle) > whole * SHARE }
}

function middleOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[sorted.length >> 1] ?? 0
}
