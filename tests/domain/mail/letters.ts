import { EMPTY_CONTENT } from "@/domain/content"
import type { MailData } from "@/domain/mail/mail-data"
import { fromPlainText } from "@/domain/rich-text"

const about = { eventTitle: "River Cities Forum", partnerName: "Delta Province", contactName: "Mina Park" }

/** One of each kind of mail, and of each of its turns. */
export const LETTERS = {
  review: {
    ...about,
    kind: "review",
    decides: true,
    deadline: "2026-10-03",
    draft: "first",
    earlierEvent: "",
    note: "",
  },
  "review again, with a note": {
    ...about,
    kind: "review",
    decides: true,
    deadline: "2026-10-03",
    draft: "same",
    earlierEvent: "",
    note: "The tagline is new.\nIs it yours?",
  },
  "review for comments": {
    ...about,
    kind: "review",
    decides: false,
    deadline: "",
    draft: "first",
    earlierEvent: "",
    note: "",
  },
  "review of an entry taken over": {
    ...about,
    kind: "review",
    decides: true,
    deadline: "2026-10-03",
    draft: "again",
    earlierEvent: "River Cities Forum 2025",
    note: "",
  },
  "review of two texts": {
    ...about,
    ...{ kind: "review", decides: true, deadline: "2026-10-03", draft: "first", earlierEvent: "", note: "" },
    hasPrintText: true,
  },
  reminder: { ...about, kind: "reminder", deadline: "2026-10-03", late: false },
  "reminder of the text for print": {
    ...about,
    ...{ kind: "reminder", deadline: "2026-10-03", late: false, owed: "print" },
  },
  "late reminder": { ...about, kind: "reminder", deadline: "2026-10-03", late: true },
  "new link": { ...about, kind: "new-link", deadline: "2026-10-03", asked: true },
  receipt: {
    ...about,
    kind: "receipt",
    signerName: "Jo de Vries",
    signerRole: "Head of communications",
    at: Date.UTC(2026, 8, 30, 22, 5),
    timeZone: "Europe/Amsterdam",
    hash: "5f".repeat(32),
    content: {
      ...EMPTY_CONTENT,
      name: "Delta Province",
      acronym: "DP",
      nativeName: "델타 지방",
      tagline: "Water & people",
      website: "https://delta.example/",
      links: [{ label: "Annual report", url: "https://delta.example/report?a=1&b=2" }],
      description: fromPlainText("Where rivers meet.\n\nSince 1960."),
    },
  },
  "receipt for a text for print": {
    ...about,
    ...{ kind: "receipt", signerName: "Jo de Vries", signerRole: "Head of communications" },
    ...{ at: Date.UTC(2026, 8, 30, 22, 5), timeZone: "Europe/Amsterdam", hash: "5f".repeat(32) },
    content: {
      ...EMPTY_CONTENT,
      name: "Delta Province",
      tagline: "Water & people",
      printText: fromPlainText("Where rivers meet."),
    },
    covers: ["print"],
  },
  invite: { kind: "invite", contactName: "Mina Park", inviterName: "Jo de Vries", role: "editor" },
  reset: { kind: "reset", contactName: "Mina Park", byOwner: false },
  "reset by an owner": { kind: "reset", contactName: "Mina Park", byOwner: true },
  "sign-in": { kind: "sign-in", contactName: "Mina Park" },
  email: { kind: "email", contactName: "Mina Park" },
  "password changed": { kind: "account", contactName: "Mina Park", notice: "password-changed" },
  "address asked for": {
    ...{ kind: "account", contactName: "Mina Park", notice: "email-asked" },
    email: "mina@new.example.org",
  },
  "address changed": {
    ...{ kind: "account", contactName: "Mina Park", notice: "email-changed" },
    email: "mina@new.example.org",
  },
  "app set up": {
    ...{ kind: "account", contactName: "Mina Park", notice: "factor-added" },
    factor: "totp",
  },
  "app turned off": {
    ...{ kind: "account", contactName: "Mina Park", notice: "factor-removed" },
    factor: "totp",
  },
  "passkey added": {
    ...{ kind: "account", contactName: "Mina Park", notice: "factor-added" },
    factor: "passkey",
  },
  "passkey removed": {
    ...{ kind: "account", contactName: "Mina Park", notice: "factor-removed" },
    factor: "passkey",
  },
  "factors taken off": { kind: "account", contactName: "Mina Park", notice: "factors-removed" },
  test: { kind: "test", contactName: "Mina Park", installation: "https://partners.example.org" },
} as const satisfies Record<string, MailData>
