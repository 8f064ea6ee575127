import { request } from "node:http"
import { type AddressInfo, connect, createServer } from "node:net"
import { text } from "node:stream/consumers"
import { describe, expect, it, vi } from "vitest"
import { listBackups } from "@/db/backups"
import { type Connection, databaseFile, openDatabase } from "@/db/client"
import { listEvents } from "@/db/events"
import { openAndMigrate } from "@/db/migrate"
import { addMember, isSetUpToken } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { testFolder } from "../program"
import { type Served, serveGreenroom, startGreenroom } from "./greenroom"

const SAMPLE = "/e/pyeongchang-2014/"

describe("the first start", () => {
  it("says where it is, gives one set-up link, and shows the sample event with its 15 partners", async () => {
    const DATA_DIR = testFolder()
    const server = await serveGreenroom({ DATA_DIR })
    const page = await fetch(server.url + SAMPLE)
    expect([page.status, page.headers.get("content-type")]).toEqual([200, "text/html; charset=utf-8"])
    expect(partnersOn(await page.text())).toHaveLength(15)
    const token = await tokenOf(server)
    expect(inDatabase(DATA_DIR, (db) => isSetUpToken(db, token))).toBe(true)
    expect((await server.stdout()).split("\n").filter((line) => line.includes("set-up"))).toEqual([
      `Create the first owner: ${server.url}/set-up/${token}`,
    ])
  })

  it("leaves the database empty where SAMPLE_EVENT is off", async () => {
    const DATA_DIR = testFolder()
    const server = await serveGreenroom({ DATA_DIR, SAMPLE_EVENT: "off" })
    expect((await fetch(server.url + SAMPLE)).status).toBe(404)
    expect((await fetch(server.url)).status).toBe(200)
    expect(inDatabase(DATA_DIR, listEvents)).toEqual([])
  })

  it("gives links and pages the address that GREENROOM_URL names", async () => {
    const GREENROOM_URL = "https://partners.example.org"
    const server = await serveGreenroom({
      DATA_DIR: testFolder(),
      GREENROOM_URL,
      HOST: "127.0.0.1",
      PORT: "0",
    })
    expect(server.url).toBe(GREENROOM_URL)
    expect(await server.stdout()).toContain(`\nCreate the first owner: ${GREENROOM_URL}/set-up/`)
  })
})

describe("the next start", () => {
  it("answers within three seconds, with a new set-up link in place of the old and one sample event", async () => {
    const DATA_DIR = testFolder()
    const first = await serveGreenroom({ DATA_DIR })
    const old = await tokenOf(first)
    expect((await first.stop()).code).toBe(0)
    const started = Date.now()
    const second = await serveGreenroom({ DATA_DIR })
    expect((await fetch(second.url + SAMPLE)).status).toBe(200)
    expect(Date.now() - started).toBeLessThan(3000)
    const token = await tokenOf(second)
    expect(inDatabase(DATA_DIR, (db) => [isSetUpToken(db, old), isSetUpToken(db, token)])).toEqual([
      false,
      true,
    ])
    expect(inDatabase(DATA_DIR, listEvents).map((event) => event.slug)).toEqual(["pyeongchang-2014"])
  })

  it("gives no set-up link, and loads no sample, where there is an owner", async () => {
    const DATA_DIR = testFolder()
    const db = openAndMigrate(DATA_DIR)
    const owner = { name: "Mina Park", email: "mina@example.org", role: "owner", passwordHash: "x" } as const
    expect(addMember(db, SYSTEM, owner).ok).toBe(true)
    db.$client.close()
    const server = await serveGreenroom({ DATA_DIR })
    expect(await server.stdout()).not.toContain("set-up")
    expect((await fetch(server.url + SAMPLE)).status).toBe(404)
  })
})

