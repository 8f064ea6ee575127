import type { ReactNode } from "react"
import type { Copy } from "@/domain/copies"
import { counted } from "@/domain/counted"
import { inWords } from "@/domain/names"
import type { CopiesMeant, ThreadItem } from "@/domain/review-thread"
import { t } from "@/domain/words"

/** One thing that happened, in a sentence with who did it. */
export function ThreadWords({ item }: { item: ThreadItem }) {
  return (
    <>
      <strong className="font-semibold text-ink">{item.by.name}</strong> {sentence(item)}
    </>
  )
}

function sentence(item: ThreadItem): ReactNode {
  switch (item.kind) {
    case "sent":
      return `sent revision ${item.number} for review to ${inWords(item.to)}`
    case "opened":
      return t("opened the link")
    case "approved":
      return `${item.role ? `(${item.role}) ` : ""}${ABOUT.approved[meant(item)]} ${item.number}`
    case "changes":
    case "commented":
    case "proposed":
      return `${ABOUT[item.kind][meant(item)]} ${item.number}`
    case "proposal-decided":
      return decided(item)
    case "handed-on":
      return (
        <>
          says that {item.to.name}, <span className="break-all">{item.to.email}</span>, is the right person
        </>
      )
    case "hand-on-decided":
      return item.confirmed
        ? `confirmed it: the colleague takes ${item.of}’s place`
        : `declined it: ${item.of} stays a contact`
    case "reminded":
      return `reminded ${inWords(item.to)}`
    case "reminders":
      return item.paused ? t("paused the reminders") : t("resumed the reminders")
    case "link":
      if (item.what === "asked for") return t("asked for a new link, and got one")
      return item.what === "sent again"
        ? `sent ${item.contact} a new link`
        : `revoked the link of ${item.contact}`
    case "contact":
      return `${item.what} the contact ${item.contact}${item.linkEnded ? "; the link to the old address ended" : ""}`
    case "published":
      return `published release ${item.release}, which closed the request`
    case "overridden":
      return `let it go public with release ${item.release} without a sign-off`
    case "archived":
      return t("archived the partner, which closes an open request")
    case "restored":
      return t("restored the partner")
  }
}

/** What was said of which text; a draft with one text needs no word for it. Each stands before the revision's number. */
const ABOUT = {
  approved: {
    entry: "signed off revision",
    both: "signed off both texts, for the web and for print, of revision",
    web: "signed off the entry for the web, not the print text, of revision",
    print: "signed off the print text of revision",
  },
  changes: {
    entry: "asked for changes to revision",
    both: "asked for changes to both texts of revision",
    web: "asked for changes to the entry for the web in revision",
    print: "asked for changes to the print text in revision",
  },
  commented: {
    entry: "commented on revision",
    both: "commented on both texts of revision",
    web: "commented on the entry for the web in revision",
    print: "commented on the print text in revision",
  },
  proposed: {
    entry: "proposed changes to revision",
    both: "proposed changes to both texts of revision",
    web: "proposed changes to the entry for the web in revision",
    print: "proposed changes to the print text in revision",
  },
} as const

function meant({ copies }: { copies: CopiesMeant }): "entry" | "both" | Copy {
  if (!copies) return "entry"
  return copies.length > 1 ? "both" : (copies[0] ?? "entry")
}

function decided({ outcome, taken, offered, of }: Extract<ThreadItem, { kind: "proposal-decided" }>): string {
  if (outcome === "left") return `left ${of}’s proposal as it was`
  if (offered === 0) return `closed ${of}’s proposal: the draft says all of it already`
  const changes =
    outcome === "taken" ? `all ${counted(offered, "change")}` : `${taken} of ${counted(offered, "change")}`
  return `took ${offered === 1 ? t("the one change") : changes} of ${of}’s proposal`
}
