import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import path from "node:path"
import { type Ended, type Program, ROOT, startProgram, testFolder } from "../program"

const START = `process.env.NODE_ENV = "production"
const { serve } = await import("./dist/server.mjs")
await serve({ dev: false })
`

/**
 * Starts the bundled server in a project folder without a build of the desk, so that unit tests need none: everything
 * but the desk is as in production. tests/e2e/boot.spec.ts starts the whole.
 */
export function startGreenroom(env: Record<string, string>): Program {
  const project = testFolder()
  mkdirSync(path.join(project, "dist"))
  for (const name of ["server.mjs", "logo-worker.mjs", "spelling-worker.mjs"])
    copyFileSync(path.join(ROOT, "dist", name), path.join(project, "dist", name))
  for (const name of ["drizzle", "public", "node_modules"])
    symlinkSync(path.join(ROOT, name), path.join(project, name))
  writeFileSync(path.join(project, "start.mjs"), START)
  return startProgram(process.execPath, ["start.mjs"], { cwd: project, env: { PORT: "0", ...env } })
}

export type Served = {
  url: string
  /** All of standard output, once the start is over. */
  stdout: () => Promise<string>
  /** Ends it, and gives how it ended. */
  stop: (signal?: NodeJS.Signals) => Promise<Ended>
}

/** Starts Greenroom and waits till it takes requests. */
export async function serveGreenroom(env: Record<string, string>): Promise<Served> {
  const program = startGreenroom(env)
  const url = await said(program, /Greenroom is at (\S+)\n/u)
  return {
    url,
    stdout: async () => {
      await said(program, /the desk (could not start)/u)
      return program.stdout()
    },
    stop: (signal = "SIGTERM") => {
      program.child.kill(signal)
      return program.ended
    },
  }
}

/** Waits for words on either stream, and gives what the parentheses hold. */
function said({ child, stdout, stderr, ended }: Program, words: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const look = () => {
      const found = words.exec(stdout()) ?? words.exec(stderr())
      if (found?.[1]) resolve(found[1])
    }
    child.stdout?.on("data", look)
    child.stderr?.on("data", look)
    ended.then(({ code, stderr }) => reject(new Error(`Greenroom ended with ${code}: ${stderr}`)), reject)
    look()
  })
}
