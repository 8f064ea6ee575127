import { describe, expect, it } from "vitest"
import { staffBySession } from "@/db/sessions"
import {
  addMember,
  changePassword,
  changeRole,
  createSetUpToken,
  findMember,
  getMember,
  hashToken,
  hasOwner,
  isSetUpToken,
  listStaff,
  setDisabled,
  setUpOwner,
} from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import { testDatabase } from "./database"
import { dump, memberOf, must, scene, sessionOf } from "./scene"

const USED = {
  ok: false,
  message: "This set-up link was used or replaced. Start Greenroom again to get a new one.",
}
const LAST_OWNER = { ok: false, message: "This is the only owner. Make somebody else an owner first." }
const NOBODY = { ok: false, message: "This account does not exist." }

describe("the set-up link", () => {
  it("makes the first owner, once", () => {
    const db = testDatabase()
    expect(hasOwner(db)).toBe(false)
    const token = createSetUpToken(db)
    expect(isSetUpToken(db, token)).toBe(true)
    const { id } = must(setUpOwner(db, token, memberOf("ada")))
    expect(getMember(db, id)).toMatchObject({ ...memberOf("ada"), role: "owner", disabledAt: null })
    expect([hasOwner(db), isSetUpToken(db, token)]).toEqual([true, false])
    const before = dump(db)
    expect(setUpOwner(db, token, memberOf("eve"))).toEqual(USED)
    expect(dump(db)).toEqual(before)
  })

  it("is replaced by the next one, and any other text is none", () => {
    const db = testDatabase()
    const [first, second] = [createSetUpToken(db), createSetUpToken(db)]
    for (const token of [first, "", hashToken(second), `${second} `, second.toUpperCase()])
      expect(setUpOwner(db, token, memberOf("eve"))).toEqual(USED)
    must(setUpOwner(db, second, memberOf("ada")))
  })

  it("is worth nothing once there is an owner, even when it was made later", () => {
    const { db } = scene()
    const token = createSetUpToken(db)
    expect(isSetUpToken(db, token)).toBe(false)
    expect(setUpOwner(db, token, memberOf("eve"))).toEqual(USED)
  })

  it("is kept as a hash alone", () => {
    const db = testDatabase()
    const token = createSetUpToken(db)
    expect(token).toMatch(/^[\w-]{43}$/u)
    expect(JSON.stringify(dump(db))).not.toContain(token)
    expect(JSON.stringify(dump(db))).toContain(hashToken(token))
  })

  it("says when the address has an account already, and stays good", () => {
    const db = testDatabase()
    must(addMember(db, SYSTEM, { ...memberOf("ada"), role: "viewer" }))
    const token = createSetUpToken(db)
    const message = "ada@example.org already has an account."
    expect(setUpOwner(db, token, memberOf("ada"))).toEqual({
      ok: false,
      message,
      fieldErrors: { email: message },
    })
    must(setUpOwner(db, token, memberOf("bea")))
  })
})

describe("accounts", () => {
  it("have an address of their own", () => {
    const { db, staff } = scene()
    const before = dump(db)
    const message = "viewer@example.org already has an account."
    expect(addMember(db, staff.owner, { ...memberOf("viewer"), role: "editor" })).toEqual({
      ok: false,
      message,
      fieldErrors: { email: message },
    })
    expect(dump(db)).toEqual(before)
    expect(findMember(db, "viewer@example.org")?.role).toBe("viewer")
    expect(findMember(db, "nobody@example.org")).toBeNull()
  })

  it("are listed by name without their password hashes", () => {
    const { db } = scene()
    expect(listStaff(db).map((member) => member.role)).toEqual(["editor", "owner", "publisher", "viewer"])
    expect(JSON.stringify(listStaff(db))).not.toContain("hash of")
  })

  it("that do not exist can't be changed", () => {
    const { db, staff } = scene()
    expect(changeRole(db, staff.owner, { memberId: 999, role: "owner" })).toEqual(NOBODY)
    expect(setDisabled(db, staff.owner, { memberId: 999, disabled: true })).toEqual(NOBODY)
    for (const id of [null, 999]) expect(changePassword(db, { id, role: "owner" }, "new")).toEqual(NOBODY)
  })

  it("changed to what they are already write nothing", () => {
    const { db, staff } = scene()
    const before = dump(db)
    must(changeRole(db, staff.owner, { memberId: staff.viewer.id, role: "viewer" }))
    must(setDisabled(db, staff.owner, { memberId: staff.viewer.id, disabled: false }))
    expect(dump(db)).toEqual(before)
  })
})

