import { afterEach, beforeEach, describe, expect, it, vi } from "vitest"
import { Autosave, PAUSE_MS } from "@/components/autosave"
import type { SaveAnswer, Unsaved } from "@/components/autosave-types"
import { type Content, contentSchema, EMPTY_CONTENT } from "@/domain/content"
import { type ContentField, type fieldValue, withField } from "@/domain/content-fields"
import { fromPlainText } from "@/domain/rich-text"

const START = Date.UTC(2026, 8, 1, 9)
const ALPHA: Content = { ...EMPTY_CONTENT, name: "Alpha" }

beforeEach(() => {
  vi.useFakeTimers({ now: START })
})
afterEach(() => {
  vi.useRealTimers()
})

describe("a form that is saved as it is typed", () => {
  it("is sent once, after a pause, with all that was typed", async () => {
    const the = desk()
    the.type("tagline", "R")
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1)
    the.type("tagline", "River")
    await vi.advanceTimersByTimeAsync(PAUSE_MS - 1)
    expect(the.sent).toEqual([])
    expect(the.view().saving).toEqual({ is: "typing" })
    await vi.advanceTimersByTimeAsync(1)
    expect(the.sent).toEqual([{ base: "0", tagline: "River" }])
    expect(the.view()).toMatchObject({ saving: { is: "saved", asked: false }, unsaved: false })
  })

  it("is sent at once when a field is left, and not at all when nothing was typed", async () => {
    const the = desk()
    the.autosave.left()
    await vi.advanceTimersByTimeAsync(PAUSE_MS * 2)
    expect(the.sent).toEqual([])
    the.type("tagline", "River")
    the.autosave.left()
    await vi.advanceTimersByTimeAsync(0)
    expect(the.sent).toHaveLength(1)
  })

  it("has one request under way; what is typed meanwhile waits, and the newest goes out", async () => {
    const the = desk()
    const first = the.hold()
    the.type("tagline", "One")
    void the.autosave.save()
    await vi.advanceTimersByTimeAsync(0)
    for (const text of ["One, t", "One, two"]) {
      the.type("tagline", text)
      void the.autosave.save()
    }
    await vi.advanceTimersByTimeAsync(PAUSE_MS * 3)
    expect(the.sent).toEqual([{ base: "0", tagline: "One" }])
    first()
    await vi.advanceTimersByTimeAsync(0)
    expect(the.sent).toEqual([
      { base: "0", tagline: "One" },
      { base: "1", tagline: "One, two" },
    ])
    expect(the.form().tagline).toBe("One, two")
  })

  it("never writes what the server keeps into what is typed, though it is kept in another form", async () => {
    const the = desk()
    the.type("website", " rivers.example ")
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(the.server().website).toBe("https://rivers.example/")
    expect(the.form().website).toBe(" rivers.example ")
    expect(the.view().unsaved).toBe(false)
  })

  it("pauses on what can't be valid, keeps it in the browser, and goes on once it is mended", async () => {
    const the = desk()
    the.type("name", "")
    the.type("tagline", "Kept")
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(the.sent).toEqual([])
    expect(the.view().saving).toMatchObject({ is: "paused", why: "invalid" })
    expect(the.errors()).toEqual({ name: "Enter the partner’s name." })
    expect(the.kept()?.values).toMatchObject({ name: "", tagline: "Kept" })
    the.type("name", "Alpha")
    expect(the.errors()).toEqual({})
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(the.server()).toMatchObject({ name: "Alpha", tagline: "Kept" })
    expect(the.kept()).toBe(null)
  })

  it("tries again by itself when there is no answer, and keeps the text meanwhile", async () => {
    const the = desk()
    the.answer({ kind: "no answer", ok: false, message: "" })
    the.type("tagline", "River")
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(the.view().saving).toMatchObject({ is: "paused", why: "no answer" })
    expect(the.kept()?.values.tagline).toBe("River")
    await vi.advanceTimersByTimeAsync(4_000)
    expect(the.server().tagline).toBe("River")
    expect(the.kept()).toBe(null)
  })

  it("tries again by itself while the server's disk is full, and keeps the text meanwhile", async () => {
    const the = desk()
    const full = { kind: "disk full", ok: false, message: "full" } as const
    the.answer(full)
    the.type("tagline", "River")
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(the.view()).toMatchObject({ saving: { is: "paused", why: "disk full" }, unsaved: true })
    the.answer(full)
    await vi.advanceTimersByTimeAsync(4_000)
    the.type("tagline", "Rivers")
    expect(the.kept()?.values.tagline).toBe("Rivers")
    await vi.advanceTimersByTimeAsync(8_000)
    expect(the.server().tagline).toBe("Rivers")
    expect(the.view()).toMatchObject({ saving: { is: "saved" }, unsaved: false })
    expect(the.kept()).toBe(null)
  })

  it("is no conflict with itself when a save arrived and only its answer was lost", async () => {
    const the = desk()
    the.loseAnswer()
    the.type("tagline", "River")
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(the.server().tagline).toBe("River")
    the.type("tagline", "Rivers")
    the.autosave.wake()
    await vi.advanceTimersByTimeAsync(0)
    expect(the.server().tagline).toBe("Rivers")
    expect(the.view()).toMatchObject({ saving: { is: "saved" }, collision: null, news: null })
  })

  it("waits for the person who is signed out, and opens no question while somebody types", async () => {
    const the = desk()
    const release = the.hold()
    the.answer({ kind: "signed out", ok: false, message: "" })
    the.type("tagline", "One")
    void the.autosave.save()
    await vi.advanceTimersByTimeAsync(0)
    the.type("tagline", "One more")
    release()
    await vi.advanceTimersByTimeAsync(0)
    expect(the.view().saving).toMatchObject({ why: "signed out", isStill: false })
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(the.server().tagline).toBe("One more")
  })
})

