import type { Command } from "commander"
import { removeFactorsOf } from "@/db/factor-resets"
import { findMember } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { print, Stop, withDatabase } from "./command"

/** For whoever has lost phone, passkeys and recovery codes, and for an only owner above all. */
export function addFactorCommand(user: Command) {
  user
    .command("remove-factors")
    .description("takes the second factors off an account; its sessions end, and the password alone signs in")
    .requiredOption("--email <address>")
    .action(removeFactors)
}

async function removeFactors({ email }: { email: string }) {
  await withDatabase((db) => {
    const member = findMember(db, email.trim().toLowerCase())
    if (!member) throw new Stop(`${email} has no account.`)
    const removed = removeFactorsOf(db, SYSTEM, { memberId: member.id })
    if (!removed.ok) throw new Stop(removed.message)
    print(`${member.email} has no second factor any more and is signed out everywhere.`)
  })
}
