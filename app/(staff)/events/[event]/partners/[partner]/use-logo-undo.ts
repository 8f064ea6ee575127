"use client"
import { useUndo } from "@/components/ui/undo"
import { answerOf } from "@/components/use-submit"
import { undoRemoval } from "../actions"

/** Offers to put a removed logo or variant back; `hash` is what its removal made of the entry. */
export function useLogoUndo() {
  const offerUndo = useUndo()
  return ({
    partnerId,
    hash,
    said,
    undone,
    onChange,
  }: {
    partnerId: number
    hash: string
    said: string
    undone: string
    onChange: () => void
  }) =>
    offerUndo({
      ...{ said, undone, takesFocus: true },
      undo: async () => {
        const back = await answerOf(undoRemoval({ partnerId, hash }))
        if (back.ok) onChange()
        return back
      },
    })
}