describe("somebody else saved meanwhile", () => {
  it("what does not collide is merged, saved and told", async () => {
    const the = desk()
    the.elsewhere({ nativeName: "알파" })
    the.type("tagline", "Mine")
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(the.server()).toMatchObject({ nativeName: "알파", tagline: "Mine" })
    expect(the.form()).toMatchObject({ nativeName: "알파", tagline: "Mine" })
    expect(the.view().news).toMatchObject({ author: "Ana Kim", fields: ["nativeName"], waiting: [] })
    expect(the.view().unsaved).toBe(false)
  })

  it("nothing is written under the cursor: it is saved merged, and shown when the field is left", async () => {
    const the = desk({ description: fromPlainText("One.\n\nTwo.") })
    the.elsewhere({ description: fromPlainText("One.\n\nTwo, theirs.") })
    the.cursor("description")
    the.type("description", fromPlainText("One, mine.\n\nTwo."))
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    const both = fromPlainText("One, mine.\n\nTwo, theirs.")
    expect(the.server().description).toEqual(both)
    expect(the.form().description).toEqual(fromPlainText("One, mine.\n\nTwo."))
    expect(the.view().news).toMatchObject({ fields: ["description"], waiting: ["description"] })
    // Typing on does not take their words back.
    the.type("description", fromPlainText("One, still mine.\n\nTwo."))
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(the.server().description).toEqual(fromPlainText("One, still mine.\n\nTwo, theirs."))
    the.cursor(null)
    the.autosave.left()
    expect(the.form().description).toEqual(fromPlainText("One, still mine.\n\nTwo, theirs."))
    expect(the.view()).toMatchObject({ unsaved: false, news: { waiting: [] } })
  })

  it("what collides is asked, and nothing is overwritten before the answer", async () => {
    const the = desk()
    the.elsewhere({ tagline: "Theirs", website: "https://theirs.example/" })
    the.type("tagline", "Mine")
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    expect(the.server().tagline).toBe("Theirs")
    expect(the.view()).toMatchObject({
      saving: { is: "paused", why: "collision" },
      collision: { author: "Ana Kim", fields: ["tagline"] },
    })
    expect(the.form()).toMatchObject({ tagline: "Mine" })
    await the.autosave.choose(new Map([["tagline", "mine"]]))
    expect(the.server()).toMatchObject({ tagline: "Mine", website: "https://theirs.example/" })
    expect(the.view()).toMatchObject({ saving: { is: "saved" }, collision: null })
  })

  it("theirs can be taken, which needs no save", async () => {
    const the = desk()
    the.elsewhere({ tagline: "Theirs" })
    the.type("tagline", "Mine")
    await vi.advanceTimersByTimeAsync(PAUSE_MS)
    const before = the.sent.length
    await the.autosave.choose(new Map([["tagline", "theirs"]]))
    expect(the.form().tagline).toBe("Theirs")
    expect(the.sent).toHaveLength(before)
    expect(the.view().unsaved).toBe(false)
  })

  it("a look takes their change in, though nothing was typed here", async () => {
    const the = desk()
    the.elsewhere({ tagline: "Theirs" })
    await the.autosave.save({ look: true })
    expect(the.form().tagline).toBe("Theirs")
    expect(the.view()).toMatchObject({ news: { fields: ["tagline"] }, unsaved: false })
  })
})

