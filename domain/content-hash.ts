import { createHash } from "node:crypto"
import { canonicalJson } from "./canonical-json"
import { type Content, webContent } from "./content"
import type { CopyHashes } from "./copies"
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
  return sha256Of({ content, logo: logoSha256, ...further })
}

/**
 * What of an entry each of its copies says, by hash, for each is signed off by itself. Web: everything but the text for
 * print, so that it is the hash of the entry where there is none. Print: that text and the name it stands under.
 */
export function copyHashes(
  content: Content,
  logoSha256: string | null,
  variants: LogoVariants = {},
): CopyHashes {
  const { name, printText } = content
  return {
    web: contentHash(webContent(content), logoSha256, variants),
    print: printText ? sha256Of({ name, printText }) : null,
  }
}

function sha256Of(value: object): string {
  return createHash("sha256").update(canonicalJson(value)).digest("hex")
}
