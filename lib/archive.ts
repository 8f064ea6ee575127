import { promisify } from "node:util"
import zlib from "node:zlib"
import { archiveName, isSystemFile, pathProblem } from "@/domain/archive-name"
import { type Failure, type Result, refuse } from "@/domain/result"
import { marked, numbered, say, t } from "@/domain/words"
import { findEnd, readZipEntries, type ZipEntry } from "./zip-size"

/** Bounds of an archive: how many files, what they unpack to in all, and what one may unpack to and still be read. */
const ARCHIVE_LIMITS = { files: 500, unpacked: 300 * 1024 * 1024 } as const

export type ArchivedFile = {
  /** With its folders, parted by "/". */
  path: string
  size: number
  /** Its bytes, or why it can't be unpacked. */
  read: () => Promise<Result<{ bytes: Buffer }>>
}

/**
 * Looks into a ZIP archive that nobody vouches for, and gives its files in their order, to be unpacked one at a time.
 * Refused as a whole, in words: what is damaged or in two forms at once, encrypted, in ZIP64 form, too much (counted by
 * what is declared, then by really unpacking every file of up to `fileLimit` bytes), paths that lead elsewhere, links,
 * files that overlap or share a name. Folders and files of the system are passed over.
 */
export async function openArchive(
  bytes: Uint8Array,
  fileLimit: number,
): Promise<Result<{ files: ArchivedFile[] }>> {
  const entries = readZipEntries(bytes)
  if (!entries || !endsAtEnd(bytes)) return refuse(DAMAGED)
  const named = entries.map((entry) => ({ ...entry, path: archiveName(entry.rawName, entry.isUtf8) }))
  const refused = refusedByDirectory(named) ?? refusedByPlaces(bytes, named)
  if (refused) return refused
  const wanted = named.filter(({ path }) => !path.endsWith("/") && !isSystemFile(path))
  for (const entry of wanted) {
    if (entry.size > fileLimit) continue
    const unpacked = await unpack(bytes, entry)
    if (unpacked === "more") return refuse(lies(entry.path))
  }
  return {
    ok: true,
    files: wanted.map((entry) => ({
      path: entry.path,
      size: entry.size,
      read: async () => {
        const unpacked = await unpack(bytes, entry)
        return Buffer.isBuffer(unpacked) ? { ok: true, bytes: unpacked } : refuse(UNREADABLE)
      },
    })),
  }
}

type Named = ZipEntry & { path: string }

function refusedByDirectory(entries: Named[]): Failure | null {
  if (entries.some((entry) => entry.isEncrypted))
    return refuse(t("This archive is locked with a password. Make a new ZIP without one."))
  if (entries.some((entry) => entry.isZip64 || [entry.size, entry.compressedSize].includes(0xffffffff)))
    return refuse(t("This archive is in the form for huge files (ZIP64). Make a new ZIP of the logos alone."))
  for (const { path, unixKind } of entries) {
    const problem = pathProblem(path)
    if (problem) return refuse(`${say(problem, { name: shown(path) })} ${say(NOTHING_READ)}`)
    if (unixKind !== 0 && unixKind !== S_IFREG && unixKind !== S_IFDIR)
      return refuse(
        `${t("“{name}” in this archive is a link, not a file.", { name: shown(path) })} ${say(NOTHING_READ)}`,
      )
  }
  const files = entries.filter(({ path }) => !path.endsWith("/"))
  const seen = new Set<string>()
  for (const { path } of files) {
    if (seen.has(path))
      return refuse(
        `${t("The archive holds two files named “{name}”.", { name: shown(path) })} ${say(NOTHING_READ)}`,
      )
    seen.add(path)
  }
  if (files.length > ARCHIVE_LIMITS.files)
    return refuse(
      t(
        "The archive holds {files, plural, one {# file} other {# files}}; {most} fit. Send the logos in parts.",
        { files: files.length, most: ARCHIVE_LIMITS.files },
      ),
    )
  const total = files.reduce((sum, { size }) => sum + size, 0)
  if (total > ARCHIVE_LIMITS.unpacked)
    return refuse(
      t("The archive would unpack to {size} MB; {most} MB fit. Send the logos in parts.", {
        size: megabytes(total),
        most: megabytes(ARCHIVE_LIMITS.unpacked),
      }),
    )
  return null
}

/** Each file must lie where the directory says, by the same name, and share no byte with another or with the directory. */
function refusedByPlaces(bytes: Uint8Array, entries: Named[]): Failure | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = view.getUint32(findEnd(view) + 16, true)
  let end = 0
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    const { offset, rawName } = entry
    if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50) return refuse(DAMAGED)
    const localName = bytes.subarray(offset + 30, offset + 30 + view.getUint16(offset + 26, true))
    if (Buffer.compare(localName, rawName) !== 0) return refuse(DAMAGED)
    if (offset < end)
      return refuse(t("The files in this archive overlap. {nothingRead}", { nothingRead: say(NOTHING_READ) }))
    end = dataStart(view, offset) + entry.compressedSize
    if (end > directory) return refuse(DAMAGED)
  }
  return null
}

/** The bytes; "more" when there are more than declared, "broken" when they can't be unpacked or are others. */
async function unpack(bytes: Uint8Array, entry: Named): Promise<Buffer | "more" | "broken"> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = dataStart(view, entry.offset)
  const packed = bytes.subarray(start, start + entry.compressedSize)
  if (entry.method === 0) return packed.length === entry.size ? checked(Buffer.from(packed), entry) : "more"
  if (entry.method !== 8) return "broken"
  try {
    const unpacked = await inflate(packed, { maxOutputLength: Math.max(1, entry.size) })
    return unpacked.length > entry.size ? "more" : checked(unpacked, entry)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE" ? "more" : "broken"
  }
}

function checked(unpacked: Buffer, { size, crc32 }: Named): Buffer | "broken" {
  return unpacked.length === size && crcOf(unpacked) === crc32 ? unpacked : "broken"
}

function dataStart(view: DataView, offset: number): number {
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
}

/** The ending record must be the last thing in the file: readers differ in what they make of anything else. */
function endsAtEnd(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  return end >= 0 && end + 22 + view.getUint16(end + 20, true) === bytes.length
}

const inflate = promisify(zlib.inflateRaw) as (
  bytes: Uint8Array,
  options: { maxOutputLength: number },
) => Promise<Buffer>

/** Node has its own from 20.15 on, ten times as fast; the table is that of ISO 3309, as ZIP and PNG use it. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte
  for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  return crc
})

function crcOf(bytes: Uint8Array): number {
  const { crc32 } = zlib as { crc32?: (bytes: Uint8Array) => number }
  if (crc32) return crc32(bytes)
  let crc = ~0
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 255] ?? 0)
  return ~crc >>> 0
}

const S_IFREG = 0x8000
const S_IFDIR = 0x4000

const NOTHING_READ = marked("Nothing was read. Make a new ZIP of the logos alone.")
const DAMAGED = marked(
  "This ZIP archive is damaged or was made in an unusual way. Nothing was read. Make a new one and send that.",
)
const UNREADABLE = marked("This file is damaged inside the archive. Send it by itself.")

function lies(path: string): string {
  const words = t("“{name}” unpacks to more than the archive says, as in a ZIP bomb.", { name: shown(path) })
  return `${words} ${say(NOTHING_READ)}`
}

function shown(path: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to show
  const visible = path.replace(/[\u0000-\u001f\u007f]/gu, "�")
  return visible.length > 80 ? `${visible.slice(0, 79)}…` : visible
}

function megabytes(bytes: number): string {
  return numbered(Math.ceil(bytes / (1024 * 1024)))
}
