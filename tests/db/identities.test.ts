import { describe, expect, it } from "vitest"
import { memberOfIdentity } from "@/db/identities"
import { removeMember } from "@/db/member-removal"
import { addMember, setDisabled } from "@/db/staff"
import type { OidcPerson } from "@/domain/oidc-claims"
import { dump, memberOf, must, scene } from "./scene"

const RULES = { allowedDomains: ["example.org"], defaultRole: null }
const person = (given: Partial<OidcPerson> = {}): OidcPerson => ({
  ...{ issuer: "https://login.example", subject: "1", email: "editor@example.org", name: "Ed" },
  ...{ hasSecondFactor: false, authenticatedAt: null },
  ...given,
})

describe("somebody whom the sign-in provider vouches for", () => {
  it("is linked to the account with the verified address once, then known by number", () => {
    const { db, staff } = scene()
    const found = memberOfIdentity(db, person(), RULES)
    expect(found.ok && found.member.id).toBe(staff.editor.id)
    const again = memberOfIdentity(db, person({ email: "viewer@example.org" }), RULES)
    expect(again.ok && again.member.id).toBe(staff.editor.id)
    const elsewhere = memberOfIdentity(db, person({ email: null }), {
      ...RULES,
      allowedDomains: ["x.example"],
    })
    expect(elsewhere.ok && elsewhere.member.id).toBe(staff.editor.id)
    expect(dump(db).identity).toHaveLength(1)
  })

  it("by another issuer is somebody else", () => {
    const { db } = scene()
    memberOfIdentity(db, person(), RULES)
    expect(memberOfIdentity(db, person({ issuer: "https://other.example", email: null }), RULES)).toEqual({
      ...{ ok: false, reason: "unverified" },
    })
  })

  it.each([
    [{ email: null }, "unverified"],
    [{ email: "editor@sub.example.org" }, "no-account"],
    [{ email: "editor@notexample.org" }, "no-account"],
    [{ email: "new@example.org" }, "no-account"],
  ] as const)("%j is kept out: %s", (given, reason) => {
    const { db } = scene()
    const before = dump(db)
    expect(memberOfIdentity(db, person(given), RULES)).toEqual({ ok: false, reason })
    expect(dump(db)).toEqual(before)
  })

  it("with a disabled account is kept out, linked before or not", () => {
    const { db, staff } = scene()
    must(setDisabled(db, staff.owner, { memberId: staff.viewer.id, disabled: true }))
    const viewer = person({ email: "viewer@example.org" })
    expect(memberOfIdentity(db, viewer, RULES)).toEqual({ ok: false, reason: "disabled" })
    memberOfIdentity(db, person({ subject: "2" }), RULES)
    must(setDisabled(db, staff.owner, { memberId: staff.editor.id, disabled: true }))
    expect(memberOfIdentity(db, person({ subject: "2" }), RULES)).toEqual({ ok: false, reason: "disabled" })
  })

  it("gets no second account once the first was removed, unless an owner adds one", () => {
    const { db, staff } = scene()
    const rules = { ...RULES, defaultRole: "editor" as const }
    const viewer = person({ email: "viewer@example.org" })
    memberOfIdentity(db, viewer, rules)
    must(removeMember(db, staff.owner, staff.viewer.id))
    const before = dump(db)
    for (const again of [viewer, person({ email: null }), person({ email: "a@b.example" })])
      expect(memberOfIdentity(db, again, rules)).toEqual({ ok: false, reason: "disabled" })
    expect(dump(db)).toEqual(before)
    const added = { ...memberOf("viewer"), role: "viewer" as const }
    const { id } = must(addMember(db, staff.owner, added))
    for (const again of [viewer, person({ email: null })]) {
      const found = memberOfIdentity(db, again, rules)
      expect(found.ok && found.member.id).toBe(id)
    }
  })

  it("gets an account of the default role, without a password, where there is such a role", () => {
    const { db } = scene()
    const rules = { ...RULES, defaultRole: "viewer" as const }
    const found = memberOfIdentity(db, person({ email: "new@example.org", name: "New One" }), rules)
    expect(found.ok && found.member).toMatchObject({
      ...{ name: "New One", email: "new@example.org", role: "viewer", passwordHash: "" },
    })
    expect(memberOfIdentity(db, person({ subject: "9", email: "a@b.example" }), rules)).toMatchObject({
      ok: false,
    })
  })
})
