import http from "node:http"
import { databaseFile, openDatabase } from "@/db/client"
import { addMember } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { timeDifference } from "../timing"
import { builtActions } from "./actions"
import { expect, test } from "./fixtures"
import { startServer } from "./server"

const PAIRS = 300

type Sent = { headers: Record<string, string>; body: string }
type Form = { name: string; address: string; fill: (email: string, csrfToken: string) => Sent }

/** Forms that anybody may fill in with somebody's address. A further one is a further entry. */
const FORMS: Form[] = [
  {
    name: "sign-in",
    address: "/api/auth/callback/credentials",
    fill: (email, csrfToken) => ({
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ csrfToken, json: "true", email, password: "a wrong password" }).toString(),
    }),
  },
  {
    name: "asking for a new password",
    address: "/forgot",
    fill: calling("forgot/actions.ts#askForNewPassword"),
  },
  {
    name: "asking for a link to sign in with",
    address: "/sign-in-link",
    fill: calling("sign-in-link/actions.ts#askToSignIn"),
  },
]

function calling(name: string): (email: string) => Sent {
  return (email) => ({
    headers: {
      "content-type": "text/plain;charset=UTF-8",
      "next-action": builtActions().find((action) => action.name.endsWith(name))?.id ?? "",
    },
    body: JSON.stringify([{ email }]),
  })
}

for (const { name, address, fill } of FORMS)
  test(`${name} tells nobody whether an address is an account's: not in words, and not in time`, async ({
    passwordHash,
  }) => {
    test.slow()
    const server = await startServer({
      TRUST_PROXY: "1",
      // Nobody listens there: mails wait.
      SMTP_URL: "smtp://127.0.0.1:1",
    })
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
        const { headers, body } = fill(email, csrfToken)
        return post(agent, server.url + address, {
          // Each from a network of its own, or limits would answer.
          headers: {
            ...headers,
            cookie,
            origin: server.url,
            "x-forwarded-for": `10.0.${network >> 8}.${network & 255}`,
          },
          body,
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
      expect((await ask(known[0] ?? "")).said.status).toBe(name === "sign-in" ? 401 : 200)
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
    const length = { "content-length": Buffer.byteLength(body) }
    http
      .request(address, { method: "POST", agent, headers: { ...headers, ...length } }, (response) => {
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
