"use client"
import { useState } from "react"
import { Button, type ButtonLook } from "@/components/ui/button"
import { Dialog } from "@/components/ui/dialog"
import { Keys } from "@/components/ui/keys"
import { Menu, MenuChoices, MenuItem, MenuLabel, MenuLine } from "@/components/ui/menu"
import { Term } from "@/components/ui/term"
import { UndoProvider, useUndo } from "@/components/ui/undo"

const LOOKS: ButtonLook[] = ["primary", "plain", "quiet", "danger"]
const DENSITIES = { roomy: "Roomy", dense: "Dense" } as const

/** What one clicks. */
export function Controls() {
  const [open, setOpen] = useState(false)
  const [density, setDensity] = useState<keyof typeof DENSITIES>("roomy")
  return (
    <div className="grid gap-6">
      {(["normal", "small"] as const).map((size) => (
        <div key={size} className="flex flex-wrap gap-3">
          {LOOKS.map((look) => (
            <Button key={look} look={look} size={size}>
              {look}
            </Button>
          ))}
        </div>
      ))}
      <div className="flex flex-wrap gap-3">
        {LOOKS.map((look) => (
          <Button key={look} look={look} disabled>
            {look}, disabled
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        {LOOKS.map((look) => (
          <Button key={look} look={look} waiting waitingWord="Saving…">
            Save
          </Button>
        ))}
      </div>
      <div className="flex flex-wrap gap-3">
        <Menu trigger={<Button>A menu ▾</Button>}>
          <MenuLabel>Who is signed in</MenuLabel>
          <MenuItem>Do this</MenuItem>
          <MenuItem disabled>Not possible now</MenuItem>
          <MenuLine />
          <MenuChoices label="Rows" choices={DENSITIES} chosen={density} onChoose={setDensity} />
        </Menu>
        <Button onClick={() => setOpen(true)}>A dialog…</Button>
        <Dialog
          open={open}
          onOpenChange={setOpen}
          title="Revoke all personal links?"
          about="12 personal links stop working at once."
        >
          <div className="flex gap-2">
            <Button onClick={() => setOpen(false)}>Keep them</Button>
            <Button look="danger" onClick={() => setOpen(false)}>
              Revoke 12 links
            </Button>
          </div>
        </Dialog>
      </div>
      <p className="flex flex-wrap items-baseline gap-3">
        Keys: <Keys keys={["Mod", "k"]} /> <Keys keys={["g", "p"]} />
      </p>
      <UndoProvider>
        <Archiving />
      </UndoProvider>
      <p>
        A word that explains itself: <Term of="sealed">sealed</Term>. And a sign beside a heading:{" "}
        <Term of="release" />
      </p>
    </div>
  )
}

function Archiving() {
  const offer = useUndo()
  return (
    <div>
      <Button
        onClick={() =>
          offer({
            said: "Alpha House is archived.",
            undo: async () => ({ ok: true }),
            undone: "Alpha House is back.",
          })
        }
      >
        Something that can be undone
      </Button>
    </div>
  )
}
