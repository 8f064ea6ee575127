import { randomBytes } from "node:crypto"
import { eq } from "drizzle-orm"
import type { Db } from "./client"
import { setting } from "./schema"

/** "activity-head" is the end of the activity log (db/activity-chain); "erasing" is set within an erasure alone, which triggers ask; "forgetting" from it until the journal is empty (db/forgetting). */
type Key = "session-secret" | "set-up-hash" | "activity-head" | "erasing" | "forgetting"

export function readSetting(db: Db, key: Key): string | null {
  return db.select().from(setting).where(eq(setting.key, key)).get()?.value ?? null
}

export function writeSetting(db: Db, key: Key, value: string) {
  db.insert(setting).values({ key, value }).onConflictDoUpdate({ target: setting.key, set: { value } }).run()
}

export function removeSetting(db: Db, key: Key) {
  db.delete(setting).where(eq(setting.key, key)).run()
}

/** The secret that signs session cookies: 256 random bits, made once per installation. */
export function sessionSecret(db: Db): string {
  const known = readSetting(db, "session-secret")
  if (known !== null) return known
  db.insert(setting)
    .values({ key: "session-secret", value: randomBytes(32).toString("base64url") })
    .onConflictDoNothing()
    .run()
  return readSetting(db, "session-secret") as string
}
