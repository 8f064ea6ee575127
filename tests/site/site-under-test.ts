import http from "node:http"
import type { AddressInfo } from "node:net"
import type { Release } from "@/domain/release"
import type { History } from "@/domain/release-history"
import { createFront, type FrontOptions, type Source } from "@/site/front"

const DAY = 86_400_000

/** A source in memory that behaves like the database: every change moves the version, releases never change. */
export class MemorySource implements Source {
  private current = 1
  private nextId = 1
  private readonly releases = new Map<number, () => Release>()
  private readonly shown = new Map<string, number>()
  readonly histories = new Map<number, History>()
  readonly blobs = new Map<string, { type: string; bytes: Buffer }>()
  /** Logos by SHA-256 that something was measured of. */
  readonly measured = new Set<string>()
  /** How often each release was read. */
  readonly reads: number[] = []

  publish(slug: string, release: Release | (() => Release)): number {
    const id = this.nextId++
    this.releases.set(id, typeof release === "function" ? release : () => release)
    this.show(slug, id)
    return id
  }

  show(slug: string, releaseId: number): void {
    this.shown.set(slug, releaseId)
    this.touch()
  }

  unpublish(slug: string): void {
    this.shown.delete(slug)
    this.touch()
  }

  /** A commit that changes nothing public. */
  touch(): void {
    this.current += 1
  }

  version(): number {
    return this.current
  }

  published() {
    return [...this.shown].map(([slug, releaseId]) => ({ slug, releaseId, publishedAt: releaseId * DAY }))
  }

  release(releaseId: number): Release {
    this.reads.push(releaseId)
    const read = this.releases.get(releaseId)
    if (!read) throw new Error(`no release ${releaseId}`)
    return read()
  }

  anyMeasured(sha256s: string[]): boolean {
    return sha256s.some((sha256) => this.measured.has(sha256))
  }

  history(releaseId: number): History {
    const read = this.histories.get(releaseId)
    if (!read) throw new Error(`no history of release ${releaseId}`)
    return read
  }

  blob(sha256: string) {
    return this.blobs.get(sha256) ?? null
  }
}

export type Answer = { status: number; headers: http.IncomingHttpHeaders; rawHeaders: string[]; body: Buffer }

/** A front on a real server, asked over a real socket, with paths sent exactly as written. */
export async function startSite(source: Source, options: Partial<FrontOptions> = {}) {
  const logged: string[] = []
  const front = createFront({ source, log: (message) => logged.push(message), ...options })
  const server = http.createServer((request, response) => {
    if (!front(request, response)) response.writeHead(421).end("left to the other side")
  })
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  const { port } = server.address() as AddressInfo
  const ask = (path: string, headers: http.OutgoingHttpHeaders = {}, method = "GET"): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const request = http.request({ port, host: "127.0.0.1", path, method, headers, agent: false })
      request.on("error", reject)
      request.on("response", (response) => {
        const parts: Buffer[] = []
        response.on("data", (part) => parts.push(part))
        response.on("error", reject)
        response.on("end", () => {
          const { statusCode = 0, headers, rawHeaders } = response
          resolve({ status: statusCode, headers, rawHeaders, body: Buffer.concat(parts) })
        })
      })
      request.end()
    })
  return { ask, logged, port, close: () => new Promise((resolve) => server.close(resolve)) }
}
