import { t } from "@/domain/words"
import { DeadLink } from "../../dead-link"

export default function ConfirmEmailNotFound() {
  return (
    <DeadLink
      next={t(
        "If you confirmed the address already, all is done. If not, enter it again under “Your account”.",
      )}
      href="/account"
      verb={t("Your account")}
    />
  )
}
