let set: number | null = null

/** The time that verbs write into their facts: milliseconds since 1970. */
export function currentTime(): number {
  return set ?? Date.now()
}

/** Runs synchronous work as if it were another time: the sample event tells its history through the same verbs. */
export function atTime<T>(moment: number, work: () => T): T {
  const before = set
  set = moment
  try {
    return work()
  } finally {
    set = before
  }
}
