import type { Role } from "@/domain/permissions"
import { record } from "./activity"
import type { Db } from "./client"
import type { SignInMethod } from "./schema"

/** Somebody signed in: in the transaction that starts the session. */
export function recordSignIn(tx: Db, member: { id: number; role: Role }, via: SignInMethod) {
  record(tx, member, "session.started", { detail: { via } })
}

/** Somebody signed out: in the transaction that ends the session. */
export function recordSignOut(tx: Db, member: { id: number; role: Role }) {
  record(tx, member, "session.ended")
}
