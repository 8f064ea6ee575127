/** What `scripts/guesses.ts` guesses at: a real server behind a proxy of its word, with personal links that open. */
import { type ChildProcess, spawn } from "node:child_process"
import http from "node:http"
import path from "node:path"
import type { Connection } from "@/db/client"
import { addContact } from "@/db/contacts"
import { createEvent } from "@/db/events"
import { addPartner } from "@/db/partners"
import { sendForReview } from "@/db/reviews"
import { mail } from "@/db/schema"
import { addTier } from "@/db/tiers"
import { EMPTY_CONTENT } from "@/domain/content"
import { DEFAULT_ACCENT, NEW_TIER } from "@/domain/event"
import { SYSTEM } from "@/domain/permissions"
import type { Result } from "@/domain/result"

/** Fills an empty database with an event whose partners were each sent a link; gives the tokens. */
export function makeLinks(into: Connection, partners: number): string[] {
  const settings = { title: "Guessed at", slug: "guessed-at", startsOn: "", endsOn: "", place: "", intro: "" }
  const { event } = must(createEvent(into, SYSTEM, { ...settings, accent: DEFAULT_ACCENT, layout: "cards" }))
  const { tier } = must(addTier(into, SYSTEM, { eventId: event.id, settings: { ...NEW_TIER, name: "Gold" } }))
  const partnerIds = Array.from({ length: partners }, (_, index) => {
    const content = { ...EMPTY_CONTENT, name: `Partner ${index}` }
    const { partner } = must(addPartner(into, SYSTEM, { eventId: event.id, tierId: tier.id, content }))
    const person = { name: "Kim", email: `kim@${index}.example`, language: "en", role: "decides" } as const
    must(addContact(into, SYSTEM, { partnerId: partner.id, fields: person }))
    return partner.id
  })
  must(sendForReview(into, SYSTEM, { eventId: event.id, whom: { partnerIds } }))
  return into
    .select({ token: mail.linkToken })
    .from(mail)
    .all()
    .flatMap(({ token }) => token ?? [])
}

type Answer = { status: number; ms: number; body: string }

/** Asks from an address of one's own, as a proxy would tell of it. */
export function ask(server: Server, from: string, address: string, method = "GET"): Promise<Answer> {
  const started = performance.now()
  return new Promise((resolve, reject) => {
    const headers = { "x-forwarded-for": from, ...(method === "POST" ? { origin: server.url } : {}) }
    const { port } = server
    http
      .request(
        {
          host: "127.0.0.1",
          port,
          path: address,
          method,
          headers: { ...headers, host: `localhost:${port}` },
          agent,
        },
        (response) => {
          let body = ""
          response.setEncoding("utf8")
          response.on("data", (part) => {
            body += part
          })
          response.on("end", () =>
            resolve({ status: response.statusCode ?? 0, ms: performance.now() - started, body }),
          )
        },
      )
      .on("error", reject)
      .end()
  })
}

export type Server = { port: number; url: string; output: () => string; stop: () => Promise<void> }

export function startServer(folder: string): Promise<Server> {
  const serve = `import { serve } from ${JSON.stringify(path.resolve("dist/server.mjs"))}; await serve({ dev: false })`
  const child: ChildProcess = spawn(process.execPath, ["--input-type=module", "-e", serve], {
    env: {
      ...{ ...process.env, NODE_ENV: "production", PORT: "0", SAMPLE_EVENT: "off", DATA_DIR: folder },
      ...{ TRUST_PROXY: "1", GREENROOM_URL: "" },
    },
    stdio: ["ignore", "pipe", "pipe"],
  })
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()))
  let output = ""
  return new Promise((resolve, reject) => {
    child.once("exit", () => reject(new Error(`The server ended:\n${output}`)))
    const listen = (part: Buffer) => {
      output += part
      const [, port] = /Greenroom is at http:\/\/localhost:(\d+)/u.exec(output) ?? []
      if (!port || !output.includes("The desk is ready.")) return
      resolve({
        port: Number(port),
        url: `http://localhost:${port}`,
        output: () => output,
        stop: () => {
          child.kill("SIGTERM")
          return ended
        },
      })
    }
    child.stdout?.on("data", listen)
    child.stderr?.on("data", listen)
  })
}

const agent = new http.Agent({ keepAlive: true })

function must<T extends object>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.message)
  return result
}
