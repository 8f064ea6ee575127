import { gunzipSync } from "node:zlib"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { sampleRelease, sha256, svgLogo } from "./sample-release"
import { MemorySource, startSite } from "./site-under-test"

let source: MemorySource
let site: Awaited<ReturnType<typeof startSite>>

beforeEach(async () => {
  source = new MemorySource()
  source.publish("river-cities-2026", sampleRelease())
  site = await startSite(source)
})
afterEach(() => site.close())

describe("logos", () => {
  const logo = `/logos/${sha256(svgLogo("river-league"))}.svg`
  const secret = svgLogo("not-published-yet")
  const secretPath = `/logos/${sha256(secret)}.svg`

  beforeEach(() => {
    for (const bytes of [svgLogo("river-league"), secret])
      source.blobs.set(sha256(bytes), { type: "image/svg+xml", bytes })
  })

  it("may be kept forever and can run nothing", async () => {
    const answer = await site.ask(logo)
    expect(answer.status).toBe(200)
    expect(answer.body).toEqual(svgLogo("river-league"))
    expect(answer.headers).toMatchObject({
      "content-type": "image/svg+xml",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy":
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; sandbox",
      "x-content-type-options": "nosniff",
      vary: "Accept-Encoding",
    })
    const gzip = await site.ask(logo, { "accept-encoding": "gzip" })
    expect(gunzipSync(gzip.body)).toEqual(svgLogo("river-league"))
  })

  it("are public only while a published release shows them", async () => {
    expect((await site.ask(secretPath)).status).toBe(404)
    expect((await site.ask(logo.replace(".svg", ".png"))).status).toBe(404)
    source.unpublish("river-cities-2026")
    expect((await site.ask(logo)).status).toBe(404)
    source.show("river-cities-2026", 1)
    expect((await site.ask(logo)).status).toBe(200)
  })

  it("that are not public can be handed to someone who checks who asks", async () => {
    const asked: string[] = []
    const other = await startSite(source, {
      otherLogo: (request, response) => {
        asked.push(request.url ?? "")
        response.writeHead(200).end("draft")
        return true
      },
    })
    expect((await other.ask(secretPath)).body.toString()).toBe("draft")
    expect((await other.ask(logo)).body).toEqual(svgLogo("river-league"))
    expect((await other.ask("/logos/x.svg")).status).toBe(404)
    expect(asked).toEqual([secretPath])
    await other.close()
  })

  it("are never sent as anything but an image, nor recompressed when they are pixels", async () => {
    source.blobs.set(sha256(svgLogo("river-league")), { type: "text/html", bytes: Buffer.from("<script>") })
    expect((await site.ask(logo)).status).toBe(404)
    source.blobs.set(sha256(svgLogo("river-league")), { type: "image/png", bytes: Buffer.from("pixels") })
    const png = await site.ask(logo, { "accept-encoding": "br, gzip" })
    expect([png.status, png.headers["content-encoding"], png.headers.vary]).toEqual([
      200,
      undefined,
      undefined,
    ])
  })
})
