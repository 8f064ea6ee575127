import { refusal } from "@/domain/result"
import { marked } from "@/domain/words"

/** What an action answers that would have to send a mail. */
export const NO_MAIL_SERVER = refusal(
  marked("No mail server is set up here, so no link can be sent. Ask an owner."),
)
