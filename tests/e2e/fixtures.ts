import { type BrowserContext, test as base, expect, type Page } from "@playwright/test"
import { encode } from "next-auth/jwt"
import { rateLimit } from "@/db/account-schema"
import { type Connection, databaseFile, openDatabase } from "@/db/client"
import { startSession } from "@/db/sessions"
import { sessionSecret } from "@/db/settings"
import { addMember, hasOwner } from "@/db/staff"
import { type Role, SYSTEM } from "@/domain/permissions"
import { hashPassword } from "@/lib/password"
import { secretsIn } from "./log-secrets"
import { type RunningServer, startServer } from "./server"

export const PASSWORD = "correct horse battery staple"

type WorkerFixtures = {
  server: RunningServer
  passwordHash: string
  /** Tests that look at all of the data use a server that no other test has left anything on. */
  ownServer: boolean
}
type TestFixtures = {
  db: Connection
  /** Signs a browser context in as a new member with this role; gives the member. */
  signIn: (role: Role, context?: BrowserContext) => Promise<{ id: number; name: string; email: string }>
  /** Console errors that a test expects, such as the browser's own line for a refused request. */
  expectedErrors: RegExp[]
}

/** Playwright's own reach into frames that show a page's or a mail's bytes and allow no script at all. */
const PREVIEW_SANDBOX =
  /^Blocked script execution in '(?:[^']+\/(?:preview|upcoming|review\/[^/']+\/page)\/|about:srcdoc)/u

let members = 0

/** Every test has its worker's real server and database, and fails on page errors and console errors. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  server: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => {
      const server = await startServer()
      await use(server)
      const found = secretsIn(server)
      await server.stop()
      expect(found, "secrets in the server's log").toEqual([])
    },
    { scope: "worker" },
  ],
  ownServer: [false, { scope: "worker", option: true }],
  passwordHash: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
    async ({}, use) => use(await hashPassword(PASSWORD)),
    { scope: "worker" },
  ],
  baseURL: async ({ server }, use) => use(server.url),
  db: async ({ server }, use) => {
    const connection = openDatabase(databaseFile(server.dataDir))
    // All tests come from one network: what one has guessed at must not slow the next.
    connection.delete(rateLimit).run()
    await use(connection)
    connection.$client.close()
  },
  signIn: async ({ db, context: own, server, passwordHash }, use) => {
    await use(async (role, context = own) => {
      members += 1
      const email = `${role}-${process.pid}-${members}@example.org`
      const name = `${role[0]?.toUpperCase()}${role.slice(1)} ${members}`
      if (!hasOwner(db))
        addMember(db, SYSTEM, {
          name: "First Owner",
          email: "first@example.org",
          role: "owner",
          passwordHash,
        })
      const added = addMember(db, SYSTEM, { name, email, role, passwordHash })
      if (!added.ok) throw new Error(added.message)
      const token = await encode({
        token: { sid: startSession(db, { id: added.id, passwordHash }) },
        secret: sessionSecret(db),
      })
      await context.addCookies([
        { name: "greenroom-session", value: token, url: server.url, httpOnly: true, sameSite: "Lax" },
      ])
      return { id: added.id, name, email }
    })
  },
  expectedErrors: [[], { option: true }],
  context: async ({ context, expectedErrors }, use) => {
    const errors: string[] = []
    const ignored = [...expectedErrors, PREVIEW_SANDBOX]
    const watch = (page: Page) => {
      page.on("pageerror", (error) => errors.push(`page error: ${error.message}`))
      page.on("console", (message) => {
        if (message.type() === "error" && !ignored.some((expected) => expected.test(message.text())))
          errors.push(`console error: ${message.text()} (${message.location().url})`)
      })
    }
    context.on("page", watch)
    await use(context)
    expect(errors, "errors in the browser").toEqual([])
  },
})

export { expect }
