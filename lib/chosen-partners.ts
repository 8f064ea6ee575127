/** So many at most, whatever an address says. */
const MOST = 50_000

/** "1-3,7", the partners that were chosen on the board or in the list, by id; null for all. */
export function readChosen(given: string | string[] | null | undefined): number[] | null {
  if (typeof given !== "string") return null
  const ids: number[] = []
  for (const part of given.split(",")) {
    const [, from, to] = /^(\d+)(?:-(\d+))?$/u.exec(part) ?? []
    const first = Number(from)
    const last = to === undefined ? first : Number(to)
    if (!Number.isSafeInteger(last) || first < 1) continue
    for (let id = first; id <= last && ids.length < MOST; id += 1) ids.push(id)
  }
  return ids.length > 0 ? ids : null
}

/** The same the other way round, short enough for an address though they are thousands: neighbors are named as a range. */
export function chosenInAddress(ids: readonly number[]): string {
  const runs: [number, number][] = []
  for (const id of [...new Set(ids)].sort((a, b) => a - b)) {
    const run = runs[runs.length - 1]
    if (run && run[1] === id - 1) run[1] = id
    else runs.push([id, id])
  }
  return runs.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(",")
}
