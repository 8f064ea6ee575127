import { ACTIVITY_VERBS, type ActivityVerb } from "./activity"
import { t } from "./words"

/** The kinds of activity that a reader may look for, each with the nouns of its verbs. */
export const ACTIVITY_KINDS = {
  entries: {
    get word() {
      return t("Texts and logos")
    },
    nouns: ["revision", "logo", "partner", "partners", "finding", "columns"],
  },
  "sign-off": {
    get word() {
      return t("Sign-off")
    },
    nouns: ["review", "reminders", "link", "answer", "proposal", "hand-on", "contact", "contacts"],
  },
  public: {
    get word() {
      return t("Publishing")
    },
    nouns: ["event.published", "event.unpublished", "event.rolled-back", "schedule"],
  },
  setup: {
    get word() {
      return t("Settings")
    },
    nouns: ["event", "tier"],
  },
  mail: {
    get word() {
      return t("Mail")
    },
    nouns: ["mail"],
  },
} as const
export type ActivityKind = keyof typeof ACTIVITY_KINDS

/** The same for what belongs to no event. */
export const INSTALLATION_KINDS = {
  "sign-ins": {
    get word() {
      return t("Sign-ins")
    },
    nouns: ["session", "sessions", "sign-in"],
  },
  refusals: {
    get word() {
      return t("Refusals")
    },
    nouns: ["right"],
  },
  staff: {
    get word() {
      return t("Staff")
    },
    nouns: ["owner", "staff", "factor", "recovery-codes", "recovery-code", "identity"],
  },
  data: {
    get word() {
      return t("Backups and checks")
    },
    nouns: ["backup", "database"],
  },
} as const
export type InstallationKind = keyof typeof INSTALLATION_KINDS

/** The verbs of a kind; publishing is no matter of settings, though both are about the event. */
export function verbsOf(kind: ActivityKind | InstallationKind): ActivityVerb[] {
  const nouns: readonly string[] = { ...ACTIVITY_KINDS, ...INSTALLATION_KINDS }[kind].nouns
  const publishing: readonly string[] = ACTIVITY_KINDS.public.nouns
  return ACTIVITY_VERBS.filter((verb) => {
    if (nouns.includes(verb)) return true
    return nouns.includes(verb.slice(0, verb.indexOf("."))) && !publishing.includes(verb)
  })
}
