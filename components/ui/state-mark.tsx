const MARKS = {
  done: { sign: "●", color: "text-act" },
  owed: { sign: "◐", color: "text-owed" },
  wrong: { sign: "▲", color: "text-wrong" },
  none: { sign: "○", color: "text-soft" },
} as const

export type MarkTone = keyof typeof MARKS

/** A state in a list: a shape, a word, and only then a color. */
export function StateMark({ tone, children }: { tone: MarkTone; children: string }) {
  const { sign, color } = MARKS[tone]
  return (
    <span className="inline-flex items-baseline gap-1.5 text-13 whitespace-nowrap">
      <span aria-hidden="true" className={color}>
        {sign}
      </span>
      {children}
    </span>
  )
}
