import type { Content } from "@/domain/content"
import { type ContentField, fieldValue, withField } from "@/domain/content-fields"
import type { Side } from "@/domain/diff/three-way"
import { differingFields, mergeEntries, mergeField } from "@/domain/merge"
import type { AutosaveForm, AutosaveView, Colleague, Meanwhile, Pause, Sent, Unsaved } from "./autosave-types"
import { contentOfForm, readForm } from "./content-values"

/** How long a pause in typing is, and how long one waits before an unanswered save is tried again. */
export const PAUSE_MS = 1500
const RETRY_MS = [4_000, 8_000, 16_000] as const
const SLOW_RETRY_MS = 30_000
/** How long it is said what others changed, though saves of one's own follow. */
const NEWS_MS = 15_000

const ON_DISK: ReadonlySet<string> = new Set<Pause>(["disk full", "disk read-only", "disk broken"])
/** What may be over when the window is looked at again. */
const WAITS_FOR_OTHERS: ReadonlySet<Pause> = new Set<Pause>([
  "offline",
  "no answer",
  "signed out",
  "disk full",
  "disk read-only",
  "disk broken",
])

/**
 * Saves a form as it is typed: after a pause, when a field is left, or at once. One request is under way at a time. What
 * others saved meanwhile is merged in field by field; nothing is ever written into the field under the cursor.
 *
 * `ground` is what the form's fields are an edit of, `head` what the server says: they differ where somebody else's change
 * waits till the cursor leaves its field.
 */
export class Autosave {
  view: AutosaveView = { saving: { is: "idle" }, unsaved: false, covered: false, collision: null, news: null }
  private ground: Content
  /** What was sent and not answered, and may have been saved all the same. */
  private sent: Sent[] = []
  private onItsWay: Content | null = null
  private errors: Record<string, string> = {}
  private colleague: Colleague = { author: null, own: false, at: 0 }
  private running = false
  private wanted: { asked: boolean; look: boolean } | null = null
  private tries = 0
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly listeners = new Set<() => void>()

  /** `savedValues` is what the form holds now, when it says what the head says. */
  constructor(
    private readonly form: AutosaveForm,
    private base: string,
    private head: Content,
    private savedValues: Content,
  ) {
    this.ground = head
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => void this.listeners.delete(listener)
  }

  /** What the server says, as far as is known here. */
  get saved(): { base: string; content: Content } {
    return { base: this.base, content: this.head }
  }

  /** The form's values changed, or may have. */
  changed() {
    const values = this.form.values()
    const unsaved = this.keep()
    const covered = this.onItsWay !== null && differingFields(this.onItsWay, values).length === 0
    const { saving } = this.view
    if (saving.is !== "paused") {
      if (unsaved && !covered) this.saveIn(PAUSE_MS)
      const isTyping = unsaved && saving.is !== "saving"
      return this.show({ unsaved, covered, ...(isTyping ? { saving: { is: "typing" } } : {}) })
    }
    if (saving.why === "invalid") this.dropMendedErrors(values)
    // The others wait for the server or for a person; what is typed is kept meanwhile.
    if (saving.why === "invalid" || saving.why === "collision") this.saveIn(PAUSE_MS)
    this.show({ unsaved, covered })
  }

  /** A field was left: it is saved, and what others changed in it can be shown now. */
  left() {
    if (!this.running) this.takeIn()
    if (this.view.saving.is === "typing") void this.save()
  }

  /** The connection, or the person, may be back. */
  wake() {
    const { saving } = this.view
    if (saving.is === "paused" && WAITS_FOR_OTHERS.has(saving.why)) void this.save()
  }

  /** Saves now, or right after what is under way. `look` asks for what others saved even when there is nothing to save. */
  async save({ asked = false, look = false } = {}): Promise<void> {
    this.wanted = { asked: asked || this.wanted?.asked === true, look: look || this.wanted?.look === true }
    if (this.running) return
    this.running = true
    try {
      while (this.wanted) {
        const { wanted } = this
        this.wanted = null
        clearTimeout(this.timer)
        await this.attempt(wanted.asked, wanted.look)
      }
    } finally {
      this.running = false
    }
  }

  /** Settles a collision, a side per field, and saves. */
  choose(sides: ReadonlyMap<ContentField, Side>) {
    const now = contentOfForm(this.form.values())
    for (const [field, side] of sides) {
      const { value } = mergeField(this.ground, now, this.head, field, side)
      this.ground = withField(this.ground, field, fieldValue(this.head, field))
      this.form.write(field, value)
    }
    return this.save({ asked: true })
  }

  /**
   * Puts an edit back that was not saved, except into fields that were typed in since: those it gives. Where it collides with
   * what is saved now, that is asked as with any collision.
   */
  putBack(was: Content, kept: Content): ContentField[] {
    const now = contentOfForm(this.form.values())
    const typedIn = new Set(differingFields(this.ground, now))
    const fields = differingFields(was, kept)
    for (const field of fields.filter((each) => !typedIn.has(each))) {
      const { value, collides } = mergeField(was, kept, this.head, field)
      if (collides) this.ground = withField(this.ground, field, fieldValue(was, field))
      this.form.write(field, collides ? fieldValue(kept, field) : value)
    }
    void this.save({ asked: true })
    return fields.filter((field) => typedIn.has(field))
  }

  stop() {
    clearTimeout(this.timer)
  }

