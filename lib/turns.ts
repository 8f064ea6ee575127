/**
 * Bounds work that anybody can ask for: `atOnce` pieces run, `waiting` more wait in the order they came, and any beyond
 * that are answered null at once, having done nothing.
 */
export function takeTurns({ atOnce, waiting }: { atOnce: number; waiting: number }) {
  const queue: (() => void)[] = []
  let running = 0

  return async function inTurn<T>(work: () => Promise<T>): Promise<T | null> {
    if (running < atOnce) running += 1
    else if (queue.length < waiting) await new Promise<void>((start) => queue.push(start))
    else return null
    try {
      return await work()
    } finally {
      // The next in the queue takes over this one's place, so the count stays.
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
