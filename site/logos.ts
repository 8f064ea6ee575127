import type { Source } from "./catalog"
import { LOGO_TYPES } from "./logo-type"
import { KEEP_FOREVER, LOGO_POLICY } from "./policy"
import { Resource } from "./resource"

const ADDRESS = /^\/logos\/([0-9a-f]{64})\.[a-z]{3,4}$/u

/** Logos stay in memory up to this many bytes before compression. */
const ROOM = 64 * 1024 * 1024

/** The logos' bytes, read from the source when first asked for. It does not decide what is public; the catalog does. */
export class Logos {
  private readonly kept = new Map<string, Resource>()
  private size = 0

  constructor(private readonly source: Source) {}

  /** By public path; undefined when the source has no such image. */
  get(path: string): Resource | undefined {
    const known = this.kept.get(path)
    if (known) return known
    const sha256 = ADDRESS.exec(path)?.[1]
    const blob = sha256 === undefined ? null : this.source.blob(sha256)
    if (!blob || !LOGO_TYPES.has(blob.type)) return undefined
    const resource = new Resource(blob.bytes, {
      status: 200,
      contentType: blob.type,
      cacheControl: KEEP_FOREVER,
      headers: ["Content-Security-Policy", LOGO_POLICY],
      anyOrigin: true,
      compress: blob.type === "image/svg+xml",
    })
    if (this.size + blob.bytes.length > ROOM) {
      this.kept.clear()
      this.size = 0
    }
    this.kept.set(path, resource)
    this.size += blob.bytes.length
    return resource
  }
}