describe("a server that runs", () => {
  it("answers on both loopback addresses, and /healthz while the database answers", async () => {
    const server = await serveGreenroom({ DATA_DIR: testFolder() })
    const { port } = new URL(server.url)
    for (const host of ["127.0.0.1", "[::1]"]) {
      const health = await fetch(`http://${host}:${port}/healthz`)
      expect([health.status, health.headers.get("content-type"), await health.json()]).toEqual([
        200,
        "application/json",
        { status: "ok" },
      ])
    }
  })

  it("says at /readyz whether the desk answers too", async () => {
    const server = await serveGreenroom({ DATA_DIR: testFolder() })
    // These tests run without a build of the desk; tests/e2e/boot.spec.ts sees it ready.
    const ready = await fetch(`${server.url}/readyz`)
    expect([ready.status, await ready.json()]).toEqual([503, { status: "unavailable" }])
  })

  it("tells its numbers at /metrics to this machine alone, and to nobody through a proxy", async () => {
    const server = await serveGreenroom({ DATA_DIR: testFolder() })
    await fetch(server.url + SAMPLE)
    const metrics = await fetch(`${server.url}/metrics`)
    expect([metrics.status, metrics.headers.get("content-type")]).toEqual([
      200,
      "text/plain; version=0.0.4; charset=utf-8",
    ])
    const lines = (await metrics.text()).split("\n")
    expect(lines).toContain('greenroom_requests_total{part="public"} 1')
    expect(lines).toContain("greenroom_public_events 1")
    expect(lines).toContain("# TYPE greenroom_mails_waiting gauge")
    // A name that was made to point here; a page under it could ask from a browser on this machine.
    const rebound = await new Promise<string>((resolve, reject) => {
      const { port } = new URL(server.url)
      request({ port, host: "127.0.0.1", path: "/metrics", headers: { Host: "evil.example" } }, (answer) => {
        text(answer).then(resolve, reject)
      })
        .on("error", reject)
        .end()
    })
    expect(rebound).not.toContain("greenroom_")
    for (const header of ["X-Forwarded-For", "Forwarded", "Via"]) {
      const forwarded = await fetch(`${server.url}/metrics`, { headers: { [header]: "203.0.113.7" } })
      expect(await forwarded.text()).not.toContain("greenroom_")
    }
  })

  it("tells its numbers to whoever brings the token, and then to nobody else", async () => {
    const METRICS_TOKEN = "a-long-enough-token"
    const server = await serveGreenroom({ DATA_DIR: testFolder(), METRICS_TOKEN })
    const ask = async (Authorization: string) =>
      (
        await (await fetch(`${server.url}/metrics`, { headers: { Authorization, Via: "1.1 proxy" } })).text()
      ).includes("greenroom_public_events 1")
    expect([
      await ask(`Bearer ${METRICS_TOKEN}`),
      await ask("Bearer another-long-token"),
      await ask(""),
    ]).toEqual([true, false, false])
  })

  it("speaks no other protocol", async () => {
    const server = await serveGreenroom({ DATA_DIR: testFolder() })
    const { port } = new URL(server.url)
    const answer = await new Promise<string>((resolve, reject) => {
      let said = ""
      const socket = connect(Number(port), "127.0.0.1")
        .setEncoding("latin1")
        .on("data", (part) => {
          said += part
        })
        .on("close", () => resolve(said))
        .on("error", reject)
      socket.write(
        "GET /events HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n",
      )
    })
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/u)
  })

  it("asks browsers to come over TLS alone where its address does, on public pages too", async () => {
    const port = await freePort()
    const GREENROOM_URL = "https://partners.example.org"
    await serveGreenroom({ DATA_DIR: testFolder(), PORT: String(port), GREENROOM_URL })
    for (const path of [SAMPLE, "/sign-in", "/healthz"]) {
      const { headers } = await fetch(`http://127.0.0.1:${port}${path}`)
      expect([path, headers.get("strict-transport-security")]).toEqual([path, "max-age=31536000"])
    }
  })

  it("makes a backup by itself", async () => {
    const DATA_DIR = testFolder()
    const server = await serveGreenroom({ DATA_DIR })
    await vi.waitFor(() => expect(listBackups(DATA_DIR)).toHaveLength(1), { timeout: 20_000, interval: 50 })
    expect((await server.stop()).code).toBe(0)
  })

  it("is the only one on its folder, and gives it free when it ends, however it ends", async () => {
    const DATA_DIR = testFolder()
    const first = await serveGreenroom({ DATA_DIR })
    const second = await startGreenroom({ DATA_DIR }).ended
    expect({ code: second.code, stderr: second.stderr }).toEqual({
      code: 1,
      stderr: `Another Greenroom runs on ${DATA_DIR}. Stop it, or set DATA_DIR to another folder.\n`,
    })
    await first.stop("SIGKILL")
    const third = await serveGreenroom({ DATA_DIR })
    expect((await third.stop()).code).toBe(0)
  })

  it("keeps its public pages where the desk can't start, and says so at the desk", async () => {
    const server = await serveGreenroom({ DATA_DIR: testFolder() })
    const desk = await fetch(`${server.url}/sign-in`)
    expect([desk.status, desk.headers.get("content-type"), await desk.text()]).toEqual([
      503,
      "text/plain; charset=utf-8",
      "The desk could not start. Whoever runs Greenroom finds the reason in its log.\n",
    ])
    expect((await fetch(server.url + SAMPLE)).status).toBe(200)
  })

  it.each(["SIGTERM", "SIGINT"] as const)(
    "ends on %s with exit code 0, open connections and all",
    async (signal) => {
      const server = await serveGreenroom({ DATA_DIR: testFolder() })
      await fetch(server.url + SAMPLE)
      const asked = Date.now()
      expect((await server.stop(signal)).code).toBe(0)
      expect(Date.now() - asked).toBeLessThan(3000)
    },
  )
})

async function tokenOf(server: Served): Promise<string> {
  return /\/set-up\/([\w-]{43})\n/u.exec(await server.stdout())?.[1] ?? ""
}

function partnersOn(html: string): string[] {
  return html.match(/<h3\b/gu) ?? []
}

function inDatabase<T>(dataDir: string, look: (db: Connection) => T): T {
  const db = openDatabase(databaseFile(dataDir))
  try {
    return look(db)
  } finally {
    db.$client.close()
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const taken = createServer().once("error", reject)
    taken.listen(0, "127.0.0.1", () => {
      const { port } = taken.address() as AddressInfo
      taken.close(() => resolve(port))
    })
  })
}
