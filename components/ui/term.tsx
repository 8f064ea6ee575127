"use client"
import { Popover } from "radix-ui"
import type { ReactNode } from "react"
import { GLOSSARY, type GlossaryTerm } from "@/domain/glossary"
import { t } from "@/domain/words"

/**
 * An unusual word that explains itself: a click, a touch or Enter opens what it means, Escape closes it. In print it is
 * the word alone.
 */
export function Term({ of, children }: { of: GlossaryTerm; children?: ReactNode }) {
  const { word, says } = GLOSSARY[of]
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={children === undefined ? t("What is this: {word}", { word }) : undefined}
        className={
          children === undefined
            ? "inline-grid size-6 place-items-center rounded-full border border-edge align-middle text-13 font-semibold text-soft hover:bg-sunk hover:text-ink print:hidden"
            : "text-start font-[inherit] underline decoration-dotted decoration-from-font underline-offset-3 hover:text-act print:no-underline"
        }
      >
        {children ?? "?"}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          sideOffset={6}
          collisionPadding={16}
          aria-label={word}
          className="z-50 max-w-72 rounded-md border border-edge bg-sheet px-4 py-3 text-13 text-ink outline-none"
        >
          <p className="font-semibold">{word}</p>
          <p className="mt-1">{says}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