describe("a text that this browser kept", () => {
  it("is put back and saved, but not over what was typed since", async () => {
    const the = desk()
    the.type("acronym", "NEW")
    const leftOut = the.autosave.putBack(ALPHA, { ...ALPHA, tagline: "Kept", acronym: "OLD" })
    await vi.advanceTimersByTimeAsync(0)
    expect(leftOut).toEqual(["acronym"])
    expect(the.server()).toMatchObject({ tagline: "Kept", acronym: "NEW" })
  })

  it("is asked about where it collides with what is saved now", async () => {
    const the = desk({ tagline: "Theirs by now" })
    the.autosave.putBack(ALPHA, { ...ALPHA, tagline: "Kept" })
    await vi.advanceTimersByTimeAsync(0)
    expect(the.server().tagline).toBe("Theirs by now")
    expect(the.view().collision).toMatchObject({ fields: ["tagline"] })
  })
})

/** A form and a server: the server refuses stale bases, as saveRevision does; its base counts up. */
function desk(given: Partial<Content> = {}) {
  const start: Content = { ...ALPHA, ...given }
  let values = structuredClone(start)
  let saved = start
  let base = 0
  let cursor: ContentField | null = null
  let kept: Unsaved | null = null
  let errors: Record<string, string> = {}
  let next: SaveAnswer | null = null
  let isLost = false
  let wait: Promise<void> | null = null
  const sent: { base: string; tagline: string }[] = []

  async function send(on: string, content: Content): Promise<SaveAnswer> {
    sent.push({ base: on, tagline: content.tagline })
    if (wait) await wait
    const answer = next ?? answerTo(on, content)
    next = null
    if (!isLost) return answer
    isLost = false
    return { kind: "no answer", ok: false, message: "" }
  }
  function answerTo(on: string, content: Content): SaveAnswer {
    if (on !== `${base}`) {
      const theirs = { author: "Ana Kim", own: false, at: START }
      return { kind: "conflict", conflict: { base: `${base}`, content: saved, ...theirs } }
    }
    saved = contentSchema.parse(content)
    base += 1
    return { kind: "saved", base: `${base}` }
  }
  const autosave = new Autosave(
    {
      values: () => values,
      write: (field, value) => {
        values = withField(values, field, value)
        autosave.changed()
      },
      isUnderCursor: (field) => field === cursor,
      showErrors: (shown) => {
        errors = shown
      },
      keep: (unsaved) => {
        kept = structuredClone(unsaved)
      },
      send,
      isOnline: () => true,
      onSaved: () => {},
    },
    "0",
    start,
    structuredClone(start),
  )
  return {
    autosave,
    sent,
    view: () => autosave.view,
    form: () => values,
    server: () => saved,
    kept: () => kept,
    errors: () => errors,
    type: <Field extends ContentField>(field: Field, value: ReturnType<typeof fieldValue<Field>>) => {
      values = withField(values, field, value)
      autosave.changed()
    },
    cursor: (field: ContentField | null) => {
      cursor = field
    },
    elsewhere: (change: Partial<Content>) => {
      saved = { ...saved, ...change }
      base += 1
    },
    answer: (answer: SaveAnswer) => {
      next = answer
    },
    loseAnswer: () => {
      isLost = true
    },
    hold: () => {
      let release = () => {}
      wait = new Promise((resolve) => {
        release = () => {
          wait = null
          resolve()
        }
      })
      return release
    },
  }
}
