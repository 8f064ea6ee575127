/**
 * The process that reads logos (started by lib/logo-process, bundled as dist/logo-worker.mjs): it alone loads libvips. It
 * takes one job at a time as { name, input }, answers each, and ends when its parent does.
 */
import { type JobInput, type JobName, work } from "./logo-jobs"

// Not process.exit(): that waits for what libvips is at.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"))
process.on("message", async ({ name, input }: { name: JobName; input: JobInput<JobName> }) => {
  process.send?.(await work(name, input))
})
