/**
 * What a verb or an action answers. Failures that a person can cause are values with words to act on;
 * everything else throws. `fieldErrors` is keyed by the form's field path ("links.0.url").
 * `disk` is there when the disk took no write: the same may work later (domain/disk-failure).
 */
export type Failure = {
  ok: false
  message: string
  fieldErrors?: Record<string, string>
  disk?: DiskTrouble
}
/** What is the matter with the disk that holds the database. */
export type DiskTrouble = "disk full" | "disk read-only" | "disk broken"
export type Result<T extends object = object> = ({ ok: true } & T) | Failure

/** A failure with a sentence that says what happened and what to do. */
export function refuse(message: string, fieldErrors?: Record<string, string>): Failure {
  return fieldErrors ? { ok: false, message, fieldErrors } : { ok: false, message }
}