describe("the last owner", () => {
  it("can neither be disabled nor get another role", () => {
    const { db, staff } = scene()
    const before = dump(db)
    const memberId = staff.owner.id
    expect(changeRole(db, staff.owner, { memberId, role: "editor" })).toEqual(LAST_OWNER)
    expect(setDisabled(db, staff.owner, { memberId, disabled: true })).toEqual(LAST_OWNER)
    expect(dump(db)).toEqual(before)
  })

  it("may go when there is another enabled owner, a disabled one does not count", () => {
    const { db, staff } = scene()
    const [first, second] = [staff.owner.id, staff.editor.id]
    must(changeRole(db, staff.owner, { memberId: second, role: "owner" }))
    must(setDisabled(db, staff.owner, { memberId: second, disabled: true }))
    expect(setDisabled(db, staff.owner, { memberId: first, disabled: true })).toEqual(LAST_OWNER)
    expect(changeRole(db, staff.owner, { memberId: first, role: "viewer" })).toEqual(LAST_OWNER)
    must(setDisabled(db, staff.owner, { memberId: second, disabled: false }))
    must(changeRole(db, staff.owner, { memberId: first, role: "viewer" }))
    expect(getMember(db, first)?.role).toBe("viewer")
  })

  it("that is disabled already may get another role", () => {
    const { db, staff } = scene()
    must(changeRole(db, staff.owner, { memberId: staff.editor.id, role: "owner" }))
    must(setDisabled(db, staff.owner, { memberId: staff.editor.id, disabled: true }))
    must(changeRole(db, staff.owner, { memberId: staff.editor.id, role: "viewer" }))
  })
})

describe("sessions of an account", () => {
  it("end at once when it is disabled, and do not come back when it is enabled", () => {
    const { db, staff } = scene()
    const sessions = [sessionOf(db, staff.viewer.id), sessionOf(db, staff.viewer.id)]
    const others = sessionOf(db, staff.editor.id)
    const signedIn = () => sessions.map((id) => staffBySession(db, id)?.id ?? null)
    expect(signedIn()).toEqual([staff.viewer.id, staff.viewer.id])
    must(setDisabled(db, staff.owner, { memberId: staff.viewer.id, disabled: true }))
    expect(signedIn()).toEqual([null, null])
    must(setDisabled(db, staff.owner, { memberId: staff.viewer.id, disabled: false }))
    expect(signedIn()).toEqual([null, null])
    expect(staffBySession(db, others)?.id).toBe(staff.editor.id)
  })

  it("end at once when its password changes, and nobody else's do", () => {
    const { db, staff } = scene()
    const [mine, others] = [sessionOf(db, staff.viewer.id), sessionOf(db, staff.editor.id)]
    must(changePassword(db, staff.viewer, "new hash"))
    expect(staffBySession(db, mine)).toBeNull()
    expect(staffBySession(db, others)?.id).toBe(staff.editor.id)
    expect(getMember(db, staff.viewer.id)?.passwordHash).toBe("new hash")
    expect(getMember(db, staff.editor.id)?.passwordHash).toBe("hash of editor")
  })

  it("know a new role on the next request", () => {
    const { db, staff } = scene()
    const session = sessionOf(db, staff.viewer.id)
    must(changeRole(db, staff.owner, { memberId: staff.viewer.id, role: "editor" }))
    expect(staffBySession(db, session)?.role).toBe("editor")
  })
})
