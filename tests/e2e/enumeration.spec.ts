import http from "node:http"
import { databaseFile, openDatabase } from "@/db/client"
import { addMember } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { timeDifference } from "../timing"
import { expect, PASSWORD, test } from "./fixtures"
import { startServer } from "./server"

const PAIRS = 300

type Form = { name: string; address: string; fields: (email: string) => Record<string, string> }

/** Forms that anybody may fill in with somebody's address. A further one is a further line. */
const FORMS: Form[] = [
  {
    name: "sign-in",
    address: "/api/auth/callback/credentials",
    fields: (email) => ({ json: "true", email, password: "a wrong password" }),
  },
]

for (const { name, address, fields } of FORMS)
  test(`${name} tells nobody whether an address is an account's: not in words, and not in time`, async ({
    passwordHash,
  }) => {
    test.slow()
    const server = await startServer({ TRUST_PROXY: "1" })
    const db = openDatabase(databaseFile(server.dataDir))
    try {
      const known = Array.from({ length: PAIRS }, (_, index) => `member-${index}@example.org`)
      for (const email of known)
        addMember(db, SYSTEM, { name: "Member", email, role: "viewer", passwordHash })
      const agent = new http.Agent({ keepAlive: true })
      const session = await fetch(`${server.url}/api/auth/csrf`)
      const { csrfToken } = (await session.json()) as { csrfToken: string }
      const cookie = session.headers
        .getSetCookie()
        .map((set) => set.split(";")[0])
        .join("; ")
      let network = 0
      const ask = (email: string) => {
        network += 1
        return post(agent, server.url + address, {
          // Each from a network of its own, or limits would answer.
          headers: { cookie, origin: server.url, "x-forwarded-for": `10.0.${network >> 8}.${network & 255}` },
          body: new URLSearchParams({ csrfToken, ...fields(email) }).toString(),
        })
      }
      const unknown = (index: number) => `nobody-${index}@example.org`
      for (let round = 0; round < 10; round += 1) await ask(`warm-up-${round}@example.org`)
      const times: [number, number][] = []
      for (const [index, email] of known.entries()) {
        // Both at once, so that what slows the machine slows both; either first in turn.
        const [one, other] =
          index % 2 === 0
            ? await Promise.all([ask(email), ask(unknown(index))])
            : (await Promise.all([ask(unknown(index)), ask(email)])).reverse()
        if (!one || !other) throw new Error("a request got no answer")
        expect(one.said).toEqual(other.said)
        times.push([one.ms, other.ms])
      }
      const difference = timeDifference(times)
      expect(difference, JSON.stringify(difference)).toMatchObject({ tells: false })
      // What is right is told: the test asks the real form.
      expect((await ask(known[0] ?? "")).said.status).toBe(401)
      const right = await post(agent, server.url + address, {
        headers: { cookie, origin: server.url, "x-forwarded-for": "10.1.0.1" },
        body: new URLSearchParams({ csrfToken, ...fields(known[0] ?? ""), password: PASSWORD }).toString(),
      })
      expect(right.said.status).toBe(200)
      agent.destroy()
    } finally {
      db.$client.close()
      await server.stop()
    }
  })

type Said = { status: number; headers: string[]; body: string }

function post(
  agent: http.Agent,
  address: string,
  { headers, body }: { headers: Record<string, string>; body: string },
): Promise<{ ms: number; said: Said }> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const form = {
      "content-type": "application/x-www-form-urlencoded",
      "content-length": Buffer.byteLength(body),
    }
    http
      .request(address, { method: "POST", agent, headers: { ...headers, ...form } }, (response) => {
        let text = ""
        response.setEncoding("utf8")
        response.on("data", (part) => {
          text += part
        })
        response.on("end", () => {
          const ms = performance.now() - started
          const said = {
            status: response.statusCode ?? 0,
            headers: Object.keys(response.headers).sort(),
            body: text,
          }
          resolve({ ms, said })
        })
      })
      .on("error", reject)
      .end(body)
  })
}
