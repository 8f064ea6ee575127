"use client"
import { Dialog as Radix } from "radix-ui"
import { type ReactNode, useState } from "react"

type Props = {
  title: string
  about?: ReactNode
  wide?: boolean
  /** Puts the focus back, where it was not on the button that opened this: an input would be selected whole. */
  onClosed?: (() => void) | undefined
  children: ReactNode
}

/** A question that needs an answer before anything else. Escape and the backdrop close it. */
export function Dialog({
  open,
  onOpenChange,
  ...panel
}: Props & { open: boolean; onOpenChange: (open: boolean) => void }) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      {open ? (
        <Radix.Portal>
          <Radix.Overlay className="fixed inset-0 z-40 bg-[#0008]" />
          <Panel {...panel} />
        </Radix.Portal>
      ) : null}
    </Radix.Root>
  )
}

function Panel({ title, about, wide = false, onClosed, children }: Props) {
  const onCloseAutoFocus = useFocusBack(onClosed)
  return (
    <Radix.Content
      {...(about ? {} : { "aria-describedby": undefined })}
      onCloseAutoFocus={onCloseAutoFocus}
      className={`fixed inset-x-4 top-[10vh] z-50 mx-auto max-h-[80vh] overflow-y-auto rounded-lg border border-line bg-sheet p-6 ${wide ? "max-w-4xl" : "max-w-md"}`}
    >
      <Radix.Title className="font-serif text-24 font-medium">{title}</Radix.Title>
      {about ? (
        <Radix.Description asChild>
          <div className="mt-2 text-soft">{about}</div>
        </Radix.Description>
      ) : null}
      <div className="mt-6">{children}</div>
    </Radix.Content>
  )
}

/**
 * Gives the focus back to what had it when the dialog came, unless something else has taken it; to the page when that is
 * gone. Radix does so only for triggers of its own. To be used by what is mounted while the dialog is open.
 */
export function useFocusBack(onClosed?: () => void) {
  // Asked while rendering: by the first effect a field of the dialog may have the focus.
  const [opener] = useState(() => openerOf(document.activeElement))
  return (event: Event) => {
    event.preventDefault()
    if (onClosed) return onClosed()
    if (document.activeElement !== document.body) return
    const isThere = opener instanceof HTMLElement && opener.isConnected && opener !== document.body
    const back = isThere ? opener : document.getElementById("main")
    back?.focus({ preventScroll: true })
  }
}

/** What opened the dialog: of a menu's item, which goes with its menu, the button of the menu. */
function openerOf(element: Element | null): Element | null {
  const button = element?.closest("[role=menu]")?.getAttribute("aria-labelledby")
  return button ? document.getElementById(button) : element
}
