"use client"
import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter"
import { useEffect, useState } from "react"
import { Notice } from "@/components/ui/notice"
import { type UndoOffer, useUndo } from "@/components/ui/undo"
import { useListKeys } from "@/components/use-list-keys"
import { useSelection } from "@/components/use-selection"
import { answerOf } from "@/components/use-submit"
import type { PartnerFacts } from "@/db/derived-facts"
import { stepTarget, type Target } from "@/domain/arrangement"
import { type BulkUndo, keptInWords } from "@/domain/bulk-changes"
import type { Result } from "@/domain/result"
import { t } from "@/domain/words"
import { BulkBar, type BulkRights } from "./bulk-bar"
import { archive, restore, takeBack } from "./list-actions"
import { ListSections } from "./list-sections"
import type { ListedPartner, ListedTier } from "./partner-row"
import { SelectPage } from "./select-page"
import { TagsDialog } from "./tags-dialog"
import { useMoves } from "./use-moves"
import { useRowActions } from "./use-row-actions"

/**
 * The partners of a page, by tier in the order of the public page, or in another order without tiers. Under their tiers the
 * order is changed by dragging a row's handle, by the arrow keys on it, or by the row's menu; each change is saved at once.
 */
export function PartnerList({
  eventId,
  base,
  rights,
  canMove,
  isArchive,
  isGrouped,
  sections: given,
  around,
  total,
  search,
  tiers,
  tags,
}: {
  eventId: number
  base: string
  rights: BulkRights
  canMove: boolean
  isArchive: boolean
  /** Do the rows stand under their tiers? */
  isGrouped: boolean
  sections: ListedTier[]
  around: Record<"before" | "after", Pick<PartnerFacts, "id" | "tierId"> | null>
  /** How many the view has on all its pages, and the view as an address has it. */
  total: number
  search: string
  /** All tiers of the event, and all tags in use. */
  tiers: { id: number; name: string }[]
  tags: string[]
}) {
  const [problem, setProblem] = useState<string | null>(null)
  const offerUndo = useUndo()
  const [tagged, setTagged] = useState<ListedPartner | null>(null)
  const moves = useMoves(given, setProblem)
  const shown = moves.tiers.flatMap(({ partners }) => partners)
  const selection = useSelection(shown.map(({ id }) => id))
  const selected = [...selection.picked]
  const listKeys = useListKeys()

  function step(partner: ListedPartner, direction: "up" | "down") {
    const target = stepTarget<ListedPartner, ListedTier>(moves.tiers, partner.id, direction)
    if (target) return moves.show(partner, target)
    // Over the border of the page: its neighbor there is known, and the page is shown anew.
    const edge = direction === "up" ? ("before" as const) : ("after" as const)
    const neighbor = around[edge]
    const from = moves.tierOf(partner.id)
    if (!neighbor || !from) return
    moves.save(
      { partner, fromTierId: from.id, to: { tierId: neighbor.tierId, partnerId: neighbor.id, edge } },
      null,
    )
  }

  async function act(call: Promise<Result>, offer: UndoOffer) {
    setProblem(null)
    const result = await answerOf(call)
    if (!result.ok) return setProblem(result.message)
    // The row that had the focus is gone.
    offerUndo({ ...offer, takesFocus: true })
  }

  const actions = useRowActions({
    onSelect: ({ id }, range) => selection.pick(id, range),
    onStep: step,
    onPlace: (partner: ListedPartner, target: Target) => moves.show(partner, target),
    onTags: setTagged,
    onArchive: (partner) =>
      void act(archive(partner.id), {
        said: t("{name} is archived.", { name: partner.name }),
        undo: () => restore(partner.id),
        undone: t("{name} is back where it stood.", { name: partner.name }),
      }),
    onRestore: (partner) =>
      void act(restore(partner.id), {
        said: t("{name} is back in the list.", { name: partner.name }),
        undo: () => archive(partner.id),
        undone: t("{name} is archived again.", { name: partner.name }),
      }),
  })

  useEffect(() =>
    monitorForElements({
      onDrop: ({ source, location }) => {
        const target = location.current.dropTargets[0]?.data as Target | undefined
        const dragged = shown.find(({ id }) => id === source.data.partnerId)
        if (target && dragged) moves.show(dragged, target)
      },
    }),
  )

  const canSelect = rights.edit || rights.send || rights.publish
  return (
    <div className="grid gap-6">
      {problem ? <Notice tone="wrong">{problem}</Notice> : null}
      <p role="status" className="sr-only">
        {moves.spoken}
      </p>
      {canSelect && shown.length > 0 ? (
        <SelectPage
          eventId={eventId}
          search={search}
          total={total}
          onPage={shown.length}
          selection={selection}
          onProblem={setProblem}
        />
      ) : null}
      <div {...listKeys}>
        <ListSections
          sections={moves.tiers}
          isGrouped={isGrouped}
          base={base}
          tiers={tiers}
          canEdit={rights.edit}
          canMove={canMove}
          picked={canSelect ? selection.picked : null}
          actions={actions}
        />
      </div>
      {selected.length > 0 ? (
        <BulkBar
          eventId={eventId}
          base={base}
          rights={rights}
          selected={selected}
          hidden={selected.length - shown.filter(({ id }) => selection.picked.has(id)).length}
          isArchive={isArchive}
          tiers={tiers}
          tags={tags}
          onClear={selection.clear}
          onDone={(words: string, undo: BulkUndo) => {
            selection.clear()
            offerUndo({
              said: words,
              undo: async () => {
                const back = await takeBack({ eventId, undo })
                return back.ok
                  ? { ok: true, ...(back.kept > 0 ? { undone: keptInWords(back.kept) } : {}) }
                  : back
              },
              undone: t("All of it is as it was."),
              takesFocus: true,
            })
          }}
        />
      ) : null}
      {tagged ? (
        <TagsDialog
          partner={shown.find(({ id }) => id === tagged.id) ?? tagged}
          inUse={tags}
          onClose={() => setTagged(null)}
        />
      ) : null}
    </div>
  )
}