  private async attempt(asked: boolean, look: boolean): Promise<void> {
    const values = structuredClone(this.form.values())
    const read = readForm(values)
    this.showErrors(read.ok ? {} : read.errors, asked)
    if (!read.ok) return this.pause("invalid", "", values, asked)
    const typed = read.content
    let looks = look
    for (;;) {
      const { merged, collisions: fields } = mergeEntries(this.ground, typed, this.head)
      if (fields.length > 0) {
        this.show({
          collision: { ...this.colleague, fields, was: this.ground, mine: typed, theirs: this.head },
        })
        return this.pause("collision", "", values, asked)
      }
      const isNew = differingFields(merged, this.head).length > 0
      if (!isNew && !looks) return this.settle(values, typed, merged, false, asked)
      looks = false
      const answer = await this.send({ values, typed, merged, isNew, asked })
      if (answer.kind === "saved") {
        this.base = answer.base
        return this.settle(values, typed, merged, isNew, asked)
      }
      if (answer.kind === "conflict") this.meet(answer.conflict)
      else if (isNew) return this.refused(answer, values, asked)
      else return
    }
  }

  private async send(what: { values: Content; isNew: boolean; asked: boolean } & Sent) {
    const { values, typed, merged, isNew, asked } = what
    if (isNew) {
      this.sent = [...this.sent.slice(-2), { typed, merged }]
      this.onItsWay = values
      this.show({ saving: { is: "saving", asked }, covered: true })
      this.keep()
    }
    const answer = await this.form.send(this.base, merged)
    this.onItsWay = null
    return answer
  }

  private refused(
    answer: Exclude<Awaited<ReturnType<AutosaveForm["send"]>>, { kind: "saved" | "conflict" }>,
    values: Content,
    asked: boolean,
  ) {
    if (answer.kind === "no answer") {
      const isOnline = this.form.isOnline()
      this.tryAgain(isOnline)
      return this.pause(isOnline ? "no answer" : "offline", "", values, asked)
    }
    this.sent = []
    if (ON_DISK.has(answer.kind)) this.tryAgain()
    if (!answer.fieldErrors) return this.pause(answer.kind, answer.message, values, asked)
    this.showErrors(answer.fieldErrors, asked)
    this.pause("invalid", "", values, asked)
  }

  /** By itself, in a while that grows. */
  private tryAgain(isOnline = true) {
    this.saveIn(isOnline ? (RETRY_MS[this.tries] ?? SLOW_RETRY_MS) : SLOW_RETRY_MS)
    this.tries += 1
  }

  /** Somebody saved meanwhile; or an earlier save of ours arrived, and only its answer was lost. */
  private meet({ base, content, ...colleague }: Meanwhile) {
    const ours = this.sent.find(({ merged }) => differingFields(merged, content).length === 0)
    if (ours) this.ground = ours.typed
    else this.colleague = colleague
    this.sent = []
    this.base = base
    this.head = content
  }

  private settle(values: Content, typed: Content, merged: Content, isNew: boolean, asked: boolean) {
    const wasPaused = this.view.saving.is === "paused"
    this.ground = typed
    this.head = merged
    this.savedValues = values
    this.sent = []
    this.tries = 0
    const fields = differingFields(typed, merged)
    this.takeIn()
    const unsaved = this.keep()
    if (unsaved) this.saveIn(PAUSE_MS)
    const isAnswer = isNew || asked || wasPaused
    const now = Date.now()
    const { saving, news } = this.view
    const isOver = news !== null && isNew && now - news.since > NEWS_MS
    this.show({
      unsaved,
      covered: false,
      collision: null,
      saving: unsaved ? { is: "typing" } : isAnswer ? { is: "saved", at: now, asked } : saving,
      ...(isOver ? { news: null } : {}),
    })
    if (fields.length > 0)
      this.show({ news: { ...this.colleague, fields, waiting: this.waiting(), since: now } })
    if (isNew || fields.length > 0) this.form.onSaved()
  }

  /** Writes what others changed into the form, except under the cursor and where it collides with what is typed there. */
  private takeIn() {
    const now = contentOfForm(this.form.values())
    for (const field of this.waiting()) {
      if (this.form.isUnderCursor(field)) continue
      const { value, collides } = mergeField(this.ground, now, this.head, field)
      if (collides) continue
      const theirs = fieldValue(this.head, field)
      this.ground = withField(this.ground, field, theirs)
      this.savedValues = withField(this.savedValues, field, theirs)
      this.form.write(field, value)
    }
    const { news } = this.view
    if (news && news.waiting.length > 0) this.show({ news: { ...news, waiting: this.waiting() } })
  }

  private waiting(): ContentField[] {
    return differingFields(this.ground, this.head)
  }

  private pause(why: Pause, message: string, values: Content, asked: boolean) {
    const isStill = differingFields(values, this.form.values()).length === 0
    if (!isStill && why === "signed out") this.saveIn(PAUSE_MS)
    const unsaved = this.keep()
    this.show({ saving: { is: "paused", why, message, asked, isStill }, unsaved, covered: false })
  }

  private showErrors(errors: Record<string, string>, focus: boolean) {
    this.errors = errors
    this.form.showErrors(errors, focus)
  }

  private dropMendedErrors(values: Content) {
    const read = readForm(values)
    const left = read.ok ? {} : read.errors
    const still = Object.entries(left).filter(([path]) => path in this.errors)
    this.showErrors(Object.fromEntries(still), false)
  }

  /** Keeps what is unsaved in the browser, and tells whether there is any. */
  private keep(): boolean {
    const values = this.form.values()
    const unsaved = differingFields(this.savedValues, values).length > 0
    const kept: Unsaved | null = unsaved ? { was: this.ground, sent: this.sent, values } : null
    this.form.keep(kept)
    return unsaved
  }

  private saveIn(wait: number) {
    clearTimeout(this.timer)
    this.timer = setTimeout(() => void this.save(), wait)
  }

  private show(change: Partial<AutosaveView>) {
    this.view = { ...this.view, ...change }
    for (const listener of this.listeners) listener()
  }
}
