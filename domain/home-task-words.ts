import type { HomeGroup, TaskFacts } from "./home-tasks"
import { t } from "./words"

/** What a task about partners says, and where it leads. */
export type TaskWords = {
  one: string
  /** `partners`: "3 partners". */
  many: (partners: string) => string
  verb: string
  /** `only` is the address of the partner when there is but one. */
  href: (only: string | null) => string
}

/** The words of a task that is about one partner or many; `publishes` tells whether the reader may publish. */
export function taskWords(
  {
    base,
    proposalId,
    daysLeft,
    publishRule,
  }: Pick<TaskFacts, "base" | "proposalId" | "daysLeft" | "publishRule">,
  group: HomeGroup,
  publishes: boolean,
): TaskWords {
  const board = (show: string) => `${base}/sign-off?show=${show}&sort=standing`
  const signOffOr = (rest: string) => (only: string | null) =>
    only === null ? rest : `${base}/partners/${only}/sign-off`
  const due = daysLeft === 0 ? "today" : daysLeft === 1 ? "tomorrow" : `in ${daysLeft} days`
  switch (group) {
    case "proposal":
      return {
        one: t("A partner proposes a text or logo of its own."),
        many: (partners) => `${partners} propose a text or logo of their own.`,
        verb: "Decide",
        href: (only) =>
          only !== null && proposalId !== null
            ? `${base}/partners/${only}/proposals/${proposalId}`
            : signOffOr(board("with-us"))(only),
      }
    case "handed on":
      return {
        one: t("A contact named a colleague as the right person."),
        many: (partners) => t("Contacts of {partners} named a colleague as the right person.", { partners }),
        verb: "Confirm",
        href: signOffOr(board("with-us")),
      }
    case "changes asked":
      return {
        one: t("A partner asked for changes."),
        many: (partners) => `${partners} asked for changes.`,
        verb: t("Read what"),
        href: signOffOr(board("with-us")),
      }
    case "late":
      return {
        one: t("A partner is late with its answer."),
        many: (partners) => `${partners} are late with their answers.`,
        verb: "Remind",
        href: signOffOr(board("late")),
      }
    case "changed":
      return {
        one: t("A draft has changed since it was sent."),
        many: (partners) => t("The drafts of {partners} have changed since they were sent.", { partners }),
        verb: t("Send again"),
        href: signOffOr(board("with-us")),
      }
    case "publishable":
      return {
        ...(publishRule === "approved" ? SIGNED_OFF : FREE)[publishes ? "publisher" : "editor"],
        verb: publishes ? "Publish" : t("See what will change"),
        href: () => `${base}/publish`,
      }
    case "closed":
      return {
        one: t("A request was closed without a sign-off."),
        many: (partners) => t("Requests to {partners} were closed without a sign-off.", { partners }),
        verb: t("Send again"),
        href: signOffOr(board("with-us")),
      }
    case "waiting":
      return {
        one: t("A partner has yet to answer, and answers are due {due}.", { due }),
        many: (partners) => `${partners} have yet to answer, and answers are due ${due}.`,
        verb: "Remind",
        href: signOffOr(board("waiting")),
      }
    case "not sent":
      return {
        one: t("A draft has not been sent yet."),
        many: (partners) => t("The drafts of {partners} have not been sent yet.", { partners }),
        verb: "Send",
        href: signOffOr(board("with-us")),
      }
    case "no contact":
      return {
        one: t("A partner has no contact who decides."),
        many: (partners) => `${partners} have no contact who decides.`,
        verb: t("Add contacts"),
        href: signOffOr(`${base}/sign-off/contacts`),
      }
    case "missing":
      return {
        one: t("An entry has something missing."),
        many: (partners) => t("The entries of {partners} have something missing.", { partners }),
        verb: t("Fill in"),
        href: (only) => `${base}/partners${only === null ? "?missing=1" : `/${only}`}`,
      }
  }
}

type Said = Record<"publisher" | "editor", Pick<TaskWords, "one" | "many">>

/** Where only what was signed off may go public. */
const SIGNED_OFF: Said = {
  publisher: {
    one: "A signed-off draft is not public yet.",
    many: (partners) => t("The signed-off drafts of {partners} are not public yet.", { partners }),
  },
  editor: {
    one: "A signed-off draft is not public yet. A publisher can publish it.",
    many: (partners) =>
      t("The signed-off drafts of {partners} are not public yet. A publisher can publish them.", {
        partners,
      }),
  },
}

/** Where staff decide what goes public. */
const FREE: Said = {
  publisher: {
    one: "A draft is not public as it is now.",
    many: (partners) => t("The drafts of {partners} are not public as they are now.", { partners }),
  },
  editor: {
    one: "A draft is not public as it is now. A publisher can publish it.",
    many: (partners) =>
      t("The drafts of {partners} are not public as they are now. A publisher can publish them.", {
        partners,
      }),
  },
}
