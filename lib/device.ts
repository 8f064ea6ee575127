import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import { cookies } from "next/headers"
import type { Db } from "@/db/client"
import { sessionSecret } from "@/db/settings"
import { database } from "./database"
import { readEnv } from "./env"

/** Half a year: who signs in less often is slowed like anybody else. */
const DEVICE_SECONDS = 180 * 24 * 3600

/**
 * A cookie that says: in this browser somebody came in as this account before. It opens nothing. Whoever brings it is
 * counted by itself when passwords go wrong, so that strangers who guess at an account slow strangers alone (OWASP, "Slow
 * Down Online Guessing Attacks with Device Cookies").
 */
export async function rememberDevice(email: string) {
  const secure = readEnv().url.startsWith("https:")
  const jar = await cookies()
  jar.set(deviceCookieName(secure), makeDevice(database(), email), {
    httpOnly: true,
    secure,
    sameSite: "lax",
    path: "/",
    maxAge: DEVICE_SECONDS,
  })
}

/** This browser's own name, when it is known for this account; null for a stranger's. */
export async function knownDevice(email: string): Promise<string | null> {
  const value = (await cookies()).get(deviceCookieName(readEnv().url.startsWith("https:")))?.value
  return value ? readDevice(database(), email, value) : null
}

function makeDevice(db: Db, email: string): string {
  const name = randomBytes(16).toString("base64url")
  return `${name}.${signature(db, email, name)}`
}

function readDevice(db: Db, email: string, value: string): string | null {
  const [name = "", given = ""] = value.split(".")
  const wanted = Buffer.from(signature(db, email, name))
  const told = Buffer.from(given)
  return told.length === wanted.length && timingSafeEqual(told, wanted) ? name : null
}

/** The e-mail address is in the signature alone: the cookie tells nobody whose browser this was. */
function signature(db: Db, email: string, name: string): string {
  return createHmac("sha256", sessionSecret(db)).update(`device\n${email}\n${name}`).digest("base64url")
}

function deviceCookieName(secure: boolean): string {
  return secure ? "__Host-greenroom-device" : "greenroom-device"
}
