/** "Kim", "Kim and Lee", "Kim, Lee and Park". */
export function inWords(names: readonly string[]): string {
  const last = names[names.length - 1]
  if (last === undefined) return ""
  return names.length === 1 ? last : `${names.slice(0, -1).join(", ")} and ${last}`
}
