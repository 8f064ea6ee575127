/** "1,2,3", the partners that were chosen on the board, by id; null for all. */
export function readChosen(given: string | string[] | null | undefined): number[] | null {
  if (typeof given !== "string") return null
  const ids = given
    .split(",")
    .map(Number)
    .filter((id) => Number.isSafeInteger(id) && id > 0)
  return ids.length > 0 ? ids : null
}
