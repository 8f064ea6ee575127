"use client"
import Link from "next/link"
import { type KeyboardEvent, useState } from "react"
import { chosenOn, publicPage } from "@/components/grounds"
import { WallCard, type WallLogo } from "@/components/logo-wall"
import { NudgeBar } from "@/components/nudge-bar"
import { rich } from "@/components/rich"
import { Notice } from "@/components/ui/notice"
import { Term } from "@/components/ui/term"
import { useNudges } from "@/components/use-nudges"
import { NUDGE_LIMIT } from "@/domain/logo-facts"
import type { LogoSize } from "@/domain/release"
import { marked, t } from "@/domain/words"
import { nudge as saveNudge } from "../partners/logo-actions"
import { Switch } from "./switch"

type HungLogo = WallLogo & { slug: string }
type Tier = { id: number; name: string; logoSize: LogoSize; logos: HungLogo[] }

const BALANCE = { after: marked("Balanced"), before: marked("As files") } as const
const THEME = { light: marked("Light"), dark: marked("Dark") } as const
const KEYS: Record<string, number> = { "+": 1, "=": 1, "-": -1, "−": -1, _: -1 }

/** The wall before and after balancing, on light and on dark; a logo that still looks off is chosen and nudged. */
export function WallDesk({ tiers, base, canEdit }: { tiers: Tier[]; base: string; canEdit: boolean }) {
  const [balance, setBalance] = useState<keyof typeof BALANCE>("after")
  const [theme, setTheme] = useState<keyof typeof THEME>("light")
  const [chosenId, setChosenId] = useState<number | null>(null)
  const nudges = useNudges(saveNudge, () => {})
  const isBalanced = balance === "after"
  const chosen = tiers.flatMap(({ logos }) => logos).find(({ id, logo }) => id === chosenId && logo)

  function onKey(event: KeyboardEvent, item: HungLogo) {
    const step = KEYS[event.key]
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    setChosenId(item.id)
    nudges.set(item.id, Math.min(NUDGE_LIMIT, Math.max(-NUDGE_LIMIT, nudges.of(item) + step)))
  }

  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Switch label={t("Sizes")} options={BALANCE} value={balance} onChange={setBalance} />
        <Switch label={t("Page")} options={THEME} value={theme} onChange={setTheme} />
      </div>
      <p className="max-w-prose text-soft">
        {isBalanced
          ? rich(
              "Logos of one tier <term>look equally large</term>: what counts is the mark and its weight, not the box of its file.",
              { term: (words) => <Term of="optical balance">{words}</Term> },
            )
          : t("What the files alone would give: equally large boxes, with whatever empty margin is in them.")}
        {isBalanced && canEdit
          ? ` ${t("If one still looks off, choose it and nudge it, also with the keys + and −.")}`
          : ""}
      </p>
      <div style={publicPage(theme)} className="grid gap-8 rounded-md border border-line p-4 sm:p-6">
        {tiers.map((tier) => (
          <section key={tier.id} aria-labelledby={`tier-${tier.id}`} className="grid gap-3">
            <h2 id={`tier-${tier.id}`} className="font-serif text-18 font-medium">
              {tier.name}
            </h2>
            <ul className="flex flex-wrap gap-4">
              {tier.logos.map((item) => {
                const card = (
                  <WallCard
                    item={{ ...item, nudge: nudges.of(item) }}
                    look={{ card: tier.logoSize, theme, isBalanced }}
                  />
                )
                return (
                  <li key={item.id} className="max-w-full max-sm:[zoom:0.75]">
                    {canEdit && isBalanced && item.logo ? (
                      <button
                        type="button"
                        aria-pressed={item.id === chosen?.id}
                        onClick={() => setChosenId(item.id === chosenId ? null : item.id)}
                        onKeyDown={(event) => onKey(event, item)}
                        style={chosenOn(theme)}
                        className="block max-w-full rounded-[2px] aria-pressed:outline-2 aria-pressed:outline-offset-3"
                      >
                        {card}
                      </button>
                    ) : (
                      card
                    )}
                  </li>
                )
              })}
            </ul>
          </section>
        ))}
      </div>
      {nudges.problem ? <Notice tone="wrong">{nudges.problem}</Notice> : null}
      {chosen && isBalanced && canEdit ? (
        <div className="sticky bottom-0 z-10 -mx-4 flex flex-wrap items-center gap-x-6 gap-y-2 border-t border-line bg-paper px-4 py-3 sm:mx-0 sm:px-0">
          <p className="font-semibold">
            <Link href={`${base}/partners/${chosen.slug}`} className="text-act underline underline-offset-3">
              {chosen.name}
            </Link>
          </p>
          <NudgeBar item={chosen} nudges={nudges} />
        </div>
      ) : null}
    </div>
  )
}
