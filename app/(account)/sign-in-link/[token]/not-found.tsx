import { t } from "@/domain/words"
import { DeadLink } from "../../dead-link"

export default function SignInLinkNotFound() {
  return (
    <DeadLink next={t("Sign in another way, or ask for a new link.")} href="/sign-in" verb={t("Sign in")} />
  )
}
