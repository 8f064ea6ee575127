"use client"
import { type Editor, useEditorState } from "@tiptap/react"
import { Popover } from "radix-ui"
import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from "react"
import { readLinkTarget } from "@/domain/web-address"
import { t } from "@/domain/words"
import { Button } from "./ui/button"
import { TextField } from "./ui/field"

/** The editor's verbs. Arrow keys move between them, as in any toolbar (WAI-ARIA APG). */
export function RichTextToolbar({ editor, forPrint }: { editor: Editor | null; forPrint: boolean }) {
  const on = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      bold: now?.isActive("bold") ?? false,
      italic: now?.isActive("italic") ?? false,
      bulletList: now?.isActive("bulletList") ?? false,
      orderedList: now?.isActive("orderedList") ?? false,
      link: now?.isActive("link") ?? false,
    }),
  })
  return (
    <div
      role="toolbar"
      aria-label={t("Formatting")}
      onKeyDown={rove}
      onMouseDown={keepFocus}
      className="flex flex-wrap gap-1 border-b border-line p-1"
    >
      <Tool first word={t("Bold")} on={on?.bold} onPress={() => editor?.chain().focus().toggleBold().run()}>
        <strong>{t("B")}</strong>
      </Tool>
      <Tool word={t("Italic")} on={on?.italic} onPress={() => editor?.chain().focus().toggleItalic().run()}>
        <em className="font-serif">{t("I")}</em>
      </Tool>
      {forPrint ? null : (
        <>
          <LinkTool editor={editor} on={on?.link ?? false} />
          <Tool
            word={t("Bulleted list")}
            on={on?.bulletList}
            onPress={() => editor?.chain().focus().toggleBulletList().run()}
          >
            <ListIcon signs={["•", "•", "•"]} />
          </Tool>
          <Tool
            word={t("Numbered list")}
            on={on?.orderedList}
            onPress={() => editor?.chain().focus().toggleOrderedList().run()}
          >
            <ListIcon signs={["1", "2", "3"]} />
          </Tool>
        </>
      )}
    </div>
  )
}

function ListIcon({ signs }: { signs: string[] }) {
  return (
    <svg viewBox="0 0 18 18" aria-hidden="true" className="size-4.5" fill="currentColor">
      {[3, 9, 15].map((y, index) => (
        <g key={y}>
          {signs[index] === "•" ? (
            <circle cx="2.5" cy={y} r="1.5" />
          ) : (
            <path
              d={NUMERALS[index]}
              transform={`translate(1 ${y - 2.5})`}
              fill="none"
              stroke="currentColor"
            />
          )}
          <rect x="7" y={y - 0.75} width="10" height="1.5" />
        </g>
      ))}
    </svg>
  )
}

/** 1, 2 and 3 on a grid of three by five. */
const NUMERALS = ["M.5 1 2 0v5", "M0 .5h2.5v2H.5v2H3", "M0 .5h2.5v4H0M.5 2.5h2"]

const TOOL =
  "inline-flex h-8 min-w-8 items-center justify-center rounded-sm px-2 hover:bg-sunk aria-pressed:bg-act-wash aria-pressed:text-act"

function Tool({
  word,
  on = false,
  first = false,
  onPress,
  children,
}: {
  word: string
  on?: boolean | undefined
  first?: boolean
  onPress: () => void
  children: ReactNode
}) {
  return (
    <button
      type="button"
      aria-label={word}
      title={word}
      aria-pressed={on}
      tabIndex={first ? 0 : -1}
      onClick={onPress}
      className={TOOL}
    >
      {children}
    </button>
  )
}

function LinkTool({ editor, on }: { editor: Editor | null; on: boolean }) {
  const [open, setOpen] = useState(false)
  const [address, setAddress] = useState("")
  const [problem, setProblem] = useState<string | undefined>()

  function show(next: boolean) {
    setOpen(next)
    setProblem(undefined)
    if (next) setAddress((editor?.getAttributes("link").href as string | undefined) ?? "")
  }

  function apply() {
    const href = readLinkTarget(address)
    if (!href) return setProblem(t("This is no web address. Use one like https://example.org."))
    const chain = editor?.chain().focus().extendMarkRange("link")
    if (editor?.state.selection.empty && !on)
      chain?.insertContent({ type: "text", text: address, marks: [{ type: "link", attrs: { href } }] }).run()
    else chain?.setLink({ href }).run()
    setOpen(false)
  }

  function onKeyDown(press: KeyboardEvent) {
    press.stopPropagation()
    if (press.key !== "Enter") return
    press.preventDefault()
    apply()
  }

  return (
    <Popover.Root open={open} onOpenChange={show}>
      <Popover.Trigger asChild>
        <button
          type="button"
          aria-label={t("Link")}
          title={t("Link")}
          aria-pressed={on}
          tabIndex={-1}
          className={TOOL}
        >
          <span className="text-13 underline">{t("Link")}</span>
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          sideOffset={4}
          align="start"
          aria-label={t("Link")}
          onCloseAutoFocus={(event) => event.preventDefault()}
          className="z-40 grid w-80 gap-3 rounded-md border border-edge bg-sheet p-4"
        >
          <TextField
            label={t("Address of the link")}
            value={address}
            onChange={(change) => setAddress(change.target.value)}
            onKeyDown={onKeyDown}
            placeholder="https://"
            error={problem}
          />
          <div className="flex gap-2">
            <Button look="primary" size="small" onClick={apply}>
              {t("Set link")}
            </Button>
            {on ? (
              <Button
                size="small"
                onClick={() => {
                  editor?.chain().focus().extendMarkRange("link").unsetLink().run()
                  setOpen(false)
                }}
              >
                {t("Remove link")}
              </Button>
            ) : null}
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

/** The text keeps the focus and its selection while a tool is clicked; the link's own form, a portal, may take it. */
function keepFocus(press: MouseEvent<HTMLDivElement>) {
  if (press.currentTarget.contains(press.target as Node)) press.preventDefault()
}

function rove(press: KeyboardEvent<HTMLDivElement>) {
  if (press.key !== "ArrowLeft" && press.key !== "ArrowRight") return
  const tools = [...press.currentTarget.querySelectorAll("button")]
  const at = tools.indexOf(document.activeElement as HTMLButtonElement)
  if (at < 0) return
  press.preventDefault()
  tools[(at + (press.key === "ArrowRight" ? 1 : tools.length - 1)) % tools.length]?.focus()
}
