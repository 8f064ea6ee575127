"use client"
import { chosenOn, publicPage } from "@/components/grounds"
import { WallCard, type WallLogo } from "@/components/logo-wall"
import { NudgeBar } from "@/components/nudge-bar"
import { Notice } from "@/components/ui/notice"
import { useNudges } from "@/components/use-nudges"
import type { LogoCard } from "@/domain/logo-card"
import { t } from "@/domain/words"
import { nudge } from "../logo-actions"

/** The logo between its neighbors, as large as the page shows it, at half the size; and how to correct that by eye. */
export function OnTheWall({
  partnerId,
  card,
  wall,
  frozen,
  onChange,
}: {
  partnerId: number
  card: LogoCard
  wall: WallLogo[]
  frozen: boolean
  onChange: () => void
}) {
  const nudges = useNudges(nudge, onChange)
  const own = wall.find(({ id }) => id === partnerId)
  return (
    <div className="mt-2 grid gap-2">
      <h3 className="font-semibold">{t("On the wall, between its neighbors")}</h3>
      <ul style={publicPage("light")} className="flex flex-wrap gap-3 rounded-md border border-line p-3">
        {wall.map((item) => (
          <li
            key={item.id}
            style={chosenOn("light")}
            className={item.id === partnerId ? "rounded-[2px] outline-2 outline-offset-2" : ""}
          >
            <WallCard
              item={{ ...item, nudge: nudges.of(item) }}
              look={{ card, theme: "light", isBalanced: true, scale: 0.5 }}
            />
          </li>
        ))}
      </ul>
      {wall.length < 2 ? (
        <p className="text-13 text-soft">{t("No other partner of this tier has a logo yet.")}</p>
      ) : null}
      {own && !frozen ? <NudgeBar item={own} nudges={nudges} /> : null}
      {nudges.problem ? <Notice tone="wrong">{nudges.problem}</Notice> : null}
    </div>
  )
}
