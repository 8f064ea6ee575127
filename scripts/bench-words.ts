/** What the benchmarks on a real server print, and how they take the middle of their rounds. */
export function line(what: string, milliseconds: number, target: number | null = null) {
  const value = milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds).toLocaleString("en-US")
  say(`  ${what.padEnd(30)} ${value.padStart(7)} ms${target ? ` (target ${target})` : ""}`)
}

export function say(text: string) {
  process.stdout.write(`${text}\n`)
}

export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}
