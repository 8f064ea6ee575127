import { execFile } from "node:child_process"
import path from "node:path"
import { z } from "zod"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { readEnv } from "./env"
import { logError } from "./log"

/** Reading every logo of a large installation takes minutes; longer than this it does not. */
const LIMIT_MS = 30 * 60_000

const answer = z.object({ faults: z.array(z.string()), head: z.string().nullable() })

/** One per process: the server's bundle tells where the command line's lies, the desk's asks. */
const shared = globalThis as { greenroomCommandLine?: string }

/** Where the command line's bundle lies, when that is not below the folder in which this process was started. */
export function setCommandLineFile(file: string) {
  shared.greenroomCommandLine = file
}

/**
 * Has the command line check all data (`check`), in a process of its own: it reads everything at a stretch, and nobody
 * else should wait for that.
 */
export function checkData(): Promise<Result<z.infer<typeof answer>>> {
  const file = shared.greenroomCommandLine ?? path.resolve("dist", "cli.mjs")
  const { PATH, HOME } = process.env
  const run =
    "const [, file] = process.argv; (await import(file)).main(['node', 'greenroom', 'check', '--json'])"
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ["--input-type=module", "-e", run, file],
      {
        env: { NODE_ENV: "production", PATH, HOME, DATA_DIR: readEnv().dataDir },
        timeout: LIMIT_MS,
        maxBuffer: 64 * 1024 * 1024,
      },
      (error, stdout, stderr) => {
        const parsed = answer.safeParse(error ? null : asJson(stdout))
        if (parsed.success) return resolve({ ok: true, ...parsed.data })
        logError("the check of the data ended without an answer", error ?? stderr)
        resolve(refuse(t("The check could not be carried out. The reason is in the server’s log.")))
      },
    )
  })
}

function asJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
