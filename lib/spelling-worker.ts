/**
 * The process that reads dictionaries (started by lib/spelling, bundled as dist/spelling-worker.mjs): it answers which words
 * they have not got, and ends when its parent does.
 */
import type { SpelledLanguage } from "@/domain/checks/spelled-words"
import { unknownWords } from "./dictionaries"

process.on("disconnect", () => process.exit())
process.on("message", ({ language, words }: { language: SpelledLanguage; words: string[] }) => {
  process.send?.({ unknown: unknownWords(language, words) })
})
