"use client"
import { useState } from "react"
import { Button } from "@/components/ui/button"
import { Menu, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu"
import { t } from "@/domain/words"
import type { ListedPartner, RowActions } from "./partner-row"

/** What can be done with one partner of the list. The menu is made when it is first opened: 150 of them are most of a page. */
export function RowMenu({
  partner,
  tiers,
  canMove,
  actions,
}: {
  partner: ListedPartner
  tiers: { id: number; name: string }[]
  canMove: boolean
  actions: RowActions
}) {
  const [isMade, setMade] = useState(false)
  if (partner.isArchived)
    return (
      <Button
        size="small"
        aria-label={t("Restore {name}", { name: partner.name })}
        onClick={() => actions.onRestore(partner)}
      >
        {t("Restore")}
      </Button>
    )
  const others = tiers.filter(({ id }) => id !== partner.tierId)
  const button = (
    <Button
      look="quiet"
      size="small"
      aria-haspopup="menu"
      aria-expanded={false}
      aria-label={t("More for {name}", { name: partner.name })}
      className="px-2"
    >
      <span aria-hidden="true">•••</span>
    </Button>
  )
  if (!isMade)
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: the button inside is what is pressed
      // biome-ignore lint/a11y/useKeyWithClickEvents: a button turns keys into clicks
      <span onClick={() => setMade(true)}>{button}</span>
    )
  return (
    <Menu defaultOpen trigger={button}>
      {canMove ? (
        <>
          <MenuItem onSelect={() => actions.onStep(partner, "up")}>{t("Move up")}</MenuItem>
          <MenuItem onSelect={() => actions.onStep(partner, "down")}>{t("Move down")}</MenuItem>
          <MenuItem onSelect={() => actions.onPlace(partner, { tierId: partner.tierId, edge: "start" })}>
            {t("Move to the top")}
          </MenuItem>
          <MenuItem onSelect={() => actions.onPlace(partner, { tierId: partner.tierId })}>
            {t("Move to the end")}
          </MenuItem>
          <MenuLine />
        </>
      ) : null}
      {canMove && others.length > 0 ? (
        <>
          <MenuLabel>{t("Move to")}</MenuLabel>
          {others.map(({ id, name }) => (
            <MenuItem key={id} onSelect={() => actions.onPlace(partner, { tierId: id })}>
              {name}
            </MenuItem>
          ))}
          <MenuLine />
        </>
      ) : null}
      <MenuItem onSelect={() => actions.onTags(partner)}>{t("Tags…")}</MenuItem>
      <MenuItem onSelect={() => actions.onArchive(partner)}>{t("Archive")}</MenuItem>
    </Menu>
  )
}
