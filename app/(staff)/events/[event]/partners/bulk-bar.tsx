"use client"
import Link from "next/link"
import { useState } from "react"
import { Button, buttonClass } from "@/components/ui/button"
import { Menu, MenuItem, MenuLine } from "@/components/ui/menu"
import type { BulkKind, BulkUndo } from "@/domain/bulk-changes"

import { t } from "@/domain/words"
import { chosenInAddress } from "@/lib/chosen-partners"
import { SendDialog } from "../sign-off/send-dialog"
import { BulkDialog } from "./bulk-dialog"

/** What one may do with those who are selected. */
export type BulkRights = { edit: boolean; send: boolean; publish: boolean }

/** What can be done with all who are selected. It stays at the foot of the window while anybody is. */
export function BulkBar({
  eventId,
  base,
  rights,
  selected,
  hidden,
  isArchive,
  tiers,
  tags,
  onClear,
  onDone,
}: {
  eventId: number
  base: string
  rights: BulkRights
  selected: number[]
  /** How many of them are not on this page. */
  hidden: number
  isArchive: boolean
  tiers: { id: number; name: string }[]
  tags: string[]
  onClear: () => void
  onDone: (words: string, undo: BulkUndo) => void
}) {
  const [kind, setKind] = useState<BulkKind | null>(null)
  return (
    <div className="sticky bottom-0 z-10 flex flex-wrap items-center gap-x-2 gap-y-1 border-t border-ink bg-paper py-3">
      <p role="status" className="grow sm:grow-0">
        {hidden > 0
          ? t("{partners, plural, one {# partner} other {# partners}} selected, {hidden} not on this page", {
              ...{ partners: selected.length, hidden },
            })
          : t("{partners, plural, one {# partner} other {# partners}} selected", {
              partners: selected.length,
            })}
      </p>
      <Button look="quiet" size="small" className="max-sm:-mr-3 sm:mr-2" onClick={onClear}>
        {t("Clear")}
      </Button>
      <span className="basis-full sm:hidden" />
      {rights.edit && isArchive ? (
        <Button size="small" onClick={() => setKind("restore")}>
          {t("Restore")}
        </Button>
      ) : null}
      {rights.edit && !isArchive ? (
        <Menu
          align="start"
          trigger={
            <Button size="small" aria-label={t("Change those selected")}>
              {t("Change")}
            </Button>
          }
        >
          <MenuItem onSelect={() => setKind("tier")}>{t("Move to a tier…")}</MenuItem>
          <MenuItem onSelect={() => setKind("add tag")}>{t("Add a tag…")}</MenuItem>
          <MenuItem disabled={tags.length === 0} onSelect={() => setKind("remove tag")}>
            {t("Remove a tag…")}
          </MenuItem>
          <MenuLine />
          <MenuItem onSelect={() => setKind("archive")}>{t("Archive…")}</MenuItem>
        </Menu>
      ) : null}
      {rights.send && !isArchive ? (
        <>
          <SendDialog
            eventId={eventId}
            whom={{ partnerIds: selected }}
            kind="send"
            label={t("Send")}
            size="small"
            onSent={onClear}
          />
          <SendDialog
            eventId={eventId}
            whom={{ partnerIds: selected }}
            kind="remind"
            size="small"
            onSent={onClear}
          />
        </>
      ) : null}
      {rights.publish && !isArchive ? (
        <Link
          href={`${base}/publish?partners=${chosenInAddress(selected)}`}
          prefetch={false}
          className={buttonClass("plain", "small")}
        >
          {t("Publish")}
        </Link>
      ) : null}
      {kind ? (
        <BulkDialog
          eventId={eventId}
          kind={kind}
          partnerIds={selected}
          tiers={tiers}
          tags={tags}
          onClose={() => setKind(null)}
          onDone={(words, undo) => {
            setKind(null)
            onDone(words, undo)
          }}
        />
      ) : null}
    </div>
  )
}
