import { describe, expect, it } from "vitest"
import {
  changePasswordSchema,
  emailSchema,
  passwordSchema,
  setUpSchema,
  signInSchema,
  staffSchema,
} from "@/domain/account"

const ADA = { name: "Ada", email: "ada@example.org", password: "four words are good" }

describe("an e-mail address", () => {
  it("is kept without white space around it and in lower case, so that one address is one account", () => {
    expect(emailSchema.parse("  Ada.L+x@Example.ORG ")).toBe("ada.l+x@example.org")
  })

  it.each(["", "ada", "ada@", "@example.org", "ada@example", "a b@example.org", "a@b.org, c@d.org"])(
    "is not %j",
    (typed) => {
      expect(messages(emailSchema.safeParse(typed))).toEqual([
        "Enter an e-mail address such as you@example.org.",
      ])
    },
  )

  it("has at most 254 characters", () => {
    expect(emailSchema.safeParse(`${"a".repeat(300)}@example.org`).success).toBe(false)
  })
})

describe("a new password", () => {
  it.each(["twelve chars", "            ", "환경부 물 그리고 강의 도시", "a".repeat(128), "' or 1=1; --"])(
    "may be %j: any characters, 12 to 128 of them",
    (typed) => {
      expect(passwordSchema.parse(typed)).toBe(typed)
    },
  )

  it("is counted as people count, however a keyboard composes its letters", () => {
    for (const typed of [
      "🦩".repeat(128),
      "한".normalize("NFD").repeat(128),
      "é".normalize("NFD").repeat(12),
    ])
      expect(passwordSchema.safeParse(typed).success).toBe(true)
    for (const typed of ["🦩".repeat(11), "é".normalize("NFD").repeat(11)])
      expect(passwordSchema.safeParse(typed).success).toBe(false)
  })

  it.each([
    ["short", "Use at least 12 characters. Four words make a good password."],
    ["a".repeat(129), "Use at most 128 characters."],
  ])("%s is refused in words", (typed, message) => {
    expect(messages(passwordSchema.safeParse(typed))).toEqual([message])
  })
})

describe("forms of accounts", () => {
  it("take a name, an address and a password, and no role by the set-up link", () => {
    expect(setUpSchema.parse({ ...ADA, name: "  Ada \n Lovelace ", role: "viewer" })).toEqual({
      ...ADA,
      name: "Ada Lovelace",
    })
    expect(messages(setUpSchema.safeParse({ ...ADA, name: " " }))).toEqual(["Enter a name."])
    expect(messages(setUpSchema.safeParse({ ...ADA, name: "a".repeat(101) }))).toEqual([
      "The name has room for 100 characters. Shorten it.",
    ])
  })

  it("ask for one of the four roles", () => {
    expect(staffSchema.parse({ ...ADA, role: "editor" }).role).toBe("editor")
    for (const role of ["admin", "", "OWNER", null])
      expect(messages(staffSchema.safeParse({ ...ADA, role }))).toEqual(["Choose a role."])
  })

  it("sign in with any address and any password, and say what is missing", () => {
    expect(signInSchema.parse({ email: " ADA@example.org", password: " x " })).toEqual({
      email: "ada@example.org",
      password: " x ",
    })
    expect(messages(signInSchema.safeParse({ email: " ", password: "" }))).toEqual([
      "Enter your e-mail address.",
      "Enter your password.",
    ])
    expect(messages(signInSchema.safeParse({ email: "a".repeat(255), password: "a".repeat(1001) }))).toEqual([
      "An e-mail address has at most 254 characters.",
      "This is longer than any password. Check what you pasted.",
    ])
  })

  it("change a password only with the current one", () => {
    expect(messages(changePasswordSchema.safeParse({ current: "", password: "a new long one" }))).toEqual([
      "Enter your current password.",
    ])
  })
})

function messages(parsed: { success: boolean; error?: { issues: { message: string }[] } }): string[] {
  return parsed.error?.issues.map((issue) => issue.message) ?? []
}
