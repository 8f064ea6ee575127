import { createHash } from "node:crypto"
import { keepUploadedLogo } from "@/db/logo-batches"
import { logoPath } from "@/db/release-logos"
import { type PictureLine, pictureProblem } from "@/domain/import/picture-line"
import { placePictures } from "@/domain/import/pictures"
import { readImportText } from "@/domain/import/read-source"
import type { Actor } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { database } from "./database"
import { openImportFile, type WordPicture } from "./import-source"
import { readLogo } from "./logo-intake"
import { SIGNED_OUT } from "./session"

/** Pictures of one document that are looked at; an event has fewer partners. */
const MOST_PICTURES = 300

/**
 * Reads the pictures that stand by partners' names in a Word file, each checked and cleaned like an uploaded logo, and keeps what
 * can be used until the import says that it is wanted (db/logo-batches). Of several by one name the first that can be used is
 * offered; one that stands by several names is decoration. Says how many there are, then what became of each.
 */
export async function* readPictures(
  bytes: Buffer,
  fileName: string,
  { who, eventId }: { who: () => Actor | null; eventId: number },
): AsyncGenerator<PictureLine> {
  const found = await placedPictures(bytes, fileName)
  if (!found.ok) return yield { kind: "failed", message: found.message }
  const placed = found.placed.slice(0, MOST_PICTURES)
  yield { kind: "total", total: placed.length }
  const repeated = repeatedOnes(placed)
  const served = new Set<number>()
  for (const { partner, file, sha256, picture } of placed) {
    const tell = (note: string | null): PictureLine => ({ kind: "picture", partner, logo: null, note })
    if (served.has(partner)) yield tell("There is another picture by this name before it.")
    else if (!file) yield tell("It is not in the document, only a link to it.")
    else if (repeated.has(sha256)) yield tell("It stands by several names, so it is nobody’s logo.")
    else {
      const read = await lookInto(file)
      if (!read.ok) yield tell(read.message)
      else {
        const by = who()
        if (!by) return yield { kind: "failed", message: SIGNED_OUT.message }
        const name = `${fileName}, picture ${picture + 1}`
        const kept = keepUploadedLogo(database(), by, {
          ...{ eventId, name },
          files: { screen: read.logo, print: null },
        })
        if (!kept.ok) return yield { kind: "failed", message: kept.message }
        const { sha256: hash, width, height } = read.logo
        served.add(partner)
        yield {
          ...{ kind: "picture", partner, note: null },
          logo: { sha256: hash, path: logoPath(read.logo), width, height },
        }
      }
    }
  }
  yield { kind: "end" }
}

/** What a picture would be as a logo; what is too small to be one is not even decoded. */
async function lookInto(bytes: Buffer): ReturnType<typeof readLogo> {
  const problem = pictureProblem(bytes)
  return problem ? refuse(problem) : readLogo(bytes)
}

type Placed = { picture: number; partner: number; file: Buffer | null; sha256: string }

async function placedPictures(bytes: Buffer, fileName: string): Promise<Result<{ placed: Placed[] }>> {
  const opened = await openImportFile(bytes, fileName)
  if (!opened.ok) return opened
  const { source } = opened
  if (source.kind !== "html" || !source.pictures) return { ok: true, placed: [] }
  const read = readImportText(source.text, "html")
  if (!read.ok) return read
  const placed: Placed[] = []
  for (const { picture, partner } of placePictures(source.text, read.document)) {
    const file = await bytesOf(source.pictures[picture])
    const sha256 = file ? createHash("sha256").update(file).digest("hex") : ""
    placed.push({ picture, partner, file, sha256 })
  }
  return { ok: true, placed }
}

/** Null for a picture that the document only links to: nothing is fetched. */
async function bytesOf(picture: WordPicture | undefined): Promise<Buffer | null> {
  try {
    return picture ? await picture.read() : null
  } catch {
    return null
  }
}

function repeatedOnes(placed: Placed[]): Set<string> {
  const partners = new Map<string, Set<number>>()
  for (const { sha256, partner } of placed) {
    const own = partners.get(sha256) ?? new Set()
    partners.set(sha256, own.add(partner))
  }
  return new Set([...partners].filter(([, of]) => of.size > 1).map(([sha256]) => sha256))
}
