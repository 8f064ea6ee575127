/**
 * An entry has two texts: the one for the web, with logo, links and all else that the public pages show, and a short one for
 * print. Each has its limit, and each is signed off by itself.
 */
export const COPIES = ["web", "print"] as const
export type Copy = (typeof COPIES)[number]
