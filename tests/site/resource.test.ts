import { brotliDecompressSync, gunzipSync } from "node:zlib"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { sampleRelease } from "./sample-release"
import { MemorySource, startSite } from "./site-under-test"

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

  it("sends the page when the tag is another's, another coding's, or nonsense", async () => {
    const gzip = await site.ask(EVENT, { "accept-encoding": "gzip" })
    for (const condition of ['"nothing"', String(gzip.headers.etag), "", "nonsense", '"', "**"])
      expect((await site.ask(EVENT, { "if-none-match": condition })).status).toBe(200)
  })

  it("never answers 304 for what is not found", async () => {
    expect((await site.ask("/e/none/", { "if-none-match": "*" })).status).toBe(404)
  })
})
