import type { Editor, TiptapEditorHTMLElement } from "@tiptap/core"
import type { Finding } from "@/domain/checks/finding"
import { partsOf } from "@/domain/content-fields"

/**
 * Writes other words where a finding stands, as if they had been typed: the form hears of it, and Ctrl+Z takes it back.
 * Leaves a field alone that says something else there by now. Tells whether it wrote.
 */
export function replaceWords(finding: Finding, text: string, replacement: string): boolean {
  const field = fieldElement(finding)
  if (field instanceof HTMLInputElement) return replaceInInput(field, finding, replacement)
  return field?.editor ? replaceInEditor(field.editor, finding, text, replacement) : false
}

/** Inputs have the name of their field; an editor's element says whose text it holds. */
function fieldElement({ field }: Finding): HTMLInputElement | TiptapEditorHTMLElement | null {
  const { main, language } = partsOf(field)
  const name = language === null ? main : `translations.${language}.${main}`
  return document.querySelector(`input[name="${name}"], [data-field="${name}"]`)
}

function replaceInInput(
  input: HTMLInputElement,
  { start, end, words }: Finding,
  replacement: string,
): boolean {
  if (input.value.slice(start, end) !== words) return false
  input.focus()
  input.setSelectionRange(start, end)
  // Deprecated, and still the only way that browsers let be undone; the field's own listeners hear of it.
  return document.execCommand("insertText", false, replacement)
}

function replaceInEditor(
  editor: Editor,
  { start, words }: Finding,
  text: string,
  replacement: string,
): boolean {
  const at = placesOf(words, editor)[text.slice(0, start).split(words).length - 1]
  if (at === undefined) return false
  const { state, view } = editor
  view.dispatch(state.tr.insertText(replacement, at, at + words.length).scrollIntoView())
  editor.commands.focus(at + replacement.length)
  return true
}

/** Where the words stand in the editor's document, in its order: their count tells which is meant, list signs or not. */
function placesOf(words: string, { state }: Editor): number[] {
  const places: number[] = []
  state.doc.descendants((node, at) => {
    if (!node.isTextblock) return true
    const text = node.textBetween(0, node.content.size, undefined, "\n")
    for (let found = text.indexOf(words); found >= 0; found = text.indexOf(words, found + words.length))
      places.push(at + 1 + found)
    return false
  })
  return places
}
