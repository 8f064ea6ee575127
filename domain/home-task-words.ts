import type { HomeGroup, TaskFacts } from "./home-tasks"
import { t } from "./words"

/** What a task about partners says, and where it leads. */
export type TaskWords = {
  /** About so many partners. */
  words: (total: number) => string
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
  switch (group) {
    case "proposal":
      return {
        words: (total) =>
          t(
            "{total, plural, one {A partner proposes a text or logo of its own.} other {# partners propose a text or logo of their own.}}",
            { total },
          ),
        verb: t("Decide"),
        href: (only) =>
          only !== null && proposalId !== null
            ? `${base}/partners/${only}/proposals/${proposalId}`
            : signOffOr(board("with-us"))(only),
      }
    case "handed on":
      return {
        words: (total) =>
          t(
            "{total, plural, one {A contact named a colleague as the right person.} other {Contacts of # partners named a colleague as the right person.}}",
            { total },
          ),
        verb: t("Confirm"),
        href: signOffOr(board("with-us")),
      }
    case "changes asked":
      return {
        words: (total) =>
          t("{total, plural, one {A partner asked for changes.} other {# partners asked for changes.}}", {
            total,
          }),
        verb: t("Read what"),
        href: signOffOr(board("with-us")),
      }
    case "late":
      return {
        words: (total) =>
          t(
            "{total, plural, one {A partner is late with its answer.} other {# partners are late with their answers.}}",
            { total },
          ),
        verb: t("Remind"),
        href: signOffOr(board("late")),
      }
    case "changed":
      return {
        words: (total) =>
          t(
            "{total, plural, one {A draft has changed since it was sent.} other {The drafts of # partners have changed since they were sent.}}",
            { total },
          ),
        verb: t("Send again"),
        href: signOffOr(board("with-us")),
      }
    case "publishable":
      return {
        words: (total) => (publishRule === "approved" ? signedOffInWords : freeInWords)(total, publishes),
        verb: publishes ? t("Publish") : t("See what will change"),
        href: () => `${base}/publish`,
      }
    case "closed":
      return {
        words: (total) =>
          t(
            "{total, plural, one {A request was closed without a sign-off.} other {Requests to # partners were closed without a sign-off.}}",
            { total },
          ),
        verb: t("Send again"),
        href: signOffOr(board("with-us")),
      }
    case "waiting":
      return {
        words: (total) =>
          t(
            "{total, plural, one {A partner has yet to answer} other {# partners have yet to answer}}, and answers are due {days, plural, =0 {today} =1 {tomorrow} other {in # days}}.",
            { total, days: daysLeft ?? 0 },
          ),
        verb: t("Remind"),
        href: signOffOr(board("waiting")),
      }
    case "not sent":
      return {
        words: (total) =>
          t(
            "{total, plural, one {A draft has not been sent yet.} other {The drafts of # partners have not been sent yet.}}",
            { total },
          ),
        verb: t("Send"),
        href: signOffOr(board("with-us")),
      }
    case "no contact":
      return {
        words: (total) =>
          t(
            "{total, plural, one {A partner has no contact who decides.} other {# partners have no contact who decides.}}",
            { total },
          ),
        verb: t("Add contacts"),
        href: signOffOr(`${base}/sign-off/contacts`),
      }
    case "missing":
      return {
        words: (total) =>
          t(
            "{total, plural, one {An entry has something missing.} other {The entries of # partners have something missing.}}",
            { total },
          ),
        verb: t("Fill in"),
        href: (only) => `${base}/partners${only === null ? "?missing=1" : `/${only}`}`,
      }
  }
}

/** Where only what was signed off may go public. */
function signedOffInWords(total: number, publishes: boolean): string {
  return publishes
    ? t(
        "{total, plural, one {A signed-off draft is not public yet.} other {The signed-off drafts of # partners are not public yet.}}",
        { total },
      )
    : t(
        "{total, plural, one {A signed-off draft is not public yet. A publisher can publish it.} other {The signed-off drafts of # partners are not public yet. A publisher can publish them.}}",
        { total },
      )
}

/** Where staff decide what goes public. */
function freeInWords(total: number, publishes: boolean): string {
  return publishes
    ? t(
        "{total, plural, one {A draft is not public as it is now.} other {The drafts of # partners are not public as they are now.}}",
        { total },
      )
    : t(
        "{total, plural, one {A draft is not public as it is now. A publisher can publish it.} other {The drafts of # partners are not public as they are now. A publisher can publish them.}}",
        { total },
      )
}
