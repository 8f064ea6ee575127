import { type ChildProcess, spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { readFileSync } from "node:fs"

export type Trace = { replies: number; synced: number; faults: string[] }

/** Can this machine trace another process's calls to the system? Null, or why not. */
export function whyNoTrace(): string | null {
  const tried = spawnSync("strace", ["-o", "/dev/null", "true"])
  if (tried.error) return "strace is not installed here (on Debian: apt-get install strace)."
  return tried.status === 0 ? null : "This machine does not let processes be traced (ptrace)."
}

/** Follows what a process writes, syncs and sends until `stop`, which gives the lines. */
export async function traceCalls(pid: number, file: string): Promise<{ stop: () => Promise<string[]> }> {
  const calls = "trace=pwrite64,pwritev,write,writev,sendto,sendmsg,fsync,fdatasync"
  const tracer = spawn("strace", ["-f", "-yy", "-s", "64", "-e", calls, "-o", file, "-p", String(pid)], {
    stdio: ["ignore", "ignore", "pipe"],
  })
  const ended = once(tracer, "close")
  await attached(tracer)
  return {
    stop: async () => {
      tracer.kill("SIGINT")
      await ended
      return readFileSync(file, "utf8").split("\n")
    },
  }
}

function attached(tracer: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    // Read to its end: it tells of each thread, and would be ended by a pipe that nobody reads.
    tracer.stderr?.on("data", (part) => {
      if (String(part).includes("attached")) resolve()
    })
    tracer.on("close", () => reject(new Error("strace could not attach.")))
  })
}

/**
 * Reads the calls in their order: whatever was written to the write-ahead log has to be on the disk (fsync or fdatasync came
 * back) before the next byte goes to a client.
 */
export function readTrace(lines: string[]): Trace {
  const trace: Trace = { replies: 0, synced: 0, faults: [] }
  let unsynced = 0
  // A call that another thread's interrupts stands in two lines; the second says that it has come back.
  const begun = new Map<string, string>()
  for (const line of lines) {
    const [, thread = "", rest = ""] = /^(\d+) +(.*)$/u.exec(line) ?? []
    if (rest.endsWith("<unfinished ...>")) {
      begun.set(thread, rest)
      if (!isSync(rest)) see(rest)
    } else if (/^<\.\.\. \w+ resumed>/u.test(rest)) {
      const first = begun.get(thread) ?? ""
      if (isSync(first)) see(first)
    } else see(rest)
  }
  return trace

  function see(call: string) {
    if (/^pwritev?(?:64)?\(\d+<[^>]*-wal>/u.test(call)) unsynced += 1
    else if (isSync(call)) {
      if (unsynced > 0) trace.synced += 1
      unsynced = 0
    } else if (/^(?:write|writev|sendto|sendmsg)\(\d+<TCP/u.test(call)) {
      trace.replies += 1
      if (unsynced > 0) trace.faults.push(call.slice(0, 120))
    }
  }
}

function isSync(call: string): boolean {
  return /^f(?:data)?sync\(\d+<[^>]*-wal>/u.test(call)
}
