import { asSaid, type Message, say } from "./words"

/**
 * What a verb or an action answers. Failures that a person can cause are values with words to act on;
 * everything else throws. `fieldErrors` is keyed by the form's field path ("links.0.url"). `needs` says what its owner has to
 * show first: the browser asks for it and repeats the action (components/confirmation). `disk` is there when the disk took no
 * write: the same may work later (domain/disk-failure).
 */
export type Failure = {
  ok: false
  message: string
  fieldErrors?: Record<string, string>
  needs?: "confirmation" | "second factor"
  disk?: DiskTrouble
}
/** What is the matter with the disk that holds the database. */
export type DiskTrouble = "disk full" | "disk read-only" | "disk broken"
export type Result<T extends object = object> = ({ ok: true } & T) | Failure

/** A failure with a sentence, said already or `marked`, that says what happened and what to do. */
export function refuse(message: string, fieldErrors?: Record<string, string>): Failure {
  const said = asSaid(message)
  return fieldErrors ? { ok: false, message: said, fieldErrors } : { ok: false, message: said }
}

/** The same as a constant, made before there is a reader: it is said (`marked`) whenever somebody reads it. */
export function refusal(message: Message): Failure {
  return {
    ok: false,
    get message() {
      return say(message)
    },
  }
}
