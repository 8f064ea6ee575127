/** "1 partner", "2 partners". */
export function counted(total: number, noun: string): string {
  return `${total} ${total === 1 ? noun : `${noun}s`}`
}
