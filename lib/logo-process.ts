import { type ChildProcess, spawn } from "node:child_process"
import path from "node:path"
import { BUSY, TOO_LONG, UNREADABLE } from "@/domain/logo-refusals"
import { type Failure, refuse } from "@/domain/result"
import { logError } from "./log"
import type { Answer, JobInput, JobName, JobResult } from "./logo-jobs"
import { takeTurns } from "./turns"

/** Wall-clock time for one file, if all other limits fail. */
const LIMIT_MS = 20_000
/** An idle worker gives its memory back after this time. */
const IDLE_MS = 60_000
/** Megabytes for the worker's own objects; pixels lie outside of these. */
const HEAP_MB = 256

/**
 * Lets the logo worker do a job, when those asked for before are done. A file that is too much for it, hangs it or makes it
 * crash is answered with a sentence; the worker ends then, and the next job starts a new one.
 */
export async function askLogoWorker<Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
): Promise<JobResult<Name> | Failure> {
  shared.inTurn ??= takeTurns({ atOnce: 1, waiting: 100 })
  const result = await shared.inTurn(() => ask(name, input))
  return result ?? refuse(BUSY)
}

/** Where the worker's bundle lies, when that is not below the folder in which this process was started. */
export function setLogoWorkerFile(file: string) {
  shared.file = file
}

/** One worker per process: the server's bundle and the desk's bundle share it. */
const kept = globalThis as { greenroomLogoWorker?: Shared }
kept.greenroomLogoWorker ??= {}
const shared = kept.greenroomLogoWorker

type Shared = {
  file?: string
  inTurn?: ReturnType<typeof takeTurns>
  worker?: ChildProcess
  idle?: NodeJS.Timeout
  endsWithProcess?: boolean
}

async function ask<Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
): Promise<JobResult<Name> | Failure> {
  clearTimeout(shared.idle)
  const worker = shared.worker ?? start()
  hold(worker)
  const answer = await answerOf<Name>(worker, { name, input })
  if (answer.fault) logError("the logo worker could not do its job", answer.fault)
  if (answer.spent) end(worker)
  else release(worker)
  return answer.result
}

function answerOf<Name extends JobName>(
  worker: ChildProcess,
  job: { name: Name; input: JobInput<Name> },
): Promise<Answer<Name>> {
  return new Promise((resolve) => {
    const finish = (answer: Answer<Name>) => {
      clearTimeout(timer)
      worker.off("message", finish).off("exit", crashed).off("error", crashed)
      resolve(answer)
    }
    const crashed = (why: unknown, signal?: unknown) => {
      logError("the logo worker ended while it read a file", why ?? signal)
      finish({ result: refuse(UNREADABLE), spent: true })
    }
    const timer = setTimeout(() => finish({ result: refuse(TOO_LONG), spent: true }), LIMIT_MS)
    worker.on("message", finish).on("exit", crashed).on("error", crashed)
    worker.send(job)
  })
}

/** Hostile files are read there: no variable of the server's environment that could be a secret goes along. */
function start(): ChildProcess {
  const file = shared.file ?? path.resolve("dist", "logo-worker.mjs")
  const kept = ["PATH", "HOME", "LANG", "TMPDIR", "TEMP", "SystemRoot", "FONTCONFIG_PATH", "FONTCONFIG_FILE"]
  const env = Object.fromEntries(kept.map((name) => [name, process.env[name]]))
  // Not fork: Turbopack takes its argument for a module to bundle (vercel/next.js issue 97952).
  const worker = spawn(
    process.execPath,
    [`--max-old-space-size=${HEAP_MB}`, /* turbopackIgnore: true */ file],
    {
      // Few arenas keep the memory of one job from being held beside that of the next.
      env: { ...env, NODE_ENV: "production", MALLOC_ARENA_MAX: "2" },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    },
  )
  worker.once("exit", () => {
    if (shared.worker === worker) shared.worker = undefined
  })
  shared.worker = worker
  if (!shared.endsWithProcess) process.once("exit", () => shared.worker?.kill("SIGKILL"))
  shared.endsWithProcess = true
  return worker
}

/** What runs in libvips cannot be called back: only the end of its process ends it. */
function end(worker: ChildProcess) {
  if (shared.worker === worker) shared.worker = undefined
  worker.kill("SIGKILL")
  worker.unref()
  worker.channel?.unref()
}

function hold(worker: ChildProcess) {
  worker.ref()
  worker.channel?.ref()
}

/** Waits for the next job without keeping a command from ending. */
function release(worker: ChildProcess) {
  worker.unref()
  worker.channel?.unref()
  shared.idle = setTimeout(() => end(worker), IDLE_MS).unref()
}
