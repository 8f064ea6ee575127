import { describe, expect, it } from "vitest"
import { memberByResetLink } from "@/db/password-resets"
import { addMember, findMember } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { isPassword } from "@/lib/password"
import { greenroom, HELP, installation, refusal } from "./installation"

describe("user add", () => {
  it("makes up a password and prints it once, and refuses the address the second time", async () => {
    const { dataDir, look } = installation()
    const added = await greenroom(userAdd("Mina@Example.org", "owner"), dataDir)
    expect(added).toMatchObject({ code: 0, stderr: "" })
    const password = /^Mina Park can sign in as mina@example\.org \(owner\)\. Password: ([\w-]{20})\n$/u.exec(
      added.stdout,
    )?.[1]
    const member = look((db) => findMember(db, "mina@example.org"))
    expect(member).toMatchObject({ name: "Mina Park", role: "owner", disabledAt: null })
    expect(await isPassword(member?.passwordHash ?? null, password ?? "")).toBe(true)
    expect(await refusal(userAdd("mina@example.org", "editor"), dataDir)).toBe(
      "mina@example.org already has an account.\n",
    )
  })

  it("takes the password from standard input, without its line end, and never prints it", async () => {
    const { dataDir, look } = installation()
    const added = await greenroom(
      [...userAdd("mina@example.org", "editor"), "--password-stdin"],
      dataDir,
      "four words and spaces \r\n",
    )
    expect(added).toEqual({
      code: 0,
      stdout: "Mina Park can sign in as mina@example.org (editor).\n",
      stderr: "",
    })
    const member = look((db) => findMember(db, "mina@example.org"))
    expect(await isPassword(member?.passwordHash ?? null, "four words and spaces ")).toBe(true)
  })

  it("refuses in words what the desk would refuse", async () => {
    const { dataDir, look } = installation()
    expect(
      await refusal([...userAdd("mina@example.org", "owner"), "--password-stdin"], dataDir, "short\n"),
    ).toBe("Use at least 12 characters. Four words make a good password.\n")
    expect(await refusal(userAdd("mina", "owner"), dataDir)).toBe(
      "Enter an e-mail address such as you@example.org.\n",
    )
    expect(await refusal(userAdd("mina@example.org", "boss"), dataDir)).toBe(
      `error: option '--role <role>' argument 'boss' is invalid. Use one of owner, publisher, editor, viewer.\n${HELP}`,
    )
    expect(look((db) => findMember(db, "mina@example.org"))).toBeNull()
  })
})

describe("user remove-factors", () => {
  it("takes the second factors off an account, and says where there is nothing to take", async () => {
    const mina = { name: "Mina Park", email: "mina@example.org", role: "owner", passwordHash: "" } as const
    const { dataDir, look } = installation((db) => {
      addMember(db, SYSTEM, mina)
      db.$client.exec("update user set totp_secret = 'AAAA', totp_since = 1")
    })
    const remove = (email: string) => ["user", "remove-factors", "--email", email]
    expect(await greenroom(remove("Mina@example.org"), dataDir)).toEqual({
      code: 0,
      stdout: "mina@example.org has no second factor any more and is signed out everywhere.\n",
      stderr: "",
    })
    expect(look((db) => findMember(db, mina.email))).toMatchObject({ totpSecret: null, totpSince: null })
    expect(await refusal(remove(mina.email), dataDir)).toBe("This account has no second factor.\n")
    expect(await refusal(remove("nobody@example.org"), dataDir)).toBe("nobody@example.org has no account.\n")
  })
})

function userAdd(email: string, role: string): string[] {
  return ["user", "add", "--email", email, "--name", "Mina Park", "--role", role]
}

describe("reset-password", () => {
  it("prints a link for an owner who is locked out, at the address that people use", async () => {
    const { dataDir, look } = installation()
    await greenroom(userAdd("mina@example.org", "owner"), dataDir)
    const asked = await greenroom(["reset-password", "Mina@Example.org"], dataDir)
    expect(asked).toMatchObject({ code: 0, stderr: "" })
    const token =
      /^Mina Park sets a new password here, once, within an hour: http:\/\/localhost:3000\/reset\/([\w-]{43})\n$/u.exec(
        asked.stdout,
      )?.[1]
    expect(look((db) => memberByResetLink(db, token ?? ""))?.email).toBe("mina@example.org")
    expect(await refusal(["reset-password", "nobody@example.org"], dataDir)).toBe(
      "There is no account with the address nobody@example.org.\n",
    )
  })
})
