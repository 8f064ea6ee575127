import { mkdtempSync, rmSync } from "node:fs"
import { type ClientRequest, request } from "node:http"
import { connect } from "node:net"
import { tmpdir } from "node:os"
import path from "node:path"
import { encode } from "next-auth/jwt"
import { type Connection, databaseFile, openDatabase } from "@/db/client"
import { getPartner } from "@/db/partners"
import { mail } from "@/db/schema"
import { startSession } from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { addMember } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { openInbox } from "../lib/smtp-inbox"
import { must } from "../must"
import { expect, test } from "./fixtures"
import { makeReview, svg } from "./reviews"
import { type RunningServer, startServer } from "./server"

const DRAWING = Buffer.from(svg("#0a5"))

test("a stop lets the upload and the mail that are under way come to their end, and no mail goes twice", async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let mailsBegun = 0
  // The mail server has the whole message, and takes its time to answer.
  const inbox = await openInbox({
    onRcptTo: (_address, _session, done) => {
      mailsBegun += 1
      void held.then(() => done())
    },
  })
  const the = await installation({ SMTP_URL: inbox.url })
  await expect.poll(() => mailsBegun).toBe(1)
  const upload = startUpload(the)
  upload.request.write(DRAWING.subarray(0, 20))
  await upload.begun
  const stopped = the.server.stop()
  await expect.poll(() => isListening(the.server.url)).toBe(false)
  upload.request.end(DRAWING.subarray(20))
  expect(await upload.answered).toMatchObject({ status: 200, body: expect.stringContaining('"ok":true') })
  release()
  expect(await stopped).toBe(0)
  expect(stateOf(the)).toEqual({ hasLogo: true, mails: [{ isSent: true, isEnded: false }] })

  const again = await startServer({ DATA_DIR: the.dataDir, SMTP_URL: inbox.url })
  await again.stop()
  expect(inbox.received).toHaveLength(1)
  await inbox.close()
  rmSync(the.dataDir, { recursive: true })
})

test("what never ends holds a stop up for ten seconds at most, and stores nothing", async () => {
  const the = await installation({})
  const upload = startUpload(the)
  upload.request.write(DRAWING.subarray(0, 20))
  await upload.begun
  const asked = Date.now()
  expect(await the.server.stop()).toBe(0)
  const waited = Date.now() - asked
  expect([waited > 9_000, waited < 20_000]).toEqual([true, true])
  expect(await upload.answered).toEqual({ status: 0, body: "" })
  expect(stateOf(the).hasLogo).toBe(false)
  rmSync(the.dataDir, { recursive: true })
})

type Installation = { server: RunningServer; dataDir: string; partnerId: number; cookie: string }

/** A server of the test's own with a partner, who was sent its draft, and an owner who is signed in. */
async function installation(env: Record<string, string>): Promise<Installation> {
  const dataDir = mkdtempSync(path.join(tmpdir(), "greenroom-stop-"))
  const server = await startServer({ DATA_DIR: dataDir, ...env })
  return withDatabase(dataDir, async (db) => {
    const owner = { name: "Owner", email: "owner@example.org", role: "owner", passwordHash: "x" } as const
    const { id } = must(addMember(db, SYSTEM, owner))
    const sid = startSession(db, { id, passwordHash: "x" })
    const token = await encode({ token: { sid }, secret: sessionSecret(db) })
    const cookie = `greenroom-session=${token}`
    return { server, dataDir, partnerId: makeReview(db, "Delta Province").partner.id, cookie }
  })
}

function stateOf({ dataDir, partnerId }: Installation) {
  return withDatabase(dataDir, (db) => ({
    hasLogo: getPartner(db, partnerId)?.head.logoSha256 != null,
    mails: db
      .select()
      .from(mail)
      .all()
      .map(({ sentAt, endedAt }) => ({ isSent: sentAt !== null, isEnded: endedAt !== null })),
  }))
}

function withDatabase<T>(dataDir: string, work: (db: Connection) => T): T {
  const db = openDatabase(databaseFile(dataDir))
  const done = work(db)
  if (done instanceof Promise) return done.finally(() => db.$client.close()) as T
  db.$client.close()
  return done
}

/** The head of an upload; `begun` once the server is reading its body, which it says before it has any. */
function startUpload({ server, partnerId, cookie }: Installation) {
  const sent: ClientRequest = request(`${server.url}/api/partners/${partnerId}/logo`, {
    method: "POST",
    agent: false,
    headers: {
      Cookie: cookie,
      Origin: new URL(server.url).origin,
      "Content-Length": DRAWING.length,
      Expect: "100-continue",
    },
  })
  const begun = new Promise<void>((resolve) => sent.once("continue", resolve))
  const answered = new Promise<{ status: number; body: string }>((resolve) => {
    sent.on("error", () => resolve({ status: 0, body: "" }))
    sent.on("response", (response) => {
      let body = ""
      response.on("data", (part) => {
        body += part
      })
      response.on("end", () => resolve({ status: response.statusCode ?? 0, body }))
    })
  })
  sent.flushHeaders()
  return { request: sent, begun, answered }
}

function isListening(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(url)
    const socket = connect(Number(port), hostname === "localhost" ? "127.0.0.1" : hostname)
    socket.on("connect", () => {
      socket.destroy()
      resolve(true)
    })
    socket.on("error", () => resolve(false))
  })
}
