import { numbered, t } from "./words"
/** The largest file that is taken, logo or document: 10 MB. */
export const UPLOAD_LIMIT = 10 * 1024 * 1024

/** The largest file for print: 25 MB. */
export const PRINT_FILE_LIMIT = 25 * 1024 * 1024

/** The sentence for a file above a limit in bytes. */
export function tooLarge(limitBytes: number): string {
  const size = numbered(limitBytes / (1024 * 1024), { maximumFractionDigits: 1 })
  return t("This file is larger than {size} MB. Send a smaller one.", { size })
}

/** "2.1 MB", "340 KB". */
export function sizeInWords(bytes: number): string {
  const kilobytes = bytes / 1024
  return kilobytes < 1000
    ? `${Math.max(1, Math.round(kilobytes))} KB`
    : `${(kilobytes / 1024).toLocaleString("en-US", { maximumFractionDigits: 1 })} MB`
}
