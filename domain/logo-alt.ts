import type { Content } from "./content"

/** What is said for a partner's logo where it is not seen: its own words, else the partner's name. */
export function logoAltOf({ logoAlt, name }: Pick<Content, "name" | "logoAlt">): string {
  return logoAlt || name
}

/** Does this read like the name of a file rather than like words? */
export function looksLikeFileName(text: string): boolean {
  return (
    /\.(?:svgz?|png|jpe?g|webp|avif|gif|pdf|ai|eps|tiff?|bmp|ico|psd|heic)$/iu.test(text) ||
    /^\S*_\S*$/u.test(text)
  )
}
