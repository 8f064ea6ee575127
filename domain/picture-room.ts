import { z } from "zod"
import { sizeInWords } from "./file-size"
import { marked, t } from "./words"

/** What the pictures of an event take and may take, in bytes. */
export type PictureRoom = { used: number; quota: number }

const GB = 1024 ** 3

/** The least and the most that an owner may allow, in gigabytes. */
export const QUOTA_LIMITS = { min: 0.1, max: 100 } as const

/** What an owner types: gigabytes, with at most one digit after the point. */
export const quotaSchema = z.object({
  gigabytes: z
    .string()
    .trim()
    .regex(/^\d{1,3}(?:\.\d)?$/u, { error: () => t("Enter a number of gigabytes, such as 2 or 0.5.") })
    .refine((text) => Number(text) >= QUOTA_LIMITS.min && Number(text) <= QUOTA_LIMITS.max, {
      error: () => t("Enter a number from {min} to {max}.", { ...QUOTA_LIMITS }),
    }),
})

export function quotaBytes(gigabytes: string): number {
  return Math.round(Number(gigabytes) * GB)
}

/** The number as it is typed: "2", "0.5". */
export function quotaInGigabytes(bytes: number): string {
  return String(Math.round((bytes / GB) * 10) / 10)
}

/** "340 KB", "2.1 MB", "1.5 GB". */
export function roomInWords(bytes: number): string {
  if (bytes === 0) return "0 KB"
  return bytes < GB ? sizeInWords(bytes) : `${quotaInGigabytes(bytes)} GB`
}

/** Why a picture is not taken, to staff. */
export function noRoom({ used, quota }: PictureRoom): string {
  return t(
    "The pictures of this event take {roomWords} of the {roomWords2} that they may, and this does not fit any more. An owner can allow more in the event’s settings.",
    { roomWords: roomInWords(used), roomWords2: roomInWords(quota) },
  )
}

/** The same to a partner's contact, who can't mend it. */
export const NO_ROOM_FOR_CONTACT = marked(
  "The organizers have no room left for pictures. Write to them, and send this one by mail.",
)
