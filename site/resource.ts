import { createHash } from "node:crypto"
import { brotliCompress, brotliCompressSync, constants, gzipSync } from "node:zlib"
import { type Coding, readEntityTags } from "./negotiation"
import { guarded } from "./policy"

/** Bytes ready to be sent: header fields as node:http's flat list (name, value, name, value …). */
export type Representation = { bytes: Buffer; etag: string; headers: string[]; notModified: string[] }

/** A tag that went out, and what answers whoever still holds its bytes. */
export type Sent = { etag: string; coding: Coding; notModified: string[] }

export type ResourceOptions = {
  status: number
  contentType: string
  cacheControl: string
  /** Further header fields, as a flat list. */
  headers?: string[]
  /** True for what pages of any origin may read and load (CORS, CORP): public data, never anything that depends on who asks. */
  anyOrigin?: boolean
  /** Text compresses; images and fonts other than SVG are compressed already. */
  compress: boolean
}

/**
 * One address's bytes in every coding, each made when first asked for and then kept. Entity tags are strong: each is the
 * hash of the very bytes that it names.
 *
 * Brotli comes in two steps. The best quality takes some 50 ms for a page, too long for the first reader after a
 * publish, so that reader gets a quick one (about 1 ms) while the best is made off the main thread, once, when those
 * that came before have theirs.
 */
export class Resource {
  readonly status: number
  /** Told when another coding was made. */
  grown: (() => void) | null = null
  private readonly made = new Map<Coding, Representation>()
  /** Every tag sent so far, by coding: a reader who still holds the quick Brotli holds the right page. */
  private readonly sent: Sent[] = []

  constructor(
    private readonly identity: Buffer,
    private readonly options: ResourceOptions,
  ) {
    this.status = options.status
  }

  /** The representation in the first of `codings` that this resource has; undefined when it has none of them. */
  select(codings: readonly Coding[]): Representation | undefined {
    const first = codings[0]
    const ready = first && this.made.get(first)
    if (ready) return ready
    const coding = codings.find((candidate) => this.options.compress || candidate === "identity")
    return coding && (this.made.get(coding) ?? this.make(coding))
  }

  /** Bytes in memory. */
  get weight(): number {
    let sum = this.identity.length
    for (const [coding, { bytes }] of this.made) if (coding !== "identity") sum += bytes.length
    return sum
  }

  /** Lets tags of the same bytes hold that went out before these were made again. */
  remember(sent: readonly Sent[]): void {
    this.sent.push(...sent)
  }

  /** Nobody will ask again; gives the tags for whatever comes after it. */
  end(): Sent[] {
    this.grown = null
    waiting.delete(this)
    return this.sent
  }

  /**
   * For If-None-Match: the representation that the client already holds, in a coding that it accepts now. Choosing that
   * one is the server's right in negotiation and spares the transfer. Undefined when the client must get new bytes.
   */
  held(ifNoneMatch: string, codings: readonly Coding[]): Pick<Sent, "notModified"> | undefined {
    if (this.status !== 200) return undefined
    const tags = readEntityTags(ifNoneMatch)
    const current = this.select(codings)
    if (tags === "*") return current
    if (current && tags.includes(current.etag)) return current
    return this.sent.find(({ etag, coding }) => codings.includes(coding) && tags.includes(etag))
  }

  private make(coding: Coding): Representation {
    if (coding === "gzip") return this.keep(coding, gzipSync(this.identity, { level: 9 }))
    if (coding === "identity") return this.keep(coding, this.identity)
    waiting.add(this)
    improveNext()
    return this.keep(
      coding,
      brotliCompressSync(this.identity, brotli(quick(this.identity.length), this.identity.length)),
    )
  }

  /** For `improveNext` alone. */
  improve(done: () => void): void {
    brotliCompress(this.identity, brotli(BEST, this.identity.length), (error, bytes) => {
      // Without the best one, the quick one stays: right bytes, a little more of them.
      if (!error) this.keep("br", bytes)
      done()
    })
  }

  private keep(coding: Coding, bytes: Buffer): Representation {
    const { contentType, cacheControl, headers = [], compress, status, anyOrigin } = this.options
    const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`
    const shared = compress ? ["Vary", "Accept-Encoding"] : []
    const open = anyOrigin
      ? ["Access-Control-Allow-Origin", "*", "Cross-Origin-Resource-Policy", "cross-origin"]
      : []
    const validators = status === 200 ? ["ETag", etag] : []
    const representation = {
      bytes,
      etag,
      headers: guarded([
        ...["Content-Type", contentType, "Content-Length", String(bytes.length)],
        ...(coding === "identity" ? [] : ["Content-Encoding", coding]),
        ...["Cache-Control", cacheControl],
        ...validators,
        ...shared,
        ...open,
        ...headers,
      ]),
      notModified: ["Cache-Control", cacheControl, ...validators, ...shared, ...open],
    }
    this.made.set(coding, representation)
    if (!this.sent.some((earlier) => earlier.etag === etag))
      this.sent.push({ etag, coding, notModified: representation.notModified })
    this.grown?.()
    return representation
  }
}

/** The process has four threads for such work, and files and passwords need some, too. */
const AT_ONCE = 2
/** In the order in which they were first asked for. */
const waiting = new Set<Resource>()
let improving = 0

function improveNext(): void {
  for (const next of waiting) {
    if (improving === AT_ONCE) return
    waiting.delete(next)
    improving += 1
    next.improve(() => {
      improving -= 1
      improveNext()
    })
  }
}

/** A long page is compressed less well at first: of a publish among a thousand partners, it would be a good part. */
const quick = (size: number) => (size > 400_000 ? 2 : 5)
const BEST = constants.BROTLI_MAX_QUALITY

function brotli(quality: number, size: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  }
}
