"use client"
import { DropdownMenu } from "radix-ui"
import type { ComponentProps, ReactNode } from "react"

/**
 * A list of verbs behind one button; arrows, letters and Escape work as in any menu. It stays inside its landmark.
 * `defaultOpen` is for one that is made when it is first asked for. `align`: the edge of the button that it opens along.
 */
export function Menu({
  trigger,
  defaultOpen = false,
  align = "end",
  children,
}: {
  trigger: ReactNode
  defaultOpen?: boolean
  align?: "start" | "end"
  children: ReactNode
}) {
  return (
    <DropdownMenu.Root modal={false} defaultOpen={defaultOpen}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Content
        align={align}
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

/** One of a few in a menu; the menu stays open, so that one sees what the choice does. */
export function MenuChoices<T extends string>({
  label,
  choices,
  chosen,
  onChoose,
}: {
  label: string
  choices: Record<T, string>
  chosen: T
  onChoose: (choice: T) => void
}) {
  return (
    <DropdownMenu.RadioGroup
      aria-label={label}
      value={chosen}
      onValueChange={(choice) => onChoose(choice as T)}
    >
      <MenuLabel>{label}</MenuLabel>
      {(Object.keys(choices) as T[]).map((choice) => (
        <DropdownMenu.RadioItem
          key={choice}
          value={choice}
          onSelect={(select) => select.preventDefault()}
          className="flex min-h-9 cursor-pointer items-center gap-2 px-4 outline-none data-[highlighted]:bg-act-wash data-[state=checked]:font-semibold"
        >
          <span aria-hidden="true" className="w-3 text-act">
            {choice === chosen ? "●" : ""}
          </span>
          {choices[choice]}
        </DropdownMenu.RadioItem>
      ))}
    </DropdownMenu.RadioGroup>
  )
}
