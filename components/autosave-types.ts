import type { Content } from "@/domain/content"
import type { ContentField, fieldValue } from "@/domain/content-fields"
import type { DiskTrouble, Failure } from "@/domain/result"

/** Who saved meanwhile: a name (null for nobody of the staff), or the same person in another window. */
export type Colleague = { author: string | null; own: boolean; at: number }

export type Meanwhile = Colleague & { base: string; content: Content }

/** What a save is answered. */
export type SaveAnswer =
  | { kind: "saved"; base: string }
  | { kind: "conflict"; conflict: Meanwhile }
  | (Failure & { kind: "refused" | "no answer" | "signed out" | "other person" | DiskTrouble })

/** Why nothing is saved just now. */
export type Pause =
  | "invalid"
  | "offline"
  | "no answer"
  | "signed out"
  | "other person"
  | "collision"
  | "refused"
  | DiskTrouble

export type Saving =
  | { is: "idle" | "typing" }
  /** `asked`: somebody pressed Save. */
  | { is: "saving"; asked: boolean }
  | { is: "saved"; at: number; asked: boolean }
  /** `isStill`: nothing was typed since it was sent. */
  | { is: "paused"; why: Pause; message: string; asked: boolean; isStill: boolean }

/** The fields that can't be merged, with what they were and what each side made of them. */
export type Collision = Colleague & { fields: ContentField[]; was: Content; mine: Content; theirs: Content }

export type AutosaveView = {
  saving: Saving
  /** Is there anything typed that the server does not have? */
  unsaved: boolean
  /** Is all of it on its way? */
  covered: boolean
  collision: Collision | null
  /** Whose changes came into the form, and which of them wait till the field under the cursor is left. */
  news: (Colleague & { fields: ContentField[]; waiting: ContentField[]; since: number }) | null
}

export type Sent = { typed: Content; merged: Content }

/** What was typed and not saved: what it started from, and what was sent without an answer. */
export type Unsaved = { was: Content; sent: Sent[]; values: Content }

/** What Autosave needs of the form and of the world. */
export type AutosaveForm = {
  values: () => Content
  write: (field: ContentField, value: ReturnType<typeof fieldValue>) => void
  isUnderCursor: (field: ContentField) => boolean
  /** Shows these errors, by path, and no others; `focus` goes to the first. */
  showErrors: (errors: Record<string, string>, focus: boolean) => void
  /** Keeps what is unsaved in the browser; null forgets it. */
  keep: (unsaved: Unsaved | null) => void
  send: (base: string, content: Content) => Promise<SaveAnswer>
  isOnline: () => boolean
  onSaved: () => void
}
