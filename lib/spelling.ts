import type { SpelledLanguage } from "@/domain/checks/spelled-words"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { logError } from "./log"
import { takeTurns } from "./turns"
import { askWorker, type KeptWorker } from "./worker-process"

/** German takes the most: 200 MB while it is read, little afterwards. A thousand words are answered in a second. */
const LIMITS = { bundle: "spelling-worker.mjs", heapMb: 384, limitMs: 15_000 }

/** Words that a language's dictionary has not got, each with what may have been meant, the likeliest first. */
export type Unknown = [word: string, suggestions: string[]][]

/** Looks words up in the dictionaries, which a process of its own holds while anybody writes. */
export async function lookUp(
  language: SpelledLanguage,
  words: readonly string[],
): Promise<Result<{ unknown: Unknown }>> {
  if (words.length === 0) return { ok: true, unknown: [] }
  shared.inTurn ??= takeTurns({ atOnce: 1, waiting: 50 })
  const job = { language, words }
  const answer = await shared.inTurn(() => askWorker<typeof job, { unknown: Unknown }>(shared, LIMITS, job))
  if (answer && "unknown" in answer) return { ok: true, unknown: answer.unknown }
  if (answer) logError("the dictionaries gave no answer", "ended" in answer ? answer.ended : "in time")
  return refuse(t("The spelling could not be checked just now."))
}

/** Where the worker's bundle lies, when that is not below the folder in which this process was started. */
export function setSpellingWorkerFile(file: string) {
  shared.file = file
}

/** One worker per process: the server's bundle and the desk's bundle share it. */
const kept = globalThis as { greenroomSpellingWorker?: Shared }
kept.greenroomSpellingWorker ??= {}
const shared = kept.greenroomSpellingWorker

type Shared = KeptWorker & { inTurn?: ReturnType<typeof takeTurns> }
