import { Fragment, isValidElement, type ReactNode } from "react"
import { type Message, parts } from "@/domain/words"

type RichValue = ReactNode | Date | ((inside: ReactNode) => ReactNode)
type RichValues = Readonly<Record<string, RichValue>>

/**
 * A sentence of `domain/words` with elements in it: a value may be an element ("{when}"), or a function that dresses the
 * words between its tags ("<link>the guide</link>").
 */
export function rich(message: string, values: RichValues): ReactNode {
  return richSaid(message, values)
}

/** The same for a sentence that stands in a table, `marked` there. */
export function richSaid(message: Message, values: RichValues): ReactNode {
  const dressed = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "function" ? (inside: unknown[]) => value(keyed(inside)) : value,
    ]),
  )
  return keyed(parts(message, dressed))
}

/** Beside each other without keys of their own, for their order never changes. */
function keyed(pieces: readonly unknown[]): ReactNode {
  return pieces.map((piece, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence stand where they stand
    return <Fragment key={index}>{isValidElement(piece) ? piece : (piece as ReactNode)}</Fragment>
  })
}
