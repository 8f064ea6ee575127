import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"

const root = fileURLToPath(new URL("../..", import.meta.url))

export type RunningServer = {
  url: string
  dataDir: string
  /** Of the server itself. */
  pid: number
  setUpLink: string | null
  /** All that it has written to its log so far. */
  output: () => string
  /** The same without what it said to people on standard output. */
  log: () => string
  /** Asks it to end, and gives its exit code. */
  stop: () => Promise<number | null>
}

/** Starts a real Greenroom on a free port with a data folder of its own (or a given one) and waits for the desk. */
export async function startServer(env: Record<string, string> = {}): Promise<RunningServer> {
  const dataDir = env.DATA_DIR ?? mkdtempSync(path.join(tmpdir(), "greenroom-e2e-"))
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: { ...process.env, PORT: "0", SAMPLE_EVENT: "off", ...env, DATA_DIR: dataDir, NODE_OPTIONS: "" },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const ended = new Promise<number | null>((resolve) => {
    child.on("exit", resolve)
  })
  let [output, log] = ["", ""]
  await new Promise<void>((resolve, reject) => {
    child.stdout.on("data", (part) => {
      output += part
      if (output.includes("The desk is ready.")) resolve()
    })
    child.stderr.on("data", (part) => {
      output += part
      log += part
      if (output.includes("the desk could not start")) reject(new Error(`No desk:\n${output}`))
    })
    child.on("exit", (code) => reject(new Error(`Greenroom ended with ${code}:\n${output}`)))
  })
  const url = /Greenroom is at (\S+)/u.exec(output)?.[1]
  if (!url) throw new Error(`Greenroom gave no address:\n${output}`)
  return {
    url,
    dataDir,
    pid: child.pid as number,
    output: () => output,
    log: () => log,
    setUpLink: /(\S+\/set-up\/\S+)/u.exec(output)?.[1] ?? null,
    stop: async () => {
      child.kill("SIGTERM")
      const code = await ended
      if (!env.DATA_DIR) rmSync(dataDir, { recursive: true, force: true })
      return code
    },
  }
}
