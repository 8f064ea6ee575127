import { createHash } from "node:crypto"
import { canonicalJson } from "./canonical-json"
import type { Content } from "./content"
import type { LogoVariants } from "./logo-facts"

/**
 * What a sign-off names: SHA-256 (lower-case hex) over the content, the logo's own SHA-256 and those of its variants. Keys
 * are written in sorted order at every level (as in RFC 8785), so equal entries have equal hashes whatever order they were
 * built in. What is not given is left out, so that a new kind of fact leaves the hashes of all entries without it as they were.
 */
export function contentHash(
  content: Content,
  logoSha256: string | null,
  variants: LogoVariants = {},
): string {
  const further = Object.keys(variants).length > 0 ? { variants } : {}
  return createHash("sha256")
    .update(canonicalJson({ content, logo: logoSha256, ...further }))
    .digest("hex")
}
