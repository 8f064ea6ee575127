import { expect, it } from "vitest"
import { quotaBytes, quotaInGigabytes, quotaSchema, roomInWords } from "@/domain/picture-room"

it.each([
  [0, "0 KB"],
  [1, "1 KB"],
  [340 * 1024, "340 KB"],
  [2.1 * 1024 ** 2, "2.1 MB"],
  [2 ** 31, "2 GB"],
  [1.55 * 1024 ** 3, "1.6 GB"],
])("%d bytes are %s", (bytes, words) => {
  expect(roomInWords(bytes)).toBe(words)
})

it.each(["0.1", "2", " 2.5 ", "100"])("takes %s gigabytes, and shows them as they were typed", (typed) => {
  const { gigabytes } = quotaSchema.parse({ gigabytes: typed })
  expect(quotaInGigabytes(quotaBytes(gigabytes))).toBe(typed.trim())
})

it.each(["", "0", "100.1", "-1", "1e9", "2,5", "many", "0.25", "1000"])("refuses %s", (gigabytes) => {
  expect(quotaSchema.safeParse({ gigabytes }).success).toBe(false)
})
