import type { ReactNode } from "react"
import { rich, richSaid } from "@/components/rich"
import type { Copy } from "@/domain/copies"
import { inWords } from "@/domain/names"
import type { CopiesMeant, ThreadItem } from "@/domain/review-thread"
import { type Message, marked } from "@/domain/words"

/** One thing that happened, in a sentence with who did it. */
export function ThreadWords({ item }: { item: ThreadItem }) {
  return sentence(item, <strong className="font-semibold text-ink">{item.by.name}</strong>)
}

function sentence(item: ThreadItem, who: ReactNode): ReactNode {
  switch (item.kind) {
    case "sent":
      return rich("{who} sent revision {number} for review to {names}", {
        ...{ who, number: item.number, names: inWords(item.to) },
      })
    case "opened":
      return rich("{who} opened the link", { who })
    case "approved":
    case "changes":
    case "commented":
    case "proposed":
      return answered(item, who)
    case "proposal-decided":
      return decided(item, who)
    case "handed-on":
      return rich("{who} says that {name}, {address}, is the right person", {
        ...{ who, name: item.to.name, address: <span className="break-all">{item.to.email}</span> },
      })
    case "hand-on-decided":
      return item.confirmed
        ? rich("{who} confirmed it: the colleague takes {name}’s place", { who, name: item.of })
        : rich("{who} declined it: {name} stays a contact", { who, name: item.of })
    case "reminded":
      return rich("{who} reminded {names}", { who, names: inWords(item.to) })
    case "reminders":
      return item.paused
        ? rich("{who} paused the reminders", { who })
        : rich("{who} resumed the reminders", { who })
    case "link":
      return linked(item, who)
    case "contact":
      return contactChanged(item, who)
    case "published":
      return rich("{who} published release {release}, which closed the request", {
        ...{ who, release: item.release },
      })
    case "overridden":
      return rich("{who} let it go public with release {release} without a sign-off", {
        ...{ who, release: item.release },
      })
    case "archived":
      return rich("{who} archived the partner, which closes an open request", { who })
    case "restored":
      return rich("{who} restored the partner", { who })
  }
}

type Answered = Extract<ThreadItem, { kind: "approved" | "changes" | "commented" | "proposed" }>

/** The sentence says what was answered to which text; a draft with one text needs no word for it. */
function answered(item: Answered, who: ReactNode): ReactNode {
  const role = item.kind === "approved" ? item.role : ""
  return richSaid(ABOUT[item.kind][meant(item)], {
    who: role ? (
      <>
        {who} ({role})
      </>
    ) : (
      who
    ),
    number: item.number,
  })
}

const ABOUT = {
  approved: {
    entry: marked("{who} signed off revision {number}"),
    both: marked("{who} signed off both texts, for the web and for print, of revision {number}"),
    web: marked("{who} signed off the entry for the web, not the print text, of revision {number}"),
    print: marked("{who} signed off the print text of revision {number}"),
  },
  changes: {
    entry: marked("{who} asked for changes to revision {number}"),
    both: marked("{who} asked for changes to both texts of revision {number}"),
    web: marked("{who} asked for changes to the entry for the web in revision {number}"),
    print: marked("{who} asked for changes to the print text in revision {number}"),
  },
  commented: {
    entry: marked("{who} commented on revision {number}"),
    both: marked("{who} commented on both texts of revision {number}"),
    web: marked("{who} commented on the entry for the web in revision {number}"),
    print: marked("{who} commented on the print text in revision {number}"),
  },
  proposed: {
    entry: marked("{who} proposed changes to revision {number}"),
    both: marked("{who} proposed changes to both texts of revision {number}"),
    web: marked("{who} proposed changes to the entry for the web in revision {number}"),
    print: marked("{who} proposed changes to the print text in revision {number}"),
  },
} as const satisfies Record<Answered["kind"], Record<"entry" | "both" | Copy, Message>>

function meant({ copies }: { copies: CopiesMeant }): "entry" | "both" | Copy {
  if (!copies) return "entry"
  return copies.length > 1 ? "both" : (copies[0] ?? "entry")
}

function decided(item: Extract<ThreadItem, { kind: "proposal-decided" }>, who: ReactNode): ReactNode {
  const { outcome, taken, offered, of: name } = item
  if (outcome === "left") return rich("{who} left {name}’s proposal as it was", { who, name })
  if (offered === 0)
    return rich("{who} closed {name}’s proposal: the draft says all of it already", { who, name })
  if (offered === 1) return rich("{who} took the one change of {name}’s proposal", { who, name })
  return outcome === "taken"
    ? rich("{who} took all {offered, plural, other {# changes}} of {name}’s proposal", { who, offered, name })
    : rich("{who} took {taken} of {offered, plural, other {# changes}} of {name}’s proposal", {
        ...{ who, taken, offered, name },
      })
}

function linked({ what, contact }: Extract<ThreadItem, { kind: "link" }>, who: ReactNode): ReactNode {
  if (what === "asked for") return rich("{who} asked for a new link, and got one", { who })
  return what === "sent again"
    ? rich("{who} sent {contact} a new link", { who, contact })
    : rich("{who} revoked the link of {contact}", { who, contact })
}

function contactChanged(item: Extract<ThreadItem, { kind: "contact" }>, who: ReactNode): ReactNode {
  const { what, contact, linkEnded } = item
  const facts = { who, contact, ended: linkEnded ? "yes" : "no" }
  switch (what) {
    case "added":
      return rich("{who} added the contact {contact}", facts)
    case "changed":
      return rich(
        "{who} changed the contact {contact}{ended, select, yes {; the link to the old address ended} other {}}",
        facts,
      )
    case "removed":
      return rich(
        "{who} removed the contact {contact}{ended, select, yes {; the link to the old address ended} other {}}",
        facts,
      )
  }
}
