const TYPES: Record<string, string> = {
  svg: "image/svg+xml",
  png: "image/png",
  jpg: "image/jpeg",
  webp: "image/webp",
  avif: "image/avif",
}

/** What a browser may be told that a logo is. Nothing else is ever sent as one. */
export const LOGO_TYPES: ReadonlySet<string> = new Set(Object.values(TYPES))

/** The media type of a logo by its path's ending; throws for an ending that no logo has. */
export function logoType(path: string): string {
  const type = TYPES[path.slice(path.lastIndexOf(".") + 1)]
  if (!type) throw new Error(`No logo ends like ${path}.`)
  return type
}
