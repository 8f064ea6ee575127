import { createRequire } from "node:module"
import type Sharp from "sharp"

/** sharp through its CommonJS build: the ES module has an import attribute, which Node 20.9 does not read. */
export const sharp = createRequire(import.meta.url)("sharp") as typeof Sharp

/** zlib's highest level takes four times as long for two hundredths fewer bytes. */
export const PNG_LEVEL = 8
