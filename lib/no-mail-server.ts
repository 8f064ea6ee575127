import { refuse } from "@/domain/result"

/** What an action answers that would have to send a mail. */
export const NO_MAIL_SERVER = refuse("No mail server is set up here, so no link can be sent. Ask an owner.")
