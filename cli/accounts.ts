import { randomBytes } from "node:crypto"
import { text } from "node:stream/consumers"
import { type Command, InvalidArgumentError } from "commander"
import { makeResetLink } from "@/db/password-resets"
import { addMember, findMember } from "@/db/staff"
import { staffSchema } from "@/domain/account"
import { accountLinkAddress } from "@/domain/account-links"
import { ROLES, type Role, SYSTEM } from "@/domain/permissions"
import { readEnv } from "@/lib/env"
import { hashNewPassword } from "@/lib/new-password"
import { parse } from "@/lib/parse"
import { print, Stop, withDatabase } from "./command"
import { addFactorCommand } from "./user-factors"

/** Commands about staff accounts, for whoever owns the machine. */
export function addAccountCommands(greenroom: Command) {
  const user = greenroom.command("user").description("manages staff accounts")
  addFactorCommand(user)
  user
    .command("add")
    .description("adds an account; without --password-stdin it gets a password that is printed once")
    .requiredOption("--email <address>")
    .requiredOption("--name <name>")
    .requiredOption("--role <role>", ROLES.join(", "), readRole)
    .option("--password-stdin", "read the password from standard input")
    .action(addUser)
  greenroom
    .command("reset-password")
    .description("prints a link to set a new password, for an owner who is locked out")
    .argument("<email>", "the account's address")
    .action((email: string) => withDatabase((db) => printResetLink(db, email)))
}

async function addUser(options: { email: string; name: string; role: Role; passwordStdin?: boolean }) {
  const password = options.passwordStdin
    ? (await text(process.stdin)).replace(/\r?\n$/u, "")
    : randomBytes(15).toString("base64url")
  const parsed = parse(staffSchema, { ...options, password })
  if (!parsed.ok) throw new Stop(parsed.message)
  const { email, name, role } = parsed.value
  const hashed = await hashNewPassword(password, parsed.value)
  if (!hashed.ok) throw new Stop(hashed.message)
  const { passwordHash } = hashed
  await withDatabase((db) => {
    const added = addMember(db, SYSTEM, { email, name, role, passwordHash })
    if (!added.ok) throw new Stop(added.message)
    print(
      `${name} can sign in as ${email} (${role}).${options.passwordStdin ? "" : ` Password: ${password}`}`,
    )
  })
}

function printResetLink(db: Parameters<typeof findMember>[0], email: string) {
  const member = findMember(db, email.trim().toLowerCase())
  if (!member) throw new Stop(`There is no account with the address ${email}.`)
  const made = makeResetLink(db, SYSTEM, { memberId: member.id, byMail: false })
  if (!made.ok) throw new Stop(made.message)
  print(
    `${member.name} sets a new password here, once, within an hour: ${accountLinkAddress(readEnv().url, "reset", made.token ?? "")}`,
  )
}

function readRole(value: string): Role {
  const role = ROLES.find((known) => known === value)
  if (!role) throw new InvalidArgumentError(`Use one of ${ROLES.join(", ")}.`)
  return role
}
