import { DeadLink } from "../../dead-link"

export default function InvitationNotFound() {
  return (
    <DeadLink
      next="If you accepted the invitation already, sign in. If not, ask whoever invited you for a new link."
      href="/sign-in"
      verb="Sign in"
    />
  )
}
