import type { ReactNode } from "react"

const TONES = {
  done: { look: "border-act bg-act-wash", sign: "✓" },
  owed: { look: "border-owed bg-owed-wash", sign: "!" },
  wrong: { look: "border-wrong bg-wrong-wash", sign: "!" },
} as const

/** One message in the flow of the page. Wrong ones are announced at once, others politely. */
export function Notice({ tone, children }: { tone: keyof typeof TONES; children: ReactNode }) {
  const { look, sign } = TONES[tone]
  return (
    <div
      role={tone === "wrong" ? "alert" : "status"}
      className={`flex gap-3 rounded-md border-l-4 px-4 py-3 text-15 ${look}`}
    >
      <span aria-hidden="true" className="font-semibold">
        {sign}
      </span>
      <div className="min-w-0">{children}</div>
    </div>
  )
}
