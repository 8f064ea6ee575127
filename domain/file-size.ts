/** The largest file that is taken, logo or document: 10 MB. */
export const UPLOAD_LIMIT = 10 * 1024 * 1024

/** The largest file for print: 25 MB. */
export const PRINT_FILE_LIMIT = 25 * 1024 * 1024

/** The sentence for a file above a limit in bytes. */
export function tooLarge(limitBytes: number): string {
  const size = (limitBytes / (1024 * 1024)).toLocaleString("en-US", { maximumFractionDigits: 1 })
  return `This file is larger than ${size} MB. Send a smaller one.`
}
