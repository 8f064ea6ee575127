import { isApproved, type SignOffAnswer, type SignOffFacts } from "./sign-off"

/** Since when the sign-off of what the head says holds without a break; null while it does not. */
export function signedOffAt({
  headHash,
  rule,
  contacts,
  answers,
}: Omit<SignOffFacts, "answers"> & { answers: readonly (SignOffAnswer & { at: number })[] }): number | null {
  const own = answers.filter(({ hash }) => hash === headHash)
  const held = (count: number) => isApproved(headHash, { rule, contacts, answers: own.slice(0, count) })
  if (!held(own.length)) return null
  let count = own.length
  while (count > 1 && held(count - 1)) count -= 1
  return own[count - 1]?.at ?? null
}
