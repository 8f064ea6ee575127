import type { BrowserContext, Page } from "@playwright/test"
import { eq } from "drizzle-orm"
import type { Connection } from "@/db/client"
import { session } from "@/db/schema"
import { type Staff, staffBySession, startSession } from "@/db/sessions"
import { getMember } from "@/db/staff"
import { beginTotp, confirmTotp } from "@/db/totp"
import { codeAt } from "@/domain/one-time-codes"
import { expect, PASSWORD } from "./fixtures"

/** An authenticator app for an account, with its recovery codes. */
export function withApp(db: Connection, memberId: number) {
  const member = getMember(db, memberId)
  const sessionId = member && startSession(db, member)
  const staff = sessionId ? (staffBySession(db, sessionId) as Staff) : null
  const begun = staff && beginTotp(db, staff)
  if (!begun?.ok) throw new Error("The app could not be set up.")
  // With a code of the step before, so that the one of now is still to be used.
  const confirmed = confirmTotp(db, staff as Staff, codeAt(begun.key, Date.now() - 30_000))
  if (!confirmed.ok) throw new Error(confirmed.message)
  // It ended the sessions without it; the browser of the test stays signed in.
  db.update(session).set({ endedAt: null }).where(eq(session.userId, memberId)).run()
  let taken = 0
  return {
    codes: confirmed.codes ?? [],
    /** A code that was not used yet: of now, then of the step after. */
    nextCode: () => codeAt(begun.key, Date.now() + 30_000 * taken++),
  }
}

/** Everybody's last proof of who they are is longer ago than what matters takes. */
export function letProofAge(db: Connection, memberId: number) {
  db.update(session)
    .set({ confirmedAt: Date.now() - 16 * 60_000 })
    .where(eq(session.userId, memberId))
    .run()
}

export async function signInByPassword(page: Page, email: string) {
  await page.goto("/sign-in")
  await page.getByLabel("E-mail address").fill(email)
  await page.getByLabel("Password").fill(PASSWORD)
  await page.getByRole("button", { name: "Sign in", exact: true }).click()
}

export async function signOut(page: Page, name: string) {
  await page.getByRole("button", { name }).click()
  await page.getByRole("menuitem", { name: "Sign out" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible()
}

/** A device that keeps passkeys and knows its user, in place of a finger. */
export async function addAuthenticator(context: BrowserContext, page: Page) {
  const cdp = await context.newCDPSession(page)
  await cdp.send("WebAuthn.enable")
  await cdp.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}
