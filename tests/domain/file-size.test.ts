import { expect, it } from "vitest"
import { tooLarge, UPLOAD_LIMIT } from "@/domain/file-size"

it("a file over a limit is told the limit in megabytes", () => {
  expect(tooLarge(UPLOAD_LIMIT)).toBe("This file is larger than 10 MB. Send a smaller one.")
  expect(tooLarge(1.25 * 1024 * 1024)).toBe("This file is larger than 1.3 MB. Send a smaller one.")
})
