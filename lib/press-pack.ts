import { createHash } from "node:crypto"
import { Readable } from "node:stream"
import { buffer } from "node:stream/consumers"
import { ZipFile } from "yazl"
import type { Db } from "@/db/client"
import { readImage } from "@/db/images"
import { packDocument } from "@/domain/press-pack/docx"
import { logoFilesOf, type PackFile } from "@/domain/press-pack/logo-files"
import { packManifest } from "@/domain/press-pack/manifest"
import type { PressPack } from "@/domain/press-pack/pack"
import { packReadMe } from "@/domain/press-pack/read-me"
import { packTable } from "@/domain/press-pack/table"

/**
 * A press pack as a ZIP archive, to be piped somewhere. The same pack gives the same bytes. Logos are read from the
 * database one at a time, when the reader is ready for them. The stream fails when one is missing.
 */
export async function pressPackStream(db: Db, pack: PressPack): Promise<Readable> {
  const logos = logoFilesOf(pack)
  const texts: [string, Buffer][] = [
    ["README.txt", Buffer.from(packReadMe(pack, logos))],
    ["partners.csv", Buffer.from(packTable(pack, logos))],
    ["partners.docx", await documentBytes(pack)],
  ]
  const stored = [...logos.values()].flatMap(({ print, web }) => [...print, ...web])
  const files: PackFile[] = [
    ...texts.map(([path, bytes]) => ({ path, bytes: bytes.length, sha256: sha256Of(bytes) })),
    ...stored,
  ]
  const zip = new ZipFile()
  const options = entryOptions(pack.at)
  for (const [path, bytes] of texts) zip.addBuffer(bytes, path, options)
  zip.addBuffer(Buffer.from(packManifest(pack, files, logos)), "manifest.json", options)
  const out = zip.outputStream as Readable
  // Pictures and PDFs are packed tight already.
  for (const { path, sha256 } of stored)
    zip.addReadStreamLazy(
      path,
      path.endsWith(".svg") ? options : { ...options, compressionLevel: 1 },
      (give) => {
        // Whoever reads may have left: then there may be no database any more either, and nobody waits for an answer.
        if (out.destroyed) return
        try {
          give(null, Readable.from([bytesOf(db, sha256)]))
        } catch (error) {
          out.destroy(error as Error)
        }
      },
    )
  zip.end()
  return out
}

function bytesOf(db: Db, sha256: string): Buffer {
  const image = readImage(db, sha256)
  if (!image) throw new Error(`The logo ${sha256} has no bytes.`)
  return image.bytes
}

/** The name that a press pack is saved under. */
export function pressPackName({ event }: PressPack): string {
  return `${event.slug}-press-pack.zip`
}

async function documentBytes(pack: PressPack): Promise<Buffer> {
  const zip = new ZipFile()
  for (const [name, xml] of packDocument(pack)) zip.addBuffer(Buffer.from(xml), name, entryOptions(pack.at))
  zip.end()
  return buffer(zip.outputStream)
}

/**
 * ZIP holds local time without a zone (APPNOTE 4.4.6): the clock of UTC is written, wherever this runs. Files may be read
 * and written by whoever unpacks them.
 */
function entryOptions(at: number) {
  const utc = new Date(at)
  const mtime = new Date(
    utc.getUTCFullYear(),
    utc.getUTCMonth(),
    utc.getUTCDate(),
    utc.getUTCHours(),
    utc.getUTCMinutes(),
    utc.getUTCSeconds(),
  )
  return { mtime, mode: 0o100644, forceDosTimestamp: true }
}

function sha256Of(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex")
}
