"use client"
import { combine } from "@atlaskit/pragmatic-drag-and-drop/combine"
import { draggable, dropTargetForElements } from "@atlaskit/pragmatic-drag-and-drop/element/adapter"
import { type RefObject, useEffect, useState } from "react"

/** Lets a row be dragged by its handle, and be dropped on, before it or after it. */
export function useDragging(
  partnerId: number,
  row: RefObject<HTMLLIElement | null>,
  handle: RefObject<HTMLButtonElement | null>,
) {
  const [edge, setEdge] = useState<"before" | "after" | null>(null)
  const [dragging, setDragging] = useState(false)
  useEffect(() => {
    const element = row.current
    const dragHandle = handle.current
    if (!element || !dragHandle) return
    const show = ({ self, source }: { self: { data: object }; source: { data: object } }) => {
      const target = self.data as { edge: "before" | "after" }
      setEdge((source.data as { partnerId: number }).partnerId === partnerId ? null : target.edge)
    }
    return combine(
      draggable({
        element,
        dragHandle,
        getInitialData: () => ({ partnerId }),
        onDragStart: () => setDragging(true),
        onDrop: () => setDragging(false),
      }),
      dropTargetForElements({
        element,
        getData: ({ input }) => {
          const box = element.getBoundingClientRect()
          return { partnerId, edge: input.clientY < box.top + box.height / 2 ? "before" : "after" }
        },
        onDrag: show,
        onDragLeave: () => setEdge(null),
        onDrop: () => setEdge(null),
      }),
    )
  }, [partnerId, row, handle])
  return { edge, dragging }
}
