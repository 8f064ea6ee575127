/**
 * Links for one use that bring a person into an account, each with the part of the address that it stands under and how
 * long it works. Times are OWASP's order of size: short for what opens an account, days for what a newcomer may read late.
 */
export const ACCOUNT_LINKS = {
  invite: { path: "invitation", minutes: 7 * 24 * 60 },
  reset: { path: "reset", minutes: 60 },
  "sign-in": { path: "sign-in-link", minutes: 15 },
  email: { path: "confirm-email", minutes: 24 * 60 },
} as const

export type AccountLink = keyof typeof ACCOUNT_LINKS

/** Where a link of this kind leads; `url` is the public base address. */
export function accountLinkAddress(url: string, kind: AccountLink, token: string): string {
  return `${url}/${ACCOUNT_LINKS[kind].path}/${token}`
}

export function isAccountLink(kind: string): kind is AccountLink {
  return Object.hasOwn(ACCOUNT_LINKS, kind)
}
