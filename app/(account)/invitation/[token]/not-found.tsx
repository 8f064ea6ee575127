import { t } from "@/domain/words"
import { DeadLink } from "../../dead-link"

export default function InvitationNotFound() {
  return (
    <DeadLink
      next={t(
        "If you accepted the invitation already, sign in. If not, ask whoever invited you for a new link.",
      )}
      href="/sign-in"
      verb={t("Sign in")}
    />
  )
}
