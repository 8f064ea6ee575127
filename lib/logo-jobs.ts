import type { HeaderFile } from "@/db/headers"
import type { ImageFile, MeasuredLogo } from "@/db/images"
import { TOO_LARGE, TOO_LONG, UNREADABLE } from "@/domain/logo-refusals"
import type { LogoBox } from "@/domain/logo-trim"
import { type Failure, type Result, refuse } from "@/domain/result"
import { readHeaderFile } from "./header-reading"
import { trimLogoFile } from "./logo-crop"
import { Exceeded, hasGrown, SECONDS, withinLimits } from "./logo-limits"
import { readLogoFile } from "./logo-reading"
import { measureStored } from "./logo-stored"
import { drawPreview } from "./preview-pixels"
import { type PrintFacts, readPrintFacts } from "./print-reading"

/** What the logo worker can do, by name. A further job is a further line. */
const JOBS = {
  read: (bytes: Uint8Array): Promise<Result<{ logo: MeasuredLogo; notes: string[] }>> => readLogoFile(bytes),
  trim: ({ logo, box }: { logo: { type: string; bytes: Buffer }; box: LogoBox }) => trimLogoFile(logo, box),
  measure: (image: ImageFile): Promise<Result<{ logo: MeasuredLogo }>> => measureStored(image),
  header: (bytes: Uint8Array): Promise<Result<{ picture: HeaderFile }>> => readHeaderFile(bytes),
  preview: (asked: Parameters<typeof drawPreview>[0]) => drawPreview(asked),
  print: (bytes: Uint8Array): Promise<Result<{ facts: PrintFacts }>> => readPrintFacts(bytes),
}

export type JobName = keyof typeof JOBS
export type JobInput<Name extends JobName> = Parameters<(typeof JOBS)[Name]>[0]
export type JobResult<Name extends JobName> = Awaited<ReturnType<(typeof JOBS)[Name]>>

/**
 * `spent` says that the worker has to end: something in it still runs, or it holds too much memory. `fault` is for the log:
 * what went wrong that nobody foresaw.
 */
export type Answer<Name extends JobName = JobName> = {
  result: JobResult<Name> | Failure
  spent: boolean
  fault?: string
}

export async function work<Name extends JobName>(name: Name, input: JobInput<Name>): Promise<Answer<Name>> {
  try {
    const job = JOBS[name] as (given: JobInput<Name>) => Promise<JobResult<Name>>
    const result = await withinLimits(SECONDS.picture, () => job(input))
    return { result, spent: hasGrown(0.5) }
  } catch (error) {
    if (error instanceof Exceeded) return { result: refuse(EXCEEDED[error.limit]), spent: true }
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { result: refuse(UNREADABLE), spent: true, fault }
  }
}

const EXCEEDED = { time: TOO_LONG, memory: TOO_LARGE } as const
