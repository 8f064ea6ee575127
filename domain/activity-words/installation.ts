import { sizeInWords } from "@/domain/file-size"
import { asSaid, t, worded } from "@/domain/words"
import type { Detail, Tell } from "./tell"

/** Accounts, sign-ins, refused rights, backups: what is about no event. */
export const INSTALLATION_WORDS = {
  "owner.set-up": () => t("set up the first account"),
  "staff.added": () => t("added a member of staff"),
  "staff.role-changed": ({ from, to }: Detail) =>
    from && to
      ? t(
          "changed the role of a member of staff from {from, select, owner {owner} publisher {publisher} editor {editor} other {viewer}} to {to, select, owner {owner} publisher {publisher} editor {editor} other {viewer}}",
          { from: String(from), to: String(to) },
        )
      : t("changed the role of a member of staff"),
  "staff.disabled": () => t("disabled an account"),
  "staff.enabled": () => t("enabled an account"),
  "staff.factors-removed": () => t("took the second factors off an account"),
  "staff.password-changed": () => t("changed a password"),
  "staff.removed": () => t("removed an account"),
  "staff.invited": () => t("invited somebody to the staff"),
  "staff.invited-again": () => t("sent an invitation to the staff again"),
  "staff.invitation-taken-back": () => t("took back an invitation to the staff"),
  "staff.joined": () => t("joined the staff"),
  "staff.reset-asked": ({ times }: Detail) =>
    t("was asked for a new password{times, plural, one {} other {, # times}}", { times: Number(times ?? 1) }),
  "staff.reset-link-made": () => t("made a link for somebody to set a new password"),
  "staff.password-reset": () => t("set a new password with a link"),
  "staff.sign-in-link-asked": ({ times }: Detail) =>
    t("was asked for a link to sign in with{times, plural, one {} other {, # times}}", {
      times: Number(times ?? 1),
    }),
  "staff.sign-in-link-used": () => t("signed in with a link"),
  "staff.email-change-asked": () => t("entered a new address"),
  "staff.email-changed": () => t("confirmed a new address"),
  "session.started": ({ via, secondFactor }: Detail) =>
    SIGN_IN_WORDS[`${via}${secondFactor ? " and second factor" : ""}`] ?? t("signed in"),
  "session.ended": () => t("signed out"),
  "sessions.ended": ({ sessions }: Detail) =>
    t("ended {sessions, plural, one {# session} other {# sessions}}", { sessions: Number(sessions) }),
  "factor.added": ({ kind }: Detail) =>
    kind === "totp" ? t("set up an authenticator app") : t("added a passkey"),
  "factor.removed": ({ kind }: Detail) =>
    kind === "totp" ? t("turned the authenticator app off") : t("removed a passkey"),
  "factor.renamed": () => t("renamed a passkey"),
  "recovery-codes.made": () => t("made new recovery codes"),
  "recovery-code.used": ({ left }: Detail) =>
    t("signed in with a recovery code; {left} left", { left: Number(left) }),
  "identity.linked": () => t("linked an account of the sign-in provider"),
  "sign-in.failed": ({ times }: Detail) =>
    t(
      "{times, plural, one {turned away a sign-in, for a wrong password} other {turned away # sign-ins, for wrong passwords}}",
      { times: Number(times) },
    ),
  "right.refused": ({ said, times }: Detail) =>
    said
      ? t(
          "tried {times, plural, one {something} other {# times something}} that their role does not allow: “{said}”",
          { times: Number(times), said: asSaid(String(said)) },
        )
      : t("tried {times, plural, one {something} other {# times something}} that their role does not allow", {
          times: Number(times),
        }),
  "backup.made": ({ bytes }: Detail) => t("made a backup ({size})", { size: sizeInWords(Number(bytes)) }),
  "backup.downloaded": ({ name }: Detail) => t("downloaded the backup {name}", { name: String(name) }),
  "database.checked": ({ faults }: Detail) =>
    t(
      "checked the data: {faults, plural, =0 {everything is as it was written} one {# fault found} other {# faults found}}",
      { faults: Number(faults) },
    ),
} as const satisfies Record<string, Tell>

const SIGN_IN_WORDS: Readonly<Record<string, string>> = worded({
  password: "signed in with a password",
  "password and second factor": "signed in with a password and a second factor",
  "passkey and second factor": "signed in with a passkey",
  "mail-link": "signed in by a link in a mail",
  "mail-link and second factor": "signed in by a link in a mail and with a second factor",
  oidc: "signed in through the sign-in provider",
  "oidc and second factor": "signed in through the sign-in provider, with a second factor",
})
