import { asSaid, type Message, say } from "./words"

/**
 * What a verb or an action answers. Failures that a person can cause are values with words to act on;
 * everything else throws. `fieldErrors` is keyed by the form's field path ("links.0.url").
 */
export type Failure = { ok: false; message: string; fieldErrors?: Record<string, string> }
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
