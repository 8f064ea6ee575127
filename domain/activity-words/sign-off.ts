import type { Copy } from "@/domain/copies"
import { listed, t, worded } from "@/domain/words"
import type { ContactName, Detail, Tell } from "./tell"

/** Contacts and what goes to and fro with them. */
export const SIGN_OFF_WORDS = {
  "contact.added": ({ contact }: Detail, name: ContactName) =>
    t("added the contact {name}", { name: name(contact) }),
  "contact.changed": ({ contact }: Detail, name: ContactName) =>
    t("changed the contact {name}", { name: name(contact) }),
  "contact.removed": ({ contact }: Detail, name: ContactName) =>
    t("removed the contact {name}", { name: name(contact) }),
  "contact.put-back": ({ contact }: Detail, name: ContactName) =>
    t("put the removed contact {name} back", { name: name(contact) }),
  "contact.erased": () => t("erased a contact’s name and address"),
  "contact.exported": ({ contact }: Detail, name: ContactName) =>
    t("handed out what is known of {name}", { name: name(contact) }),
  "contacts.imported": ({ added }: Detail) =>
    t("imported {added, plural, one {# contact} other {# contacts}}", { added: Number(added) }),
  "review.sent": ({ revision, contacts }: Detail, name: ContactName) =>
    t("sent revision {revision} for review to {names}", {
      ...{ revision: Number(revision), names: everyone(contacts, name) },
    }),
  "review.reminded": ({ contacts }: Detail, name: ContactName) =>
    t("reminded {names}", { names: everyone(contacts, name) }),
  "reminders.paused": () => t("paused reminders"),
  "reminders.resumed": () => t("resumed reminders"),
  "link.sent-again": ({ contact }: Detail, name: ContactName) =>
    t("sent {name} a new link", { name: name(contact) }),
  "link.asked-for": ({ contact }: Detail, name: ContactName) =>
    t("a new link was asked for and went to {name}", { name: name(contact) }),
  "link.revoked": ({ contact }: Detail, name: ContactName) =>
    t("revoked the link of {name}", { name: name(contact) }),
  "link.opened": () => t("opened the personal link"),
  "answer.approved": ({ covers }: Detail) =>
    isAlone(covers, "print")
      ? t("approved the print text")
      : isAlone(covers, "web")
        ? t("approved the entry for the web, not the print text")
        : t("approved the entry"),
  "answer.changes": ({ covers }: Detail) =>
    isAlone(covers, "print") ? t("asked for changes to the print text") : t("asked for changes"),
  "answer.commented": () => t("commented"),
  "answer.proposed": () => t("proposed a text or logo"),
  "answer.handed-on": () => t("named a colleague"),
  "proposal.decided": ({ outcome, taken, of }: Detail) =>
    outcome === "left"
      ? t("left a proposal as it was")
      : t("took {taken} of {offered} proposed changes", { taken: Number(taken), offered: Number(of) }),
  "hand-on.decided": ({ confirmed }: Detail) =>
    confirmed ? t("confirmed a colleague as the new contact") : t("did not confirm a colleague"),
  "mail.sent-again": ({ kind }: Detail) => t("had a mail sent again ({kind})", { kind: mailInWords(kind) }),
  "mail.sent-by-hand": ({ kind }: Detail) =>
    t("marked a mail as sent by hand ({kind})", { kind: mailInWords(kind) }),
  "mail.tested": () => t("sent a test mail"),
} as const satisfies Record<string, Tell>

/** Was this the only one meant of an entry's two texts? Told only where there were two. */
function isAlone(covers: unknown, copy: Copy): boolean {
  return Array.isArray(covers) && covers.length === 1 && covers[0] === copy
}

const MAILS: Readonly<Record<string, string>> = worded({
  review: "[kind of mail] review",
  reminder: "[kind of mail] reminder",
  "new-link": "[kind of mail] new-link",
  receipt: "[kind of mail] receipt",
  test: "[kind of mail] test",
  account: "[kind of mail] account",
})

function mailInWords(kind: unknown): string {
  return MAILS[String(kind)] ?? String(kind)
}

function everyone(ids: unknown, name: ContactName): string {
  return Array.isArray(ids) && ids.length > 0 ? listed(ids.map(name)) : t("nobody")
}
