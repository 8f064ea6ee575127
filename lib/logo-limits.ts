/** What a job has used up. What runs in libvips cannot be called back, so the worker that throws this has to end. */
export class Exceeded extends Error {
  constructor(readonly limit: "time" | "memory") {
    super(`A job in the logo worker used up its ${limit}.`)
  }
}

/** Processor time for one file, all steps together. Real drawings take a twentieth of it, a picture of 40 million pixels half. */
export const SECONDS = { drawing: 1.8, picture: 8 } as const

/** Over what the worker takes when it starts. */
const MEMORY = 270 * 1024 * 1024

/** So often does the watch look. */
const EVERY_MS = 10

const base = process.memoryUsage.rss()

/**
 * Gives what `work` gives, or throws Exceeded once this process has spent so many seconds of processor time on it (a busy
 * machine refuses no honest logo) or has grown beyond its memory.
 */
export async function withinLimits<T>(seconds: number, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  let timer: NodeJS.Timeout | undefined
  const watch = new Promise<never>((_, reject) => {
    timer = setInterval(() => {
      const { user, system } = process.cpuUsage(before)
      if ((user + system) / 1_000_000 > seconds) reject(new Exceeded("time"))
      else if (hasGrown()) reject(new Exceeded("memory"))
    }, EVERY_MS)
  })
  try {
    return await Promise.race([work(), watch])
  } finally {
    clearInterval(timer)
  }
}

/** Has this process kept more memory than a job may take? */
export function hasGrown(share = 1): boolean {
  return process.memoryUsage.rss() - base > MEMORY * share
}
