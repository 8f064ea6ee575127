"use client"
import { DropdownMenu } from "radix-ui"
import type { ComponentProps, ReactNode } from "react"

/**
 * A list of verbs behind one button; arrows, letters and Escape work as in any menu. It stays inside its landmark.
 * `defaultOpen` is for one that is made when it is first asked for.
 */
export function Menu({
  trigger,
  defaultOpen = false,
  children,
}: {
  trigger: ReactNode
  defaultOpen?: boolean
  children: ReactNode
}) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen={defaultOpen}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content
        align="end"
        sideOffset={4}
        className="z-40 max-h-[60vh] min-w-48 overflow-y-auto rounded-md border border-edge bg-sheet py-1 text-15"
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}

export function MenuItem(props: ComponentProps<typeof DropdownMenu.Item>) {
  return (
    <DropdownMenu.Item
      {...props}
      className="flex min-h-9 cursor-pointer items-center px-4 outline-none data-[disabled]:cursor-default data-[disabled]:text-soft data-[highlighted]:bg-act-wash"
    />
  )
}

export function MenuLabel({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-4 pt-2 pb-1 text-13 text-soft">{children}</DropdownMenu.Label>
}

export function MenuLine() {
  return <DropdownMenu.Separator className="my-1 h-px bg-line" />
}
