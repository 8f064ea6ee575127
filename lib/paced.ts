/**
 * Paces work that must never take the server's time from others: `atOnce` pieces run every `everyMs` milliseconds, in the
 * order they came. Says false, having taken nothing, when `room` of them wait.
 */
export function paced({ atOnce, everyMs, room }: { atOnce: number; everyMs: number; room: number }) {
  const waiting: (() => void)[] = []
  let timer: NodeJS.Timeout | null = null

  const runSome = () => {
    for (const work of waiting.splice(0, atOnce)) work()
    if (waiting.length > 0 || timer === null) return
    clearInterval(timer)
    timer = null
  }

  return (work: () => void): boolean => {
    if (waiting.length >= room) return false
    waiting.push(work)
    timer ??= setInterval(runSome, everyMs).unref()
    return true
  }
}
