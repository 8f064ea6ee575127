/** "1 partner", "2 partners", "12,000 words". */
export function counted(total: number, noun: string): string {
  return `${total.toLocaleString("en-US")} ${total === 1 ? noun : `${noun}s`}`
}
