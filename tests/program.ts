import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { afterEach, vi } from "vitest"

export const ROOT = fileURLToPath(new URL("..", import.meta.url))

export type Ended = { code: number | null; stdout: string; stderr: string }
export type Program = {
  child: ChildProcess
  /** What it has printed so far. */
  stdout: () => string
  stderr: () => string
  /** Its exit code and all that it printed, once it has ended. */
  ended: Promise<Ended>
}

// A process takes its time on a machine that is busy with other things.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const running = new Set<ChildProcess>()
const folders: string[] = []

/** Starts a program whose environment holds what is given and nothing of the developer's own settings. */
export function startProgram(
  command: string,
  args: string[],
  { env = {}, input = "", cwd = ROOT }: { env?: Record<string, string>; input?: string; cwd?: string } = {},
): Program {
  const { PATH = "", HOME = "" } = process.env
  // Next.js's types want a NODE_ENV in every environment; a person's shell has none.
  const whole = { PATH, HOME, ...env } as Record<string, string> as NodeJS.ProcessEnv
  const child = spawn(command, args, { cwd, env: whole })
  running.add(child)
  let [stdout, stderr] = ["", ""]
  child.stdout.setEncoding("utf8").on("data", (part) => {
    stdout += part
  })
  child.stderr.setEncoding("utf8").on("data", (part) => {
    stderr += part
  })
  // A program may end without having read what it was given.
  child.stdin.on("error", () => undefined).end(input)
  const ended = once(child, "close").then(([code]) => {
    running.delete(child)
    return { code: code as number | null, stdout, stderr }
  })
  return { child, stdout: () => stdout, stderr: () => stderr, ended }
}

/** An empty folder of the test's own, removed after it. */
export function testFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), "greenroom-test-"))
  folders.push(folder)
  return folder
}

afterEach(async () => {
  await Promise.all(
    Array.from(running, (child) => {
      child.kill("SIGKILL")
      return once(child, "close")
    }),
  )
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})
