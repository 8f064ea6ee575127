import { CONFIRM_FIRST, isConfirmed } from "@/db/confirmations"
import type { Staff } from "@/db/sessions"
import type { Result } from "@/domain/result"
import { currentStaff, SIGNED_OUT } from "./session"

/**
 * For actions that matter (OWASP ASVS 5.0, 7.5.1): who is signed in, if they proved who they are within a quarter of an
 * hour. Else a failure on which the browser asks for a password, a code or a passkey and repeats the action; forms with
 * useSubmit and buttons with useAction need nothing for that.
 */
export async function requireFresh(): Promise<Result<{ staff: Staff }>> {
  const staff = await currentStaff()
  if (!staff) return SIGNED_OUT
  return isConfirmed(staff) ? { ok: true, staff } : CONFIRM_FIRST
}
