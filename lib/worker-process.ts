import { type ChildProcess, spawn } from "node:child_process"
import path from "node:path"

/** An idle worker gives its memory back after this time. */
const IDLE_MS = 60_000

/** What of a worker is kept from job to job, and shared by the server's bundle and the desk's. */
export type KeptWorker = {
  file?: string
  worker?: ChildProcess
  idle?: NodeJS.Timeout
  endsWithProcess?: boolean
}

type Limits = {
  /** Of its bundle, below dist/. */
  bundle: string
  /** Megabytes for the worker's own objects. */
  heapMb: number
  /** Wall-clock time for one job. */
  limitMs: number
}

/** Why there is no answer: the worker took too long, or it ended, with what is known of it. */
export type NoAnswer = { late: true } | { ended: unknown }

/**
 * A process that does jobs for this one, one at a time: started by the first, ended after a while without any, and with
 * this one. `isSpent` says of an answer that the worker has to end.
 */
export async function askWorker<Job extends object, Answer extends object>(
  kept: KeptWorker,
  limits: Limits,
  job: Job,
  isSpent: (answer: Answer) => boolean = () => false,
): Promise<Answer | NoAnswer> {
  clearTimeout(kept.idle)
  const worker = kept.worker ?? start(kept, limits)
  worker.ref()
  worker.channel?.ref()
  const answer = await answerOf<Answer>(worker, job, limits.limitMs)
  if ("late" in answer || "ended" in answer || isSpent(answer)) endWorker(kept, worker)
  else release(kept, worker)
  return answer
}

/** What runs in native code cannot be called back: only the end of its process ends it. */
export function endWorker(kept: KeptWorker, worker = kept.worker) {
  if (!worker) return
  if (kept.worker === worker) kept.worker = undefined
  worker.kill("SIGKILL")
  worker.unref()
  worker.channel?.unref()
}

function answerOf<Answer>(worker: ChildProcess, job: object, limitMs: number): Promise<Answer | NoAnswer> {
  return new Promise((resolve) => {
    const finish = (answer: Answer | NoAnswer) => {
      clearTimeout(timer)
      worker.off("message", finish).off("exit", ended).off("error", ended)
      resolve(answer)
    }
    const ended = (why: unknown, signal?: unknown) => finish({ ended: why ?? signal })
    const timer = setTimeout(() => finish({ late: true }), limitMs)
    worker.on("message", finish).on("exit", ended).on("error", ended)
    worker.send(job)
  })
}

/** What strangers sent is read there: no variable of the server's environment that could be a secret goes along. */
function start(kept: KeptWorker, { bundle, heapMb }: Limits): ChildProcess {
  const file = kept.file ?? path.resolve("dist", bundle)
  const known = ["PATH", "HOME", "LANG", "TMPDIR", "TEMP", "SystemRoot", "FONTCONFIG_PATH", "FONTCONFIG_FILE"]
  const env = Object.fromEntries(known.map((name) => [name, process.env[name]]))
  // Not fork: Turbopack takes its argument for a module to bundle (vercel/next.js issue 97952).
  const worker = spawn(
    process.execPath,
    [`--max-old-space-size=${heapMb}`, /* turbopackIgnore: true */ file],
    {
      // Few arenas keep the memory of one job from being held beside that of the next.
      env: { ...env, NODE_ENV: "production", MALLOC_ARENA_MAX: "2" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    },
  )
  worker.once("exit", () => {
    if (kept.worker === worker) kept.worker = undefined
  })
  kept.worker = worker
  if (!kept.endsWithProcess) process.once("exit", () => kept.worker?.kill("SIGKILL"))
  kept.endsWithProcess = true
  return worker
}

/** Waits for the next job without keeping a command from ending. */
function release(kept: KeptWorker, worker: ChildProcess) {
  worker.unref()
  worker.channel?.unref()
  kept.idle = setTimeout(() => endWorker(kept, worker), IDLE_MS).unref()
}
