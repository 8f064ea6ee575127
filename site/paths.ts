/** Public addresses. Every page is a folder, so the links between pages of an event stay relative and survive a move. */
export function eventPath(event: string): string {
  return `/e/${encodeURIComponent(event)}/`
}

export function partnerPath(event: string, partner: string): string {
  return `${eventPath(event)}${encodeURIComponent(partner)}/`
}
