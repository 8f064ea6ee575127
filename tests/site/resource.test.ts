import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { Resource } from "@/site/resource"
import { sampleRelease } from "./sample-release"
import { MemorySource, startSite } from "./site-under-test"

/** How many best compressions ran at the same time at most, and how many came to their end. */
const best = vi.hoisted(() => ({ running: 0, most: 0, done: 0 }))
vi.mock("node:zlib", async (original) => {
  const zlib = await original<typeof import("node:zlib")>()
  const brotliCompress = (
    bytes: Buffer,
    options: object,
    then: (error: Error | null, made: Buffer) => void,
  ) => {
    best.running += 1
    best.most = Math.max(best.most, best.running)
    zlib.brotliCompress(bytes, options, (error, made) => {
      best.running -= 1
      best.done += 1
      then(error, made)
    })
  }
  return { ...zlib, brotliCompress }
})

const EVENT = "/e/river-cities-2026/"

let source: MemorySource
let site: Awaited<ReturnType<typeof startSite>>

beforeEach(async () => {
  source = new MemorySource()
  source.publish("river-cities-2026", sampleRelease())
  site = await startSite(source)
})
afterEach(() => site.close())

describe("compression", () => {
  it("sends the same page in every coding, each with its own strong tag", async () => {
    const plain = await site.ask(EVENT, { "accept-encoding": "identity" })
    const gzip = await site.ask(EVENT, { "accept-encoding": "gzip" })
    const brotli = await site.ask(EVENT, { "accept-encoding": "gzip, deflate, br, zstd" })
    expect(gzip.headers["content-encoding"]).toBe("gzip")
    expect(gunzipSync(gzip.body)).toEqual(plain.body)
    expect(brotli.headers["content-encoding"]).toBe("br")
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body)
    expect(new Set([plain, gzip, brotli].map(({ headers }) => headers.etag)).size).toBe(3)
  })

  it("comes to rest on the smallest Brotli, whose tag differs from the quick one's, and both still revalidate", async () => {
    const brotli = { "accept-encoding": "br" }
    const quick = await site.ask(EVENT, brotli)
    let best = quick
    while (best.headers.etag === quick.headers.etag) best = await site.ask(EVENT, brotli)
    expect(best.body.length).toBeLessThan(quick.body.length)
    expect(brotliDecompressSync(best.body)).toEqual(brotliDecompressSync(quick.body))
    for (const { headers } of [quick, best]) {
      const again = await site.ask(EVENT, { ...brotli, "if-none-match": String(headers.etag) })
      expect([again.status, again.headers.etag]).toEqual([304, headers.etag])
    }
  })

  it("makes the smallest Brotli of two at a time, and of none that is over", async () => {
    const text = "A text about rivers that says it all again. ".repeat(2000)
    const kind = { status: 200, contentType: "text/plain", cacheControl: "no-store", compress: true }
    const resources = Array.from({ length: 7 }, (_, at) => new Resource(Buffer.from(`${at} ${text}`), kind))
    Object.assign(best, { running: 0, most: 0, done: 0 })
    const quick = resources.map((resource) => resource.select(["br"])?.etag)
    for (const resource of resources.slice(5)) resource.end()
    await vi.waitUntil(() => best.done === 5)
    expect(best.most).toBe(2)
    const improved = resources.map((resource, at) => resource.select(["br"])?.etag !== quick[at])
    expect(improved).toEqual([true, true, true, true, true, false, false])
  })

  it("answers 406 when a client refuses every coding", async () => {
    expect((await site.ask(EVENT, { "accept-encoding": "zstd, *;q=0" })).status).toBe(406)
  })
})

describe("revalidation", () => {
  it("answers 304 to a list, a weak tag and a star, without a body or its headers", async () => {
    const { headers } = await site.ask(EVENT)
    const etag = String(headers.etag)
    for (const condition of [etag, `"other", ${etag}`, `W/${etag}`, "*", ` ${etag} , "x"`]) {
      const answer = await site.ask(EVENT, { "if-none-match": condition })
      expect(answer.status).toBe(304)
      expect(answer.body.length).toBe(0)
      expect(answer.headers.etag).toBe(etag)
      expect(answer.headers["cache-control"]).toBe("public, max-age=0, must-revalidate")
      expect(answer.headers.vary).toBe("Accept-Encoding")
      expect(answer.headers["content-length"]).toBeUndefined()
      expect(answer.headers["content-type"]).toBeUndefined()
    }
  })

  it("answers HEAD with 304 as well", async () => {
    const { headers } = await site.ask(EVENT)
    expect((await site.ask(EVENT, { "if-none-match": String(headers.etag) }, "HEAD")).status).toBe(304)
  })

  it("knows every tag of a page that had to leave memory and was made again", async () => {
    const small = await startSite(source, { rooms: { pages: 1, pictures: 1 } })
    const brotli = { "accept-encoding": "br" }
    const quick = await small.ask(EVENT, brotli)
    let last = quick
    while (last.headers.etag === quick.headers.etag) last = await small.ask(EVENT, brotli)
    const plain = await small.ask(EVENT)
    await small.ask(`${EVENT}river-league/`)
    expect(await small.ask(EVENT, { ...brotli, "if-none-match": String(last.headers.etag) })).toMatchObject({
      status: 304,
      headers: { etag: last.headers.etag },
    })
    const again = await small.ask(EVENT, brotli)
    expect([again.headers.etag, again.body.equals(quick.body)]).toEqual([quick.headers.etag, true])
    expect((await small.ask(EVENT)).body.equals(plain.body)).toBe(true)
    await small.close()
  })

  it("sends the page when the tag is another's, another coding's, or nonsense", async () => {
    const gzip = await site.ask(EVENT, { "accept-encoding": "gzip" })
    for (const condition of ['"nothing"', String(gzip.headers.etag), "", "nonsense", '"', "**"])
      expect((await site.ask(EVENT, { "if-none-match": condition })).status).toBe(200)
  })

  it("never answers 304 for what is not found", async () => {
    expect((await site.ask("/e/none/", { "if-none-match": "*" })).status).toBe(404)
  })
})
