import { describe, expect, it } from "vitest"
import { ACTIVITY_VERBS, activityInWords } from "@/domain/activity"
import { ACTIVITY_KINDS, INSTALLATION_KINDS, verbsOf } from "@/domain/activity-kinds"
import { changedKeys } from "@/domain/setting-words"

const say = (verb: string, detail: Record<string, unknown>) =>
  activityInWords(verb, detail, { contactName: () => "Mina Park", timeZone: "Asia/Seoul" })

describe("what the log says", () => {
  it("tells for when something was scheduled, by the event's clocks", () => {
    const dueAt = Date.parse("2026-10-14T00:30:00Z")
    expect(say("schedule.added", { action: "publish", dueAt })).toBe(
      "scheduled a publish for 14 October 2026, 09:30 (Asia/Seoul)",
    )
    expect(say("schedule.cancelled", { action: "unpublish", dueAt })).toBe(
      "cancelled the unpublish that was scheduled for 14 October 2026, 09:30 (Asia/Seoul)",
    )
  })

  it("tells which settings changed, and nothing where an older entry does not know", () => {
    expect(say("event.changed", { changed: ["title", "startsOn"] })).toBe(
      "changed the event’s settings: title and first day",
    )
    expect(
      say("event.review-rules-changed", {
        reviewDeadline: "2026-10-14",
        changed: ["reviewDeadline", "replyTo"],
      }),
    ).toBe("changed the rules of the sign-off: last day for answers (14 October 2026) and where replies go")
    expect(say("event.review-rules-changed", { reviewDeadline: "", changed: ["reviewDeadline"] })).toBe(
      "changed the rules of the sign-off: last day for answers (none)",
    )
    for (const detail of [{}, { changed: [] }, { changed: ["something of another version"] }])
      expect(say("event.changed", detail)).toBe("changed the event’s settings")
  })

  it("tells verbs of another version as they are", () => {
    expect(say("moon.landed", {})).toBe("moon.landed")
  })
})

it("compares settings by what they say", () => {
  const before = { title: "One", reminderDays: [-7, 3], id: 4 }
  expect(changedKeys(before, { title: "One", reminderDays: [-7, 3] })).toEqual([])
  expect(changedKeys(before, { title: "Two", reminderDays: [-7] })).toEqual(["title", "reminderDays"])
})

it("every kind of line is found under one kind of activity", () => {
  const kinds = [...Object.keys(ACTIVITY_KINDS), ...Object.keys(INSTALLATION_KINDS)] as Parameters<
    typeof verbsOf
  >[0][]
  expect(kinds.flatMap(verbsOf).sort()).toEqual([...ACTIVITY_VERBS].sort())
})
