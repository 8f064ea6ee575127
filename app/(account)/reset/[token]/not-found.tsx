import { t } from "@/domain/words"
import { DeadLink } from "../../dead-link"

export default function ResetNotFound() {
  return <DeadLink next={t("Your password is as it was.")} href="/forgot" verb={t("Get a new link")} />
}
