/**
 * The process that reads logos (started by lib/logo-process, bundled as dist/logo-worker.mjs): it alone loads libvips. It
 * takes one job at a time as { name, input, language }, answers each, and ends when its parent does.
 */
import { type ReaderLanguage, settleReader } from "@/domain/words"
import korean from "@/messages/ko.json" with { type: "json" }
import { type JobInput, type JobName, work } from "./logo-jobs"

/** Of whoever sent the file of the job that is done now. */
let reader: ReaderLanguage = "en"
settleReader({ language: () => reader, catalogs: { ko: korean } })

// Not process.exit(): that waits for what libvips is at.
process.on("disconnect", () => process.kill(process.pid, "SIGKILL"))
process.on("message", async ({ name, input, language }: Job) => {
  reader = language
  process.send?.(await work(name, input))
})

type Job = { name: JobName; input: JobInput<JobName>; language: ReaderLanguage }
