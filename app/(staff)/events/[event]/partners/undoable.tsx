import { Notice } from "@/components/ui/notice"

/** What was done, and the way back. */
export function Undoable({
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
