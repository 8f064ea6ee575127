import { createHash } from "node:crypto"
import { keepUploadedLogo, type UploadedLogo } from "@/db/logo-batches"
import { logoPath } from "@/db/release-logos"
import type { LogoFile } from "@/db/revisions"
import { recognizeFile } from "@/domain/file-kind"
import type { FoundLogo, LogoLine } from "@/domain/logo-table"
import type { Actor } from "@/domain/permissions"
import type { Result } from "@/domain/result"
import { openArchive } from "./archive"
import { database } from "./database"
import { LOGO_FILE_LIMIT, readLogo } from "./logo-intake"

/**
 * Reads an upload of logos, a ZIP archive or a single file, and keeps what can be used until `by` says whose it is
 * (db/logo-batches). Says how many files there are, then each as soon as it is read; a refusal of the whole ends it.
 */
export async function* readUpload(
  bytes: Buffer,
  name: string,
  { by, eventId }: { by: Actor; eventId: number },
): AsyncGenerator<LogoLine> {
  const opened =
    recognizeFile(bytes) === "zip"
      ? await openArchive(bytes, LOGO_FILE_LIMIT)
      : ({ ok: true, files: [{ path: name, size: bytes.length, read: async () => given(bytes) }] } as const)
  if (!opened.ok) return yield { kind: "failed", message: opened.message }
  yield { kind: "total", total: opened.files.length }
  for (const { path, size, read } of opened.files) {
    const unpacked = size > LOGO_FILE_LIMIT ? TOO_LARGE : await read()
    const found = unpacked.ok ? await lookInto(unpacked.bytes) : unpacked
    if (!found.ok) {
      const nothing = { screen: null, print: null, notes: [] }
      yield { kind: "file", file: { path, ...nothing, problem: found.message } }
      continue
    }
    const kept = keepUploadedLogo(database(), by, { eventId, name: path, files: found })
    if (!kept.ok) return yield { kind: "failed", message: kept.message }
    yield { kind: "file", file: toShow(path, found) }
  }
  yield { kind: "end" }
}

type Found = UploadedLogo & { notes: string[] }

/** Pictures are kept cleaned for screens and, where a print shop can use them, as they were sent for print. */
async function lookInto(bytes: Buffer): Promise<Result<Found>> {
  const kind = recognizeFile(bytes)
  const sent = PRINT_FILES[kind]
  if (sent && !sent.isShown) {
    if (bytes.length > LOGO_FILE_LIMIT) return TOO_LARGE
    return { ok: true, screen: null, print: asSent(bytes, sent, { width: 0, height: 0 }), notes: [] }
  }
  const read = await readLogo(bytes)
  if (!read.ok) return read
  const { logo, notes } = read
  if (sent) return { ok: true, screen: logo, print: asSent(bytes, sent, logo), notes }
  return { ok: true, screen: logo, print: kind === "markup" ? logo : null, notes }
}

type PrintFile = { type: string; extension: string; isShown: boolean }

/** Formats that print shops work with, beside SVG, which is kept in its cleaned form alone. */
const PRINT_FILES: Partial<Record<ReturnType<typeof recognizeFile>, PrintFile>> = {
  pdf: { type: "application/pdf", extension: "pdf", isShown: false },
  eps: { type: "application/postscript", extension: "eps", isShown: false },
  tiff: { type: "image/tiff", extension: "tif", isShown: false },
  png: { type: "image/png", extension: "png", isShown: true },
  jpeg: { type: "image/jpeg", extension: "jpg", isShown: true },
}

function asSent(bytes: Buffer, { type, extension }: PrintFile, { width, height }: Size): LogoFile {
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  return { sha256, type, extension, width, height, bytes }
}

type Size = { width: number; height: number }

function toShow(path: string, { screen, print, notes }: Found): FoundLogo {
  return {
    path,
    screen: screen && {
      ...{ sha256: screen.sha256, path: logoPath(screen), type: screen.type },
      ...{ width: screen.width, height: screen.height },
    },
    print: print && { sha256: print.sha256, type: print.type },
    problem: null,
    notes,
  }
}

function given(bytes: Buffer): Result<{ bytes: Buffer }> {
  return { ok: true, bytes }
}

const TOO_LARGE = {
  ok: false,
  message: "This file has more than 10 MB. Send an SVG, a smaller PDF, or a PNG of about 2,000 pixels.",
} as const
