import { PRESSING } from "@/domain/board-view"
import type { CopyStandingFacts, StandingFacts } from "@/domain/standing-facts"
import { t } from "@/domain/words"
import type { Step } from "./next-step"

/** What staff do next, and why: about the text that presses more, when there are two. */
export function nextStep(facts: StandingFacts, path: string): { step: Step; hint: string } {
  const { print } = facts
  if (print === "missing" && facts.standing === "approved")
    return {
      step: { href: path, label: t("Write the print text"), sendToo: false },
      hint: t("The entry for the web is signed off. The tier asks for a short print text, too."),
    }
  if (print === null || print === "missing") return stepOf(facts, path)
  const isPrint = PRESSING.indexOf(print.standing) < PRESSING.indexOf(facts.standing)
  return stepOf(isPrint ? print : facts, path)
}

function stepOf(facts: CopyStandingFacts, path: string): { step: Step; hint: string } {
  switch (facts.standing) {
    case "approved":
      return { step: null, hint: t("Nothing is owed. An edit would need a new sign-off.") }
    case "waiting":
      return facts.remindersPaused
        ? { step: null, hint: t("It is their turn. Reminders are paused.") }
        : {
            step: "remind",
            hint: t("It is their turn. A reminder brings a new link and ends the one they have."),
          }
    case "proposal":
      return {
        step: {
          href: `${path}/proposals/${facts.proposal?.answerId}`,
          label: t("Look at the proposal"),
          sendToo: false,
        },
        hint: t("Take it, or parts of it, or leave it. Nothing changes until you do."),
      }
    case "changes asked":
      return facts.objection?.proposed
        ? { step: "send", hint: t("Send the draft once more, with a note on what you left and why.") }
        : {
            step: { href: path, label: t("Change the text"), sendToo: true },
            hint: t("Read below what they ask for, change the text or the logo, then send it again."),
          }
    case "no contact":
      return { step: null, hint: t("Add somebody who decides; then the draft can be sent.") }
    case "changed":
      return {
        step: "send",
        hint: t(
          "The contacts still see revision {number}. Send the newer draft, so that they answer to what it says now.",
          { number: facts.sent?.number },
        ),
      }
    case "not sent":
      return { step: "send", hint: t("Each contact gets a personal link to read the draft and to answer.") }
    case "closed":
      return { step: "send", hint: t("Send the draft again if it is to be signed off after all.") }
  }
}
