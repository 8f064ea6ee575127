"use client"
import { EditorContent, useEditor, useEditorState } from "@tiptap/react"
import StarterKit from "@tiptap/starter-kit"
import { type RefCallback, useEffect, useId, useRef } from "react"
import { directionOf } from "@/domain/languages"
import { overLimit, type TextLimits } from "@/domain/missing"
import { countText, plainText, type RichText } from "@/domain/rich-text"
import { t } from "@/domain/words"
import { RichTextToolbar } from "./rich-text-toolbar"
import { FieldError } from "./ui/field"

const LEFT_OUT = {
  blockquote: false,
  code: false,
  codeBlock: false,
  heading: false,
  horizontalRule: false,
  strike: false,
  trailingNode: false,
  underline: false,
} as const
const EXTENSIONS = [
  StarterKit.configure({
    ...LEFT_OUT,
    link: {
      openOnClick: false,
      autolink: true,
      defaultProtocol: "https",
      HTMLAttributes: { rel: null, target: null },
    },
  }),
]

const FOR_PRINT = [
  StarterKit.configure({
    ...LEFT_OUT,
    bulletList: false,
    link: false,
    listItem: false,
    listKeymap: false,
    orderedList: false,
  }),
]

/** Formatted text as ProseMirror JSON: paragraphs, bold, italic, links, lists. Counts words and characters as you type. */
export function RichTextField({
  label,
  name,
  value,
  onChange,
  onBlur,
  focusRef,
  limits,
  language,
  forPrint = false,
  disabled = false,
  error,
}: {
  label: string
  /** Of the field in its form, for those who ask where the cursor is. */
  name?: string
  value: RichText
  onChange: (value: RichText) => void
  onBlur: () => void
  focusRef: RefCallback<{ focus: () => void }>
  limits: TextLimits
  /** Of the text, when it is another than the page's. */
  language?: string
  /** Paragraphs, bold and italic alone, in a smaller box. */
  forPrint?: boolean
  disabled?: boolean
  error: string | undefined
}) {
  const id = useId()
  const described = `${id}-count${error ? ` ${id}-error` : ""}`
  // What this editor made of the value lately: react-hook-form hands out copies, so they are told apart by what they say.
  const own = useRef([JSON.stringify(value)])
  const editor = useEditor({
    extensions: forPrint ? FOR_PRINT : EXTENSIONS,
    content: value.content.length > 0 ? value : "",
    immediatelyRender: false,
    editable: !disabled,
    editorProps: {
      attributes: {
        role: "textbox",
        "aria-multiline": "true",
        "aria-labelledby": `${id}-label`,
        "aria-describedby": described,
        class: `prose-draft px-3 py-2 outline-none ${forPrint ? "min-h-20" : "min-h-40"}`,
        ...(language ? { lang: language, dir: directionOf(language) } : {}),
      },
    },
    onUpdate: ({ editor: now }) => {
      const next = documentOf(now.getJSON() as RichText)
      own.current = [...own.current.slice(-7), JSON.stringify(next)]
      onChange(next)
    },
    onBlur,
  })
  const text = useEditorState({
    editor,
    selector: ({ editor: now }) => (now ? documentOf(now.getJSON() as RichText) : null),
  })
  const count = countText(plainText(text ?? value))
  const over = overLimit(count, limits)

  // A value from outside (the other side of a conflict) replaces what the editor shows. Our own comes back, a keystroke late
  // perhaps: written again, it would take the cursor to the end.
  useEffect(() => {
    const said = JSON.stringify(value)
    const isOwn = own.current.at(-1) === said || (editor?.isFocused && own.current.includes(said))
    if (!editor || isOwn) return
    own.current = [said]
    editor.commands.setContent(value.content.length > 0 ? value : "", { emitUpdate: false })
  }, [editor, value])
  useEffect(() => {
    focusRef({ focus: () => editor?.commands.focus() })
    return () => void focusRef(null)
  }, [editor, focusRef])

  return (
    <div data-field={name} className="grid gap-1">
      <span id={`${id}-label`} className="font-semibold">
        {label}
      </span>
      <div
        className={`rounded-md border focus-within:outline-2 focus-within:outline-offset-2 focus-within:outline-act ${error ? "border-wrong" : "border-edge"} ${disabled ? "bg-sunk" : "bg-sheet"}`}
      >
        {disabled ? null : <RichTextToolbar editor={editor} forPrint={forPrint} />}
        <div className="max-h-[60vh] overflow-y-auto">
          {editor ? <EditorContent editor={editor} /> : <Waiting value={value} forPrint={forPrint} />}
        </div>
      </div>
      {/* Browsers part “example.org” into two words where Node.js does not. */}
      <p
        id={`${id}-count`}
        suppressHydrationWarning
        className={`text-13 ${over ? "text-owed" : "text-soft"}`}
      >
        {`${countInWords(count, limits)}${over ? ` (! ${over})` : ""}`}
      </p>
      {error ? <FieldError id={`${id}-error`}>{error}</FieldError> : null}
    </div>
  )
}

/** The same words in the same space until the editor is there, so that nothing jumps. */
function Waiting({ value, forPrint }: { value: RichText; forPrint: boolean }) {
  return (
    <div className={`prose-draft px-3 py-2 ${forPrint ? "min-h-20" : "min-h-40"}`}>
      {plainText(value)
        .split("\n\n")
        .map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
    </div>
  )
}

/** An empty editor holds one empty paragraph; an empty description holds nothing. */
function documentOf(json: RichText): RichText {
  const only = json.content[0]
  const empty = json.content.length === 1 && only?.type === "paragraph" && !only.content?.length
  return empty ? { type: "doc", content: [] } : json
}

function countInWords(count: { words: number; characters: number }, limits: TextLimits): string {
  const words =
    limits.wordLimit === null
      ? t("{count} words", { count: count.words })
      : t("{count} of {limit} words", { count: count.words, limit: limits.wordLimit })
  const characters =
    limits.characterLimit === null
      ? t("{count} characters", { count: count.characters })
      : t("{count} of {limit} characters", { count: count.characters, limit: limits.characterLimit })
  return `${words}, ${characters}`
}
