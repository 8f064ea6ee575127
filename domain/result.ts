/**
 * What a verb or an action answers. Failures that a person can cause are values with words to act on;
 * everything else throws. `fieldErrors` is keyed by the form's field path ("links.0.url"). `needs` says what its owner has to
 * show first: the browser asks for it and repeats the action (components/confirmation).
 */
export type Failure = {
  ok: false
  message: string
  fieldErrors?: Record<string, string>
  needs?: "confirmation" | "second factor"
}
export type Result<T extends object = object> = ({ ok: true } & T) | Failure

/** A failure with a sentence that says what happened and what to do. */
export function refuse(message: string, fieldErrors?: Record<string, string>): Failure {
  return fieldErrors ? { ok: false, message, fieldErrors } : { ok: false, message }
}
