import { BUSY, TOO_LONG, UNREADABLE } from "@/domain/logo-refusals"
import { type Failure, refusal, refuse } from "@/domain/result"
import { type ReaderLanguage, readerLanguage } from "@/domain/words"
import { logError } from "./log"
import type { Answer, JobInput, JobName, JobResult } from "./logo-jobs"
import { takeTurns } from "./turns"
import { askWorker, endWorker, type KeptWorker } from "./worker-process"

/** Twenty seconds by the clock for one file, if all other limits fail; pixels lie outside of the heap. */
const LIMITS = { bundle: "logo-worker.mjs", heapMb: 256, limitMs: 20_000 }

/**
 * Lets the logo worker do a job, when those asked for before are done. A file that is too much for it, hangs it or makes it
 * crash is answered with a sentence; the worker ends then, and the next job starts a new one.
 */
export async function askLogoWorker<Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
): Promise<JobResult<Name> | Failure> {
  shared.inTurn ??= takeTurns({ atOnce: 1, waiting: 100 })
  // What waits may be done on behalf of another request, so the reader is asked for here.
  const language = readerLanguage()
  const result = await shared.inTurn(() => ask(name, input, language))
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

type Shared = KeptWorker & {
  inTurn?: ReturnType<typeof takeTurns>
  /** Has it drawn pictures for links? */
  drew?: boolean
}

async function ask<Name extends JobName>(
  name: Name,
  input: JobInput<Name>,
  language: ReaderLanguage,
): Promise<JobResult<Name> | Failure> {
  // Faces and pictures stay in its memory, which a file that is sent would have to do without.
  if (shared.drew && name !== "preview") endWorker(shared)
  shared.drew = name === "preview"
  const job = { name, input, language }
  const answer = await askWorker<typeof job, Answer<Name>>(shared, LIMITS, job, ({ spent }) => spent)
  if ("late" in answer) return refusal(TOO_LONG)
  if ("ended" in answer) {
    logError("the logo worker ended while it read a file", answer.ended)
    return refusal(UNREADABLE)
  }
  if (answer.fault) logError("the logo worker could not do its job", answer.fault)
  return answer.result
}
