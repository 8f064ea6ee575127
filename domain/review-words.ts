/** Why a draft can't be sent to a partner now; said beside its name before anything goes out. */
export const SKIPPED_WORDS = {
  "no contact": "has no contact yet",
  approved: "is signed off already",
  "nothing owed": "owes no answer",
  paused: "has its reminders paused",
} as const
export type Skipped = keyof typeof SKIPPED_WORDS
