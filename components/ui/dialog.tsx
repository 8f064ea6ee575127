"use client"
import { Dialog as Radix } from "radix-ui"
import type { ReactNode } from "react"

/** A question that needs an answer before anything else. Escape and the backdrop close it. */
export function Dialog({
  open,
  onOpenChange,
  title,
  about,
  wide = false,
  onClosed,
  children,
}: {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  about?: ReactNode
  wide?: boolean
  /** Puts the focus back, where it was not on the button that opened this: an input would be selected whole. */
  onClosed?: () => void
  children: ReactNode
}) {
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-[#0008]" />
        <Radix.Content
          {...(about ? {} : { "aria-describedby": undefined })}
          onCloseAutoFocus={(close) => {
            if (!onClosed) return
            close.preventDefault()
            onClosed()
          }}
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
      </Radix.Portal>
    </Radix.Root>
  )
}
