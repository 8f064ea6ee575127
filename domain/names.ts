import { listed } from "./words"

/** "Kim", "Kim and Lee", "Kim, Lee and Park", as the reader's language has it. */
export function inWords(names: readonly string[]): string {
  return listed(names)
}
