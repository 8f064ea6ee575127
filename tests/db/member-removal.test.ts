import { describe, expect, it } from "vitest"
import { askForEmailChange } from "@/db/email-changes"
import { acceptInvitation, inviteMember, listInvitations } from "@/db/invitations"
import { removeMember } from "@/db/member-removal"
import { askForReset } from "@/db/password-resets"
import { staffBySession } from "@/db/sessions"
import { changeRole, findMember, getMember, listStaff, setDisabled } from "@/db/staff"
import { dump, must, partnerIn, save, scene, sessionOf } from "./scene"

describe("a removed account", () => {
  it("is out at once; its name and address are nowhere, and its number stays in the log", () => {
    const the = scene()
    const { db, staff } = the
    const jun = { name: "Jun Seo-yeon", email: "jun@private.example" }
    const { token } = must(inviteMember(db, staff.owner, { ...jun, role: "editor", byMail: null }))
    const { id } = must(
      acceptInvitation(db, token ?? "", { name: jun.name, language: "en", passwordHash: "hash" }),
    )
    const actor = { id, role: "editor" as const }
    const { id: partnerId } = partnerIn(the, "Delta Province")
    save(the, partnerId, "Written by Jun.", actor)
    const session = sessionOf(db, id)
    askForReset(db, jun.email)
    must(askForEmailChange(db, actor, "jun@elsewhere.example"))

    must(removeMember(db, staff.owner, id))
    expect(staffBySession(db, session)).toBeNull()
    expect(JSON.stringify(dump(db))).not.toMatch(/Seo-yeon|private\.example|elsewhere\.example/u)
    expect(findMember(db, jun.email)).toBeNull()
    expect(getMember(db, id)).toMatchObject({ email: `removed-${id}`, passwordHash: "" })
    expect(listStaff(db).map((member) => member.id)).not.toContain(id)
    // Joined, wrote, signed in, asked for a new address.
    expect(db.$client.prepare("select count(*) from activity where actor_id = ?").pluck().get(id)).toBe(4)
    expect(db.$client.pragma("foreign_key_check")).toEqual([])
  })

  it("can't be brought back, and its address can be invited again", () => {
    const { db, staff } = scene()
    must(removeMember(db, staff.owner, staff.viewer.id))
    const before = dump(db)
    const none = { ok: false, message: "This account does not exist." }
    const memberId = staff.viewer.id
    expect(setDisabled(db, staff.owner, { memberId, disabled: false })).toEqual(none)
    expect(changeRole(db, staff.owner, { memberId, role: "owner" })).toEqual(none)
    expect(removeMember(db, staff.owner, memberId)).toEqual(none)
    expect(dump(db)).toEqual(before)
    must(
      inviteMember(db, staff.owner, {
        ...{ name: "The viewer", email: "viewer@example.org", role: "viewer", byMail: null },
      }),
    )
    expect(listInvitations(db)).toMatchObject([{ email: "viewer@example.org" }])
  })

  it("is never one's own, nor the last owner's", () => {
    const { db, staff } = scene()
    expect(removeMember(db, staff.owner, staff.owner.id)).toEqual({
      ok: false,
      message: "You can’t remove your own account. Ask another owner.",
    })
    expect(removeMember(db, { id: null, role: "owner" }, staff.owner.id)).toEqual({
      ok: false,
      message: "This is the only owner. Make somebody else an owner first.",
    })
  })
})
