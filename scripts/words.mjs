/**
 * `npm run words` reads the sentences of the sources into messages/en.json and says what each other language lacks.
 * With --unmarked it names what is not translated at all, with a path only below that.
 */
import { readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { readSentences } from "./sentences.mjs"

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)))
const { sentences, problems } = readSentences(root)
if (process.argv[2] === "--unmarked") {
  const below = process.argv[3] ?? ""
  for (const problem of problems) if (problem.startsWith(below)) console.log(problem)
} else {
  writeFileSync(path.join(root, "messages/en.json"), asJson(Object.fromEntries(sentences)))
  const file = path.join(root, "messages/ko.json")
  const known = JSON.parse(readFileSync(file, "utf8"))
  const kept = Object.entries(known).filter(([sentence]) => sentences.has(sentence))
  writeFileSync(file, asJson(Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))))
  const missing = [...sentences.keys()].filter((sentence) => !Object.hasOwn(known, sentence))
  console.log(`${sentences.size} sentences; ${missing.length} without Korean.`)
  for (const sentence of missing) console.log(`  ${sentence}`)
}

function asJson(value) {
  return `${JSON.stringify(value, null, 2)}\n`
}
