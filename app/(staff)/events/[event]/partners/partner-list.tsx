"use client"
import { monitorForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter"
import { useEffect, useMemo, useRef, useState } from "react"
import { Notice } from "@/components/ui/notice"
import { useListKeys } from "@/components/use-list-keys"
import { answerOf } from "@/components/use-submit"
import type { PartnerFacts } from "@/db/partner-facts"
import { stepTarget, type Target } from "@/domain/arrangement"
import type { BulkUndo } from "@/domain/bulk-changes"
import type { Result } from "@/domain/result"
import { BulkBar, type BulkRights } from "./bulk-bar"
import { archive, restore, takeBack } from "./list-actions"
import { ListSections } from "./list-sections"
import type { ListedPartner, ListedTier, RowActions } from "./partner-row"
import { SelectPage } from "./select-page"
import { TagsDialog } from "./tags-dialog"
import { useMoves } from "./use-moves"
import { useSelection } from "./use-selection"

/** Something that was done, and the way back. */
type Done = { words: string; button: string; undo: () => Promise<Result<object>> }

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
  const [done, setDone] = useState<Done | null>(null)
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

  async function act(call: Promise<Result<object>>, then: Done | null) {
    setProblem(null)
    const result = await answerOf(call)
    if (!result.ok) return setProblem(result.message)
    setDone(then)
  }

  const latest = useRef<RowActions>(null)
  const now: RowActions = {
    onSelect: ({ id }, range) => selection.pick(id, range),
    onStep: step,
    onPlace: (partner: ListedPartner, target: Target) => moves.show(partner, target),
    onTags: setTagged,
    onArchive: (partner) =>
      void act(archive(partner.id), {
        words: `${partner.name} is archived.`,
        button: `Restore ${partner.acronym || partner.name}`,
        undo: () => restore(partner.id),
      }),
    onRestore: (partner) =>
      void act(restore(partner.id), {
        words: `${partner.name} is back in the list.`,
        button: `Archive ${partner.acronym || partner.name} again`,
        undo: () => archive(partner.id),
      }),
  }
  useEffect(() => {
    latest.current = now
  })
  const actions = useMemo<RowActions>(
    () => ({
      onSelect: (...given) => latest.current?.onSelect(...given),
      onStep: (...given) => latest.current?.onStep(...given),
      onPlace: (...given) => latest.current?.onPlace(...given),
      onTags: (...given) => latest.current?.onTags(...given),
      onArchive: (...given) => latest.current?.onArchive(...given),
      onRestore: (...given) => latest.current?.onRestore(...given),
    }),
    [],
  )

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
      {moves.moved ? (
        <Undoable
          words={moves.moved.words}
          button="Undo"
          onUndo={() => moves.moved && moves.undo(moves.moved)}
        />
      ) : null}
      {done ? (
        <Undoable
          words={done.words}
          button={done.button}
          takesFocus
          onUndo={() => void act(done.undo(), null)}
        />
      ) : null}
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
            setDone({ words, button: "Undo", undo: () => takeBack({ eventId, undo }) })
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

function Undoable({
  words,
  button,
  takesFocus = false,
  onUndo,
}: {
  words: string
  button: string
  takesFocus?: boolean
  onUndo: () => void
}) {
  return (
    <Notice tone="done">
      {words}{" "}
      <button
        type="button"
        ref={takesFocus ? takeFocus : undefined}
        className="font-semibold text-act underline"
        onClick={onUndo}
      >
        {button}
      </button>
    </Notice>
  )
}

/** The way back takes the focus that the row or the dialog had, and comes into view. */
function takeFocus(button: HTMLButtonElement | null) {
  button?.focus()
}
