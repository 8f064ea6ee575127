import { promisify } from "node:util"
import { constants, inflate as inflateWithCallback } from "node:zlib"
import { type Result, refuse } from "@/domain/result"

const inflate = promisify(inflateWithCallback)

/** What a PDF for print may unpack to in all, pictures aside: more than any, little enough to look through at once. */
const ROOM = 96 * 1024 * 1024

/**
 * Looks through a PDF for what acts when it is opened or carries something along (ISO 32000-1): scripts, programs to start,
 * forms that send, media, files inside, and locks that keep anybody from looking. Compressed parts are unpacked; what can't
 * be looked into is refused as well. What the pages draw is not judged, and nothing is changed.
 */
export async function checkPdf(bytes: Buffer): Promise<Result> {
  const text = bytes.toString("latin1")
  if (!text.includes("%%EOF")) return refuse(CUT_OFF)
  const found = forbiddenIn(text)
  if (found) return found
  let left = ROOM
  let streams = 0
  for (const { dictionary, start } of streamsOf(text)) {
    streams += 1
    // A comment could hide half of what a stream is; programs write none there.
    if (streams > STREAMS || dictionary.includes("%")) return refuse(UNREADABLE)
    const holdsObjects = /\/(?:ObjStm|First)\b/u.test(dictionary)
    if (!holdsObjects && /\/Subtype\s*\/Image\b/u.test(dictionary)) continue
    const filter = filterOf(dictionary)
    if (filter === "none") continue
    const unpacked = filter === "flate" ? await inflated(bytes.subarray(start), left) : NOTHING
    if (unpacked === null) return refuse(TOO_MUCH)
    left -= unpacked.length
    // A predictor mixes signs into the text, so that a name would not be seen.
    if (holdsObjects && (unpacked.length === 0 || /\/Predictor\s+(?!1\b)/u.test(dictionary)))
      return refuse(UNREADABLE)
    const inside = forbiddenIn(unpacked.toString("latin1"))
    if (inside) return inside
  }
  return { ok: true }
}

/** More than any logo is made of. */
const STREAMS = 5_000
const NOTHING = Buffer.alloc(0)

/** Names by what they mean, in words. They are long enough never to turn up in pixels or fonts by chance. */
const FORBIDDEN: [RegExp, string][] = [
  [/\/JavaScript\b/u, "a script"],
  [/\/Launch\b/u, "a command that starts a program"],
  [/\/EmbeddedFiles?\b/u, "other files inside"],
  [/\/(?:SubmitForm|ImportData)\b|\/XFA\s*(?:\[|<<|\d+\s+\d+\s+R)/u, "a form"],
  [/\/(?:RichMedia|Rendition|Movie)\b/u, "video or sound"],
  [/\/GoTo[ER]\b/u, "a link to another file"],
]

function forbiddenIn(text: string) {
  const plain = unescaped(text)
  if (/\/Encrypt\b/u.test(plain)) return refuse(LOCKED)
  const found = FORBIDDEN.find(([name]) => name.test(plain))
  return found
    ? refuse(
        `This PDF holds ${found[1]}, which a logo for print never needs. Export it again as PDF/X and send that.`,
      )
    : null
}

/** "/J#61vaScript" is the same name (ISO 32000-1 §7.3.5). */
function unescaped(text: string): string {
  return text.replace(/#([0-9a-f]{2})/giu, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
}

/** Every stream: where it starts, and the text before it that says what it is. Where it ends, zlib knows best. */
function* streamsOf(text: string): Generator<{ dictionary: string; start: number }> {
  for (const keyword of text.matchAll(/(?<!end)stream\r?\n/gu)) {
    const before = text.slice(Math.max(0, keyword.index - 8192), keyword.index)
    const dictionary = unescaped(before.slice(Math.max(0, before.lastIndexOf(" obj"))))
    yield { dictionary, start: keyword.index + keyword[0].length }
  }
}

function filterOf(dictionary: string): "none" | "flate" | "other" {
  if (!/\/Filter\b/u.test(dictionary)) return "none"
  const flate = /\/Filter\s*(?:\[\s*\/(?:FlateDecode|Fl)\s*\]|\/(?:FlateDecode|Fl)\b)/u
  return flate.test(dictionary) ? "flate" : "other"
}

/** What a compressed stream holds; nothing where it is damaged, null where there is more than `most` bytes of it. */
async function inflated(bytes: Buffer, most: number): Promise<Buffer | null> {
  if (most <= 0) return null
  try {
    return await inflate(bytes, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH })
  } catch (error) {
    return error instanceof RangeError ? null : NOTHING
  }
}

const CUT_OFF =
  "This PDF is damaged or cut off. Export it again, or download it again in full, and send that."
const LOCKED =
  "This PDF is locked with a password or against changes. Export it again without, and send that."
const UNREADABLE =
  "This PDF is packed in a way that can’t be checked. Export it again as PDF/X, or send an SVG or a large PNG."
const TOO_MUCH =
  "This PDF unpacks to far more than a logo needs. Export the logo alone, as PDF/X, and send that."
