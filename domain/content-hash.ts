import { createHash } from "node:crypto"
import { canonicalJson } from "./canonical-json"
import type { Content } from "./content"

/**
 * What a sign-off names: SHA-256 (lower-case hex) over the content and the logo's own SHA-256. Keys are written in
 * sorted order at every level (as in RFC 8785), so equal entries have equal hashes whatever order they were built in.
 */
export function contentHash(content: Content, logoSha256: string | null): string {
  return createHash("sha256")
    .update(canonicalJson({ content, logo: logoSha256 }))
    .digest("hex")
}
