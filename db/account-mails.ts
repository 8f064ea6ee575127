import type { AccountNotice } from "@/domain/mail/mail-data"
import type { Db } from "./client"
import { queueMail } from "./mails"
import type { Member } from "./staff"

/** Queues a mail that tells a member of staff what was changed about the account. */
export function notifyMember(
  tx: Db,
  { name, email, language }: Pick<Member, "name" | "email" | "language">,
  notice: AccountNotice,
) {
  queueMail(tx, {
    data: { kind: "account", contactName: name, ...notice },
    to: { name, email, language },
    event: null,
  })
}
