import { createServer, type IncomingHttpHeaders, request, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, describe, expect, it } from "vitest"
import { createDeskDoor } from "@/lib/desk-door"

let server: Server | undefined

afterEach(() => {
  server?.close()
  server = undefined
})

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** A server behind the door that answers with the policy that Next.js would take its nonce from. */
async function askAt(givenUrl: string | null, see?: (headers: IncomingHttpHeaders) => void) {
  const door = createDeskDoor({ givenUrl, dev: false })
  const behind = createServer((asked, response) => {
    const isIn = door(asked, response)
    see?.(asked.headers)
    if (isIn) response.end(asked.headers["content-security-policy"])
  })
  server = behind
  await new Promise<void>((resolve) => behind.listen(0, "127.0.0.1", resolve))
  const { port } = behind.address() as AddressInfo
  return (path: string, headers: Record<string, string> = {}, method = "GET"): Promise<Answer> =>
    new Promise((resolve, reject) => {
      request(
        { port, host: "127.0.0.1", path, method, headers: { Host: "localhost", ...headers } },
        (response) => {
          let body = ""
          response.on("data", (part) => {
            body += part
          })
          response.on("end", () =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
          )
        },
      )
        .on("error", reject)
        .end()
    })
}

describe("the desk's door", () => {
  it("lets in who asks for the desk by its name, by localhost or by a number", async () => {
    const ask = await askAt("https://partners.example.org")
    for (const Host of [
      "partners.example.org",
      "partners.example.org:443",
      "localhost:3000",
      "127.0.0.1",
      "[::1]:80",
    ])
      expect([Host, (await ask("/events", { Host })).status]).toEqual([Host, 200])
  })

  it.each(["evil.example", "partners.example.org.evil.example", "localhost.evil.example", "a b"])(
    "answers 421 to who was sent here as %s",
    async (Host) => {
      const ask = await askAt("https://partners.example.org")
      const { status, headers, body } = await ask("/events", { Host })
      expect([status, headers["cache-control"], body]).toEqual([
        421,
        "no-store",
        "Greenroom does not go by this name. Set GREENROOM_URL to the address that people use.\n",
      ])
    },
  )

  it("is no proxy", async () => {
    const ask = await askAt(null)
    for (const target of ["http://evil.example/events", "http://localhost/events"])
      expect((await ask(target)).status).toBe(400)
  })

  it("lets nothing in that may change something and comes from elsewhere", async () => {
    const url = "https://partners.example.org"
    const ask = await askAt(url)
    const sources: [Record<string, string>, number][] = [
      [{ Origin: url }, 200],
      [{ Origin: url, "Sec-Fetch-Site": "same-origin" }, 200],
      [{ Origin: "https://evil.example" }, 403],
      [{ Origin: "http://partners.example.org" }, 403],
      [{ Origin: "null" }, 403],
      [{ Origin: url, "Sec-Fetch-Site": "cross-site" }, 403],
      [{ "Sec-Fetch-Site": "none" }, 403],
      [{}, 403],
    ]
    for (const method of ["POST", "PUT", "PATCH", "DELETE", "OPTIONS"])
      for (const [headers, status] of sources)
        expect([method, headers, (await ask("/events", headers, method)).status]).toEqual([
          method,
          headers,
          status,
        ])
    for (const method of ["GET", "HEAD"])
      expect((await ask("/events", { Origin: "https://evil.example" }, method)).status).toBe(200)
  })

  it("tells Next.js our own name, whatever somebody claims to have forwarded", async () => {
    const seen: IncomingHttpHeaders[] = []
    const forged = { "X-Forwarded-Host": "evil.example", "X-Forwarded-Proto": "gopher" }
    const named = await askAt("https://partners.example.org", (headers) => seen.push(headers))
    await named("/events", forged)
    server?.close()
    const nameless = await askAt(null, (headers) => seen.push(headers))
    await nameless("/events", forged)
    expect(seen.map((headers) => [headers["x-forwarded-host"], headers["x-forwarded-proto"]])).toEqual([
      ["partners.example.org", "https"],
      [undefined, undefined],
    ])
  })

  it("gives every answer a script nonce of its own, the same to Next.js as to the browser", async () => {
    const ask = await askAt(null)
    const forged = { "content-security-policy": "script-src 'nonce-forged'" }
    const answers = [await ask("/events", forged), await ask("/events", forged)]
    const nonces = answers.map(({ headers, body }) => {
      const policy = String(headers["content-security-policy"])
      expect(body).toBe(policy)
      expect(policy).not.toMatch(/script-src[^;]*unsafe|forged/u)
      return /script-src 'self' 'nonce-([A-Za-z0-9+/=]{24})';/u.exec(policy)?.[1]
    })
    expect(nonces[0]).toBeTruthy()
    expect(nonces[0]).not.toBe(nonces[1])
  })

  it("leaves the policy to pages that bring a stricter one", async () => {
    const ask = await askAt(null)
    const policies = async (paths: string[]) =>
      Promise.all(
        paths.map(async (path) => (await ask(path)).headers["content-security-policy"] !== undefined),
      )
    expect(
      await policies(["/events/a/preview/", "/events/a/upcoming/b/", "/review/t/page/", "/logos/a.svg"]),
    ).toEqual([false, false, false, false])
    expect(await policies(["/events/a/previews", "/events/preview", "/review/t", "/?/preview/"])).toEqual([
      true,
      true,
      true,
      true,
    ])
  })
})
