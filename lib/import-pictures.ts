import { createHash } from "node:crypto"
import { keepUploadedLogo } from "@/db/logo-batches"
import { logoPath } from "@/db/release-logos"
import { type PictureLine, pictureProblem } from "@/domain/import/picture-line"
import { placePictures } from "@/domain/import/pictures"
import { readImportText } from "@/domain/import/read-source"
import type { Actor } from "@/domain/permissions"
import { type Result, refuse } from "@/domain/result"
import { t } from "@/domain/words"
import { database } from "./database"
import { openImportFile } from "./import-source"
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
  const pictures = await placedPictures(bytes, fileName)
  if (!pictures.ok) return yield { kind: "failed", message: pictures.message }
  const { placed } = pictures
  yield { kind: "total", total: placed.length }
  const repeated = repeatedOnes(placed)
  const served = new Set<number>()
  const refused = new Map<string, string>()
  for (const { partner, read: found, sha256, picture } of placed) {
    const tell = (note: string | null): PictureLine => ({ kind: "picture", partner, logo: null, note })
    const known = refused.get(sha256)
    if (served.has(partner)) yield tell(t("There is another picture by this name before it."))
    else if (!found.ok) yield tell(found.message)
    else if (repeated.has(sha256)) yield tell(t("It stands by several names, so it is nobody’s logo."))
    else if (known !== undefined) yield tell(known)
    else {
      const read = await lookInto(found.file)
      if (!read.ok) {
        refused.set(sha256, read.message)
        yield tell(read.message)
      } else {
        const by = who()
        if (!by) return yield { kind: "failed", message: SIGNED_OUT.message }
        const name = t("{fileName}, picture {number}", { fileName, number: picture + 1 })
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

type Placed = { picture: number; partner: number; read: Result<{ file: Buffer }>; sha256: string }

async function placedPictures(bytes: Buffer, fileName: string): Promise<Result<{ placed: Placed[] }>> {
  const opened = await openImportFile(bytes, fileName)
  if (!opened.ok) return opened
  const { source } = opened
  if (source.kind !== "html" || !source.pictures) return { ok: true, placed: [] }
  const text = readImportText(source.text, "html")
  if (!text.ok) return text
  const placed: Placed[] = []
  const hashes = new Map<ArrayBufferLike, string>()
  for (const { picture, partner } of placePictures(source.text, text.document).slice(0, MOST_PICTURES)) {
    const read = (await source.pictures[picture]?.read()) ?? refuse(t("It is not in the document."))
    placed.push({ picture, partner, read, sha256: read.ok ? hashOf(read.file, hashes) : "" })
  }
  return { ok: true, placed }
}

/** A picture that is shown often is one buffer (lib/word-file), and is hashed once. */
function hashOf(file: Buffer, known: Map<ArrayBufferLike, string>): string {
  const hash = known.get(file.buffer) ?? createHash("sha256").update(file).digest("hex")
  known.set(file.buffer, hash)
  return hash
}

function repeatedOnes(placed: Placed[]): Set<string> {
  const partners = new Map<string, Set<number>>()
  for (const { sha256, partner } of placed) {
    const own = partners.get(sha256) ?? new Set()
    partners.set(sha256, own.add(partner))
  }
  return new Set([...partners].filter(([, of]) => of.size > 1).map(([sha256]) => sha256))
}
