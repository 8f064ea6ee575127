import { inviteMember } from "@/db/invitations"
import { makeResetLink } from "@/db/password-resets"
import { listStaff } from "@/db/staff"
import { SYSTEM } from "@/domain/permissions"
import type { makeEvent } from "./events"

/** Screens of who is not signed in, two of them behind links for one use. */
export function accountScreens(db: Parameters<typeof makeEvent>[0]): Record<string, string> {
  const person = {
    name: "Somebody Invited",
    email: `invited-${Date.now()}@example.org`,
    role: "editor" as const,
  }
  const invited = inviteMember(db, SYSTEM, { ...person, byMail: null })
  const member = listStaff(db)[0]
  const reset = makeResetLink(db, SYSTEM, { memberId: member?.id ?? 0, byMail: false })
  if (!invited.ok || !reset.ok) throw new Error("no links")
  return {
    "sign-in": "/sign-in",
    forgot: "/forgot",
    "sign-in by mail": "/sign-in-link",
    "dead link": "/sign-in-link/guess",
    invitation: `/invitation/${invited.token}`,
    reset: `/reset/${reset.token}`,
  }
}
