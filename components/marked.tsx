import type { ReactNode } from "react"
import type { Op } from "@/domain/diff/words"

const LOOKS = {
  added: "[del+&]:ml-1 bg-act-wash text-act underline decoration-2 underline-offset-3",
  removed: "bg-wrong-wash text-wrong line-through",
} as const

/** What was added or removed: by a line, a color, and words for those who see neither. */
export function Marked({ op, children }: { op: Op; children: ReactNode }) {
  if (op === "same") return children
  const Element = op === "added" ? "ins" : "del"
  return (
    <Element className={`rounded-sm box-decoration-clone ${LOOKS[op]}`}>
      <Hidden>{` [${op}: `}</Hidden>
      {children}
      <Hidden>{"] "}</Hidden>
    </Element>
  )
}

/** Words that are only spoken; a copied text does without them. */
export function Hidden({ children }: { children: string }) {
  return <span className="sr-only select-none">{children}</span>
}
