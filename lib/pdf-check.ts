import { createInflate } from "node:zlib"
import { type Failure, type Result, refuse } from "@/domain/result"
import { marked, say, t } from "@/domain/words"
import { findName, NAME_ROOM, pdfNames } from "./pdf-names"
import { type PdfDictionary, streamsOf } from "./pdf-objects"

/** Bounds: of streams, of what they may unpack to in all, and of the beginning of a picture that is looked at. */
const PDF_LIMITS = { streams: 5_000, room: 48 * 1024 * 1024, picture: 64 * 1024 } as const

/**
 * Looks through a PDF for what acts when it is opened or carries something along (ISO 32000-1): scripts, programs to start,
 * forms that send, media, files inside, and locks that keep anybody from looking. Every stream is unpacked, whatever is said
 * of it, and looked through piece by piece; pictures only at their beginning, since no reader looks for objects in one. What
 * may hold objects and can't be unpacked whole is refused. What the pages draw is not judged, and nothing is changed.
 */
export async function checkPdf(bytes: Buffer): Promise<Result> {
  if (!bytes.includes("%%EOF")) return refuse(CUT_OFF)
  const unread = new Set<number>()
  const found = forbiddenIn(bytes, (start) => unread.add(start))
  if (found) return found
  const spent = { streams: 0, read: 0, made: 0 }
  for (const stream of streamsOf(bytes)) {
    if (stream === "unreadable") return refuse(UNREADABLE)
    if (stream === null) {
      await new Promise(setImmediate)
      continue
    }
    const { start, dictionary } = stream
    spent.streams += 1
    if (spent.streams > PDF_LIMITS.streams) return refuse(UNREADABLE)
    const looked = await lookInto(bytes.subarray(start), dictionary, spent)
    if (looked.failure) return looked.failure
    // Data that others lie in would be read again and again.
    if (spent.read > bytes.length * 2 + 1024 * 1024) return refuse(UNREADABLE)
    if (!dictionary.holdsObjects) continue
    if (!isPlain(dictionary) || (dictionary.values.has("Filter") && !looked.isWhole))
      return refuse(UNREADABLE)
    for (const name of dictionary.objectNames) unread.delete(name)
  }
  // One that was named, but not met as a stream.
  return unread.size > 0 ? refuse(UNREADABLE) : { ok: true }
}

type Spent = { streams: number; read: number; made: number }

/** Unpacks a stream as far as it can be, and looks through what was in it. */
async function lookInto(
  packed: Buffer,
  { holdsObjects, isImage }: PdfDictionary,
  spent: Spent,
): Promise<{ failure: Failure | null; isWhole: boolean }> {
  const inflate = createInflate({ chunkSize: 64 * 1024 })
  inflate.end(packed)
  let before: Buffer = NOTHING
  let made = 0
  let isWhole = false
  try {
    for await (const piece of inflate as AsyncIterable<Buffer>) {
      made += piece.length
      spent.made += piece.length
      if (spent.made > PDF_LIMITS.room) return { failure: refuse(TOO_MUCH), isWhole }
      const failure = forbiddenIn(Buffer.concat([before, piece]))
      if (failure) return { failure, isWhole }
      if (isImage && !holdsObjects && made > PDF_LIMITS.picture) break
      before = piece.subarray(-NAME_ROOM)
    }
    isWhole = true
  } catch {
    // Not compressed, compressed otherwise, or damaged: what came out of it before was looked through.
  }
  spent.read += inflate.bytesWritten
  return { failure: null, isWhole }
}

/** Whether all readers unpack it as it was unpacked here: by nothing but Flate, from this file. */
function isPlain({ values }: PdfDictionary): boolean {
  const filter = values.get("Filter")?.join(" ")
  const isFlate =
    filter === undefined || /^(?:\/(?:FlateDecode|Fl)|\[ \/(?:FlateDecode|Fl) \])$/u.test(filter)
  // A predictor mixes signs into the text, so that a name would not be seen.
  return isFlate && !["DecodeParms", "DP", "F", "FFilter"].some((key) => values.has(key))
}

const NOTHING = Buffer.alloc(0)

/** Names by what they mean, in words. They are long enough never to turn up in pixels or fonts by chance. */
const NAMES = pdfNames({
  JavaScript: marked("a script"),
  Launch: marked("a command that starts a program"),
  EmbeddedFile: marked("other files inside"),
  EmbeddedFiles: marked("other files inside"),
  SubmitForm: marked("a form"),
  ImportData: marked("a form"),
  XFA: marked("a form"),
  RichMedia: marked("video or sound"),
  Rendition: marked("video or sound"),
  Movie: marked("video or sound"),
  GoToE: marked("a link to another file"),
  GoToR: marked("a link to another file"),
  Encrypt: "lock",
  ObjStm: "objects",
})

function forbiddenIn(bytes: Buffer, objectsAt?: (start: number) => void): Failure | null {
  return findName(bytes, NAMES, (what, start, end) => {
    if (what === "objects") {
      objectsAt?.(start)
      return null
    }
    if (what === "lock") return refuse(LOCKED)
    // Three letters do turn up by chance; a form is followed by its parts.
    if (
      end - start < "/XFA ".length &&
      !/^[\s\0]*(?:[[<%\d]|$)/u.test(bytes.toString("latin1", end, end + 32))
    )
      return null
    return refuse(
      t(
        "This PDF holds {what}, which a logo for print never needs. Export it again as PDF/X and send that.",
        { what: say(what) },
      ),
    )
  })
}

const CUT_OFF = marked(
  "This PDF is damaged or cut off. Export it again, or download it again in full, and send that.",
)
const LOCKED = marked(
  "This PDF is locked with a password or against changes. Export it again without, and send that.",
)
const UNREADABLE = marked(
  "This PDF is packed in a way that can’t be checked. Export it again as PDF/X, or send an SVG or a large PNG.",
)
const TOO_MUCH = marked(
  "This PDF unpacks to far more than a logo needs. Export the logo alone, as PDF/X, and send that.",
)
