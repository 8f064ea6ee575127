import type { HeaderFile } from "@/db/headers"
import type { ImageFile, MeasuredLogo } from "@/db/images"
import { type Failure, type Result, refuse } from "@/domain/result"
import { readHeaderFile } from "./header-reading"
import { Exceeded, hasGrown, withinLimits } from "./logo-limits"
import { readLogoFile } from "./logo-reading"
import { measureStored } from "./logo-stored"

/** What the logo worker can do, by name. A further job is a further line. */
export const JOBS = {
  read: (bytes: Uint8Array): Promise<Result<{ logo: MeasuredLogo; notes: string[] }>> => readLogoFile(bytes),
  measure: (image: ImageFile): Promise<Result<{ logo: MeasuredLogo }>> => measureStored(image),
  header: (bytes: Uint8Array): Promise<Result<{ picture: HeaderFile }>> => readHeaderFile(bytes),
}

export type JobName = keyof typeof JOBS
export type JobInput<Name extends JobName> = Parameters<(typeof JOBS)[Name]>[0]
export type JobResult<Name extends JobName> = Awaited<ReturnType<(typeof JOBS)[Name]>>

/** `spent` says that the worker has to end: something in it still runs, or it holds too much memory. */
export type Answer<Name extends JobName = JobName> = { result: JobResult<Name> | Failure; spent: boolean }

/** Processor time for one file, all steps together. */
const SECONDS = 8

export async function work<Name extends JobName>(name: Name, input: JobInput<Name>): Promise<Answer<Name>> {
  try {
    const job = JOBS[name] as (given: JobInput<Name>) => Promise<JobResult<Name>>
    const result = await withinLimits(SECONDS, () => job(input))
    return { result, spent: hasGrown(0.5) }
  } catch (error) {
    if (error instanceof Exceeded) return { result: refuse(EXCEEDED[error.limit]), spent: true }
    throw error
  }
}

const EXCEEDED = {
  time: "This file takes too long to read: it is made of too much. Simplify it and export it again, or send a PNG of about 2,000 pixels.",
  memory:
    "This file takes too much memory to read: it is made of too much. Simplify it and export it again, or send a PNG of about 2,000 pixels.",
} as const
