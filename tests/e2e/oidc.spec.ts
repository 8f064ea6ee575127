import type { APIRequestContext } from "@playwright/test"
import { databaseFile, openDatabase } from "@/db/client"
import { addMember, setDisabled } from "@/db/staff"
import { type Role, SYSTEM } from "@/domain/permissions"
import { withApp } from "./factors"
import { expect, test } from "./fixtures"
import { CLIENT, startProvider } from "./oidc-provider"
import { startServer } from "./server"

/** A Greenroom that lets staff in through a provider of the test's own. */
async function withProvider(env: Record<string, string> = {}) {
  const provider = await startProvider()
  const server = await startServer({
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
    OIDC_NAME: "Staff Login",
    OIDC_ALLOWED_DOMAINS: "example.org",
    ...env,
  })
  const db = openDatabase(databaseFile(server.dataDir))
  const add = (name: string, email: string, role: Role = "editor") => {
    const added = addMember(db, SYSTEM, { name, email, role, passwordHash: "" })
    if (!added.ok) throw new Error(added.message)
    return added.id
  }
  add("First Owner", "first@example.org", "owner")
  const stop = async () => {
    db.$client.close()
    await server.stop()
    await provider.stop()
  }
  return { provider, server, db, add, stop }
}

/** Goes to the provider and back; gives where that leads, and whether the desk is open then. */
async function comeBack(request: APIRequestContext, url: string, change = (back: URL) => back.href) {
  const { csrfToken } = await (await request.get(`${url}/api/auth/csrf`)).json()
  const form = { csrfToken, callbackUrl: "https://evil.example/", json: "true" }
  const begun = await (
    await request.post(`${url}/api/auth/signin/oidc`, { form, headers: { origin: url } })
  ).json()
  const there = await request.get(begun.url, { maxRedirects: 0 })
  const back = change(new URL(there.headers().location ?? ""))
  let location = (await request.get(back, { maxRedirects: 0 })).headers().location ?? ""
  // next-auth hands an error on from one of its own pages to the next, till it comes to ours.
  while (location.includes("/api/auth/"))
    location = (await request.get(location, { maxRedirects: 0 })).headers().location ?? ""
  const target = new URL(location, url)
  expect(target.origin).toBe(url)
  const isIn = (await request.get(`${url}/events`, { maxRedirects: 0 })).status() === 200
  const error = target.searchParams.get("error")
  return `${target.pathname}${error === null ? "" : `?error=${error}`}${isIn ? ", signed in" : ""}`
}

test("staff sign in through the provider; whom it does not vouch for in full stays out", async ({
  browser,
}) => {
  const { provider, server, db, add, stop } = await withProvider()
  const attempt = async (
    person: Record<string, unknown>,
    forge: typeof provider.state.forge = {},
    change?: (back: URL) => string,
  ) => {
    Object.assign(provider.state, { person, forge })
    const context = await browser.newContext()
    try {
      return await comeBack(context.request, server.url, change)
    } finally {
      await context.close()
    }
  }
  try {
    const mina = add("Mina Park", "mina@example.org")
    add("Outside", "out@elsewhere.example")
    const jun = add("Jun Seo", "jun@example.org")
    const verified = { sub: "1", email: "Mina@Example.org", email_verified: true }

    expect(await attempt({ ...verified, email_verified: false })).toBe("/sign-in?error=unverified")
    expect(await attempt({ sub: "1", email: "mina@example.org" })).toBe("/sign-in?error=unverified")
    expect(await attempt(verified)).toBe("/, signed in")
    expect(provider.state.lastAsked).toMatchObject({
      redirectUri: `${server.url}/api/auth/callback/oidc`,
      nonce: expect.stringMatching(/.{20,}/u),
      challenge: expect.stringMatching(/^[\w-]{43}$/u),
    })
    expect(db.$client.prepare("select issuer, subject, user_id from identity").all()).toEqual([
      { issuer: provider.issuer, subject: "1", user_id: mina },
    ])
    // Linked once, the number at the provider counts, whatever its address says by then.
    expect(await attempt({ sub: "1", email: "jun@example.org", email_verified: true })).toBe("/, signed in")
    const last = db.$client.prepare("select user_id, via from session order by created_at desc limit 1")
    expect(last.get()).toEqual({ user_id: mina, via: "oidc" })

    expect(await attempt({ sub: "2", email: "out@elsewhere.example", email_verified: true })).toBe(
      "/sign-in?error=no-account",
    )
    expect(await attempt({ sub: "3", email: "new@example.org", email_verified: true })).toBe(
      "/sign-in?error=no-account",
    )
    const failed = "/sign-in?error=OAuthCallback"
    expect(await attempt(verified, { key: "stranger" }), "another key").toBe(failed)
    expect(await attempt(verified, { aud: "another program" }), "another audience").toBe(failed)
    expect(await attempt(verified, { iss: "https://another.example" }), "another issuer").toBe(failed)
    expect(await attempt(verified, { nonce: "of another sign-in" }), "another nonce").toBe(failed)
    const otherState = (back: URL) => {
      back.searchParams.set("state", "another")
      return back.href
    }
    expect(await attempt(verified, {}, otherState), "another state").toBe(failed)

    const app = withApp(db, jun)
    expect(app.codes).toHaveLength(10)
    const other = { sub: "4", email: "jun@example.org", email_verified: true }
    expect(await attempt(other)).toBe("/sign-in/second-factor")
    expect(await attempt({ ...other, amr: ["pwd", "mfa"] })).toBe("/, signed in")
    setDisabled(db, SYSTEM, { memberId: jun, disabled: true })
    expect(await attempt(other)).toBe("/sign-in?error=disabled")

    Object.assign(provider.state, { person: verified, forge: {} })
    const context = await browser.newContext({ baseURL: server.url })
    const page = await context.newPage()
    await page.goto("/sign-in?error=no-account")
    await expect(page.getByText("You have no account here")).toBeVisible()
    await page.getByRole("button", { name: "Sign in with Staff Login" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Events" })).toBeVisible()
    await expect(page).toHaveURL(`${server.url}/events`)
    await context.close()
  } finally {
    await stop()
  }
})
